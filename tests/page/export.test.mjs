import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../wwwroot/js/export/csv.js';
import { everything } from '../../wwwroot/js/export/everything.js';
import { graphml } from '../../wwwroot/js/export/graphml.js';
import { entityTable, factTable } from '../../wwwroot/js/export/tables.js';

const labels = {
  kindLabel: kind => `kind ${kind}`,
  relationLabel: relation => `relation ${relation}`,
  relations: new Map([['s', { symmetric: true, isProperty: false }]]),
};
const mark = '\ufeff';

for (const formula of [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\uff1d1+1',
  '\u200b=1+1',
  '\u0000=1',
  '=HYPERLINK("http://x","y")',
  '-2+3+cmd|" /C calc"!A0',
]) {
  test(`No spreadsheet takes this for a formula: ${JSON.stringify(formula)}`, () => {
    assert.match(csv([['name'], [formula]]).split('\r\n')[1], /^"?'/);
  });
}

test('Numbers, also negative ones, stay numbers', () =>
  assert.equal(csv([[-5, '-1.25', 1227]]), `${mark}-5,-1.25,1227\r\n`));

test('Cells are quoted where commas, quotes, lines or blanks would break them', () => {
  assert.equal(
    csv([['a,b', 'say "x"', 'two\r\nlines', null, ' pad']]),
    `${mark}"a,b","say ""x""","two\nlines",," pad"\r\n`,
  );
  assert.equal(csv([['a\u0000b\u0007c']]), `${mark}a b c\r\n`);
});

/** @param {Partial<import('../../wwwroot/js/types.js').Report>} more */
const report = more => ({
  id: 'f1',
  relation: 'r',
  value: null,
  stance: 'denied',
  confidence: 0.5,
  articleCount: 2,
  start: null,
  end: null,
  at: '2020-08-09',
  subject: { id: 'a', name: 'Бяляцкі', kind: 'K' },
  object: { id: 'b', name: '=B', kind: 'K' },
  attributedTo: { id: 'c', name: 'C', kind: 'K' },
  qualifiers: [{ name: 'share', value: '25' }],
  review: { state: 'needs_info', by: 'Ed', at: '2026', reason: null },
  retraction: null,
  conflicts: [{ id: 'f9' }],
  evidence: ['one', 'two'].map(quote => ({
    quote,
    offset: 0,
    sentence: { number: 1, text: `${quote} sentence` },
    article: {
      id: 'x',
      title: 'T',
      publisher: 'P',
      publishedAt: '2020',
      url: 'https://x',
      ownWords: quote === 'one',
      status: 'corrected',
    },
  })),
  ...more,
});

/** @param {Partial<import('../../wwwroot/js/types.js').Portrait>} more */
const portrait = more => ({
  id: 'a',
  name: 'A',
  kind: 'K',
  summary: null,
  degree: 3,
  names: ['A', 'Бяляцкі'].map(value => ({ value, language: null, script: null, kind: null })),
  identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
  properties: ['born'],
  ...more,
});

test('Facts are a line for each passage, which says whose words it is, who reviewed and who disagrees', () => {
  const lines = factTable([report({}), report({ id: 'f2', evidence: [] })], labels)
    .trim()
    .split('\r\n');
  assert.equal(lines.length, 4);
  assert.equal(
    lines[1],
    "Бяляцкі,relation r,'=B,denied,C,,,2020-08-09,share 25,0.5,2,needs_info,Ed,f9,retold,one,one sentence,T,P,2020,corrected,https://x,a,b,f1",
  );
  assert.match(lines[2], /,verbatim,two,/);
});

test('Entities are one line each, with other spellings, identifiers and a column for each property', () => {
  const born = report({ id: 'born', relation: 'birthDate', value: '1962~', object: null, stance: 'asserted' });
  const lines = entityTable([portrait({}), portrait({ id: 'b', properties: [] })], [born], labels).split('\r\n');
  assert.equal(lines[0], `${mark}name,kind,summary,other names,identifiers,relations,id,relation birthDate`);
  assert.equal(lines[1], 'A,kind K,,Бяляцкі,wikidata:Q1,3,a,1962~');
  assert.equal(lines[2], 'A,kind K,,Бяляцкі,wikidata:Q1,3,b,');
});

test('GraphML holds whatever a name holds, and nothing that XML cannot', () => {
  const text = graphml(
    {
      entities: [portrait({ id: 'a"<', name: '</data><x>&\u0000\ud800\u202e' })],
      facts: [report({ subject: { id: 'a"<', name: '', kind: 'K' }, object: { id: 'a"<', name: '', kind: 'K' } })],
      positions: { 'a"<': { x: 1, y: -2 } },
    },
    labels,
  );
  assert.match(text, /<node id="a&quot;&lt;"><data key="label">&lt;\/data&gt;&lt;x&gt;&amp;\ufffd\ufffd\u202e<\/data>/);
  assert.match(text, /<data key="x">1<\/data><data key="y">-2<\/data>/);
  assert.match(text, /<data key="articles">2<\/data>/);
  for (const [, key] of text.matchAll(/<data key="([^"]+)"/g)) assert.match(text, new RegExp(`<key id="${key}"`));
});

test('GraphML tells what is read both ways, who says it, and true and false in words', () => {
  const text = graphml(
    { entities: [], facts: [report({}), report({ id: 'f2', relation: 's', conflicts: [] })], positions: {} },
    labels,
  );
  assert.match(text, /<edge id="f1" source="a" target="b">/);
  assert.match(text, /<edge id="f2" source="a" target="b" directed="false">/);
  assert.match(text, /<data key="said_by">C<\/data>/);
  assert.match(text, /<data key="disputed">true<\/data>/);
  assert.match(text, /<data key="disputed">false<\/data>/);
  assert.doesNotMatch(text, /<default>/);
  for (const [, id, name] of text.matchAll(/<key id="([^"]+)" for="\w+" attr.name="([^"]+)"/g)) assert.equal(id, name);
});

test('Everything holds properties, names, identifiers, details, conflicts and reviews', () => {
  const { entities, facts } = JSON.parse(
    everything({ address: 'https://x', entities: [portrait({})], facts: [report({})], positions: {} }),
  );
  assert.deepEqual(entities[0].identifiers, [{ scheme: 'wikidata', value: 'Q1' }]);
  assert.equal(entities[0].names.length, 2);
  assert.deepEqual(entities[0].properties, ['born']);
  assert.equal(facts[0].qualifiers[0].value, '25');
  assert.equal(facts[0].review.state, 'needs_info');
  assert.equal(facts[0].conflicts[0].id, 'f9');
});
