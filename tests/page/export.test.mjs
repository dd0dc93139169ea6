import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../wwwroot/js/export/csv.js';
import { graphml } from '../../wwwroot/js/export/graphml.js';
import { entityTable, factTable } from '../../wwwroot/js/export/tables.js';

const labels = { kindLabel: kind => `kind ${kind}`, relationLabel: relation => `relation ${relation}` };
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

test('Facts are a line for each quotation, entities one line each', () => {
  const fact = {
    id: 'f1',
    relation: 'r',
    value: null,
    stance: 'denied',
    confidence: 1,
    start: null,
    end: null,
    at: '2020-08-09',
    subject: { id: 'a', name: 'Бяляцкі', kind: 'K' },
    object: { id: 'b', name: '=B', kind: 'K' },
    attributedTo: { id: 'c', name: 'C', kind: 'K' },
    evidence: ['one', 'two'].map(quote => ({
      quote,
      offset: 0,
      sentence: { number: 1, text: `${quote} sentence` },
      article: { id: 'x', title: 'T', publisher: 'P', publishedAt: '2020', url: 'https://x' },
    })),
  };
  const lines = factTable([fact, { ...fact, id: 'f2', evidence: [] }], labels)
    .trim()
    .split('\r\n');
  assert.equal(lines.length, 4);
  assert.equal(lines[1], "Бяляцкі,relation r,'=B,denied,C,,,2020-08-09,one,one sentence,T,P,2020,https://x,a,b,f1");
  assert.equal(
    entityTable([{ id: 'a', name: 'A', kind: 'K', summary: null, degree: 3 }], labels).split('\r\n')[1],
    'A,kind K,,3,a',
  );
});

test('GraphML holds whatever a name holds, and nothing that XML cannot', () => {
  const text = graphml(
    {
      entities: [{ id: 'a"<', name: '</data><x>&\u0000\ud800\u202e', kind: 'K', summary: null, degree: 1 }],
      links: [
        {
          id: 'l',
          from: 'a"<',
          to: 'a"<',
          relation: 'r',
          stance: 'asserted',
          start: null,
          end: null,
          at: null,
          articles: 2,
        },
      ],
      positions: { 'a"<': { x: 1, y: -2 } },
    },
    labels,
  );
  assert.match(
    text,
    /<node id="a&quot;&lt;"><data key="n-label">&lt;\/data&gt;&lt;x&gt;&amp;\ufffd\ufffd\u202e<\/data>/,
  );
  assert.match(text, /<data key="n-x">1<\/data><data key="n-y">-2<\/data>/);
  assert.match(text, /<data key="e-articles">2<\/data>/);
  for (const [, key] of text.matchAll(/<data key="([^"]+)"/g)) assert.match(text, new RegExp(`<key id="${key}"`));
});
