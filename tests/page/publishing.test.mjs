import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimRows } from '../../wwwroot/js/export/claims.js';
import { chronologyOf } from '../../wwwroot/js/export/chronology.js';
import { htmlOf, markdownOf } from '../../wwwroot/js/export/document.js';
import { footnotesOf, shortened } from '../../wwwroot/js/export/footnotes.js';
import { outline } from '../../wwwroot/js/export/outline.js';
import { svgOf } from '../../wwwroot/js/export/svg.js';
import * as acts from '../../wwwroot/js/state/acts.js';
import { fromQuery, toQuery } from '../../wwwroot/js/state/url.js';
import { linesOf, notesOf } from '../../wwwroot/js/state/writing.js';
import shapes from '../../wwwroot/shapes.json' with { type: 'json' };

const hostile = '<script>alert(1)</script> | *b* [x](javascript:1) \u202e\u0000"&';
const widthOf = (text, size) => text.length * size * 0.6;
const article = (id, publishedAt) => ({
  id,
  title: `T ${id}?`,
  publisher: 'P',
  publishedAt,
  url: 'javascript:alert(1)',
});
const fact = (id, more) => ({
  id,
  relation: 'r',
  stance: 'asserted',
  attributedTo: null,
  subject: { id: 'a', name: 'A' },
  object: { id: 'b', name: 'B' },
  value: null,
  start: null,
  end: null,
  at: null,
  evidence: [],
  ...more,
});
const labels = { relationLabel: relation => `is ${relation} of` };

test('Every shape of the ontology is a closed path', () => {
  for (const shape of Object.keys(shapes)) {
    const path = outline(shape, { x: 10, y: 20 }, 30);
    assert.match(path, /^M[-\d. ]+[HLlaA].*Z$/, shape);
    assert.doesNotMatch(path, /NaN|Infinity/, shape);
  }
});

test('A picture says what is hostile as text, and links to no script', () => {
  const scene = {
    shapes: [{ id: 'a', kind: 'K', x: 0, y: 0, half: 20, shape: 'star', lines: [hostile], above: false, width: 40 }],
    lines: [],
  };
  const evidence = [{ article: article('one', '2020') }];
  const picture = {
    title: hostile,
    scene,
    notes: notesOf(JSON.stringify([{ kind: 'step', x: 0, y: 0, text: hostile }])),
    kinds: new Map([['K', { label: hostile, color: '#000000', ink: '#ffffff', icon: '' }]]),
    footnotes: footnotesOf([fact('f', { evidence })]),
    legend: true,
    below: hostile,
    dateInWords: date => date,
  };
  const svg = svgOf(picture, widthOf);
  assert.doesNotMatch(svg, /<script|javascript:alert\(1\)|\u0000|NaN/);
  assert.match(svg, /T one\? P, 2020/);
});

test('Documents hold what is hostile as text', () => {
  const document = {
    title: hostile,
    below: hostile,
    head: ['A'],
    rows: [[hostile], ['1. =1+1 https://x.y www.x.y a@b.c ~~s~~']],
    sources: [{ line: hostile, url: 'javascript:alert(1)' }],
  };
  const text = markdownOf(document);
  assert.doesNotMatch(text, /(?<!\\)<|(?<!\\)\*|\u202e|https:/);
  assert.equal(text.split('\n')[4].match(/(?<!\\)\|/g).length, 2);
  assert.doesNotMatch(htmlOf(document), /<script|href="javascript/);
});

test('A chronology is in the order of time, without what is left out, with what was added', () => {
  const facts = [
    fact('late', { at: '2020-08-09' }),
    fact('early', { start: '2011~', end: '2014' }),
    fact('none'),
    fact('born', { object: null, value: '1962-09', relation: 'born' }),
    fact('gone', { at: '2000' }),
  ];
  const edits = { leftOut: ['gone'], added: [{ date: '2020-08', text: 'An election' }] };
  const { kept, left, undated } = chronologyOf(facts, edits, footnotesOf(facts), labels);
  assert.deepEqual(
    kept.map(({ fact, text }) => fact ?? text),
    ['born', 'early', 'An election', 'late'],
  );
  assert.deepEqual([left.map(({ fact }) => fact), undated], [['gone'], 1]);
});

test('A relation without dates of its own stands at the date of its event', () => {
  const facts = [fact('trial', { date: '2023-01-05' }), fact('open', { date: null })];
  const { kept, undated } = chronologyOf(facts, { leftOut: [], added: [] }, footnotesOf(facts), labels);
  assert.deepEqual([kept.map(({ when }) => when), undated], [['5 January 2023'], 1]);
});

test('A date by the year and the same date by the day are one line with the sources of both', () => {
  const dated = (id, value, piece) =>
    fact(id, { object: null, value, relation: 'born', evidence: [{ article: article(piece, '2020'), quote: 'q' }] });
  const facts = [dated('year', '1962', '1'), dated('day', '1962-09-25', '2'), dated('other', '1963', '3')];
  const { kept } = chronologyOf(facts, { leftOut: [], added: [] }, footnotesOf(facts), labels);
  assert.deepEqual(
    kept.map(({ fact: id, sources }) => [id, sources]),
    [
      ['day', [1, 2]],
      ['other', [3]],
    ],
  );
});

test('Footnotes are all there, and those in a row are short', () => {
  assert.equal(shortened([1, 2, 3, 5, 7, 8]), '1–3,5,7,8');
  assert.equal(shortened([]), '');
  assert.equal(shortened([4]), '4');
});

test('A letter that a limit cuts in two does not break the link', () => {
  const state = acts.entitle(acts.emptyState, `${'x'.repeat(199)}\u{1f600}`);
  assert.equal(fromQuery(toQuery(state)).title, `${'x'.repeat(199)}\ufffd`);
});

/** @type {string[]} 500 names that try to be more than text */
const names = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]></a>',
  '\u0000\u0007\u001b[31m',
  '\ud83d',
  '\u202e\u2066',
  '&#x0;',
  '=1+1',
  '|a|b|',
  '[x](javascript:alert(1))',
  '`*_~',
  'https://x.y',
  '{{7*7}}',
  '\r\n',
  '--><!--',
  '\uffff\ufffe',
  'שלום',
  '<?xml?>',
  '</svg></title></td>',
  '%00',
].flatMap(one =>
  [
    '',
    'a',
    ' ',
    '\u200b',
    '"',
    '<',
    '&',
    "'",
    ']',
    '\t',
    '\\',
    '/',
    '#',
    '\n',
    '=',
    '@',
    '|',
    '*',
    '[',
    '\u061c',
    '\u2028',
    '\ufeff',
    '0',
    '>',
    ')',
  ].map(more => one + more),
);

test('500 hostile names are text in every export', () => {
  assert.equal(names.length, 500);
  for (const bad of names) {
    const scene = {
      shapes: [{ id: bad, kind: bad, x: 0, y: 0, half: 20, shape: bad, lines: [bad], above: true, width: 40 }],
      lines: [
        {
          facts: [bad],
          points: [
            { x: 0, y: 0 },
            { x: 9, y: 9 },
          ],
          curved: false,
          width: 2,
          stance: bad,
          ended: true,
          negative: true,
          arrow: 'tee',
          label: bad,
          middle: { x: 4, y: 4 },
        },
      ],
    };
    const facts = [
      fact(bad, {
        at: '2020',
        subject: { id: bad, name: bad },
        evidence: [
          {
            article: { ...article(bad, '2020'), title: bad, publisher: bad, url: bad },
            quote: bad,
            sentence: { text: bad },
          },
        ],
      }),
    ];
    const footnotes = footnotesOf(facts);
    const kinds = new Map([[bad, { label: bad, color: '#000000', ink: '#ffffff', icon: '' }]]);
    const notes = ['text', 'arrow', 'step'].map(kind => ({ kind, x: 0, y: 0, toX: 5, toY: 5, text: bad }));
    balanced(
      svgOf(
        { title: bad, scene, notes, kinds, footnotes, legend: true, below: bad, dateInWords: date => date },
        widthOf,
      ),
      bad,
    );
    const head = ['A'];
    const sources = [{ line: bad, url: bad }];
    const html = htmlOf({ title: bad, below: bad, head, rows: claimRows(facts, labels), sources });
    balanced(html.replace('<!doctype html>', '').replace('<meta charset="utf-8">', ''), bad);
    assert.doesNotMatch(html, /href="(?!https?:)/);
    const table = markdownOf({ title: bad, below: bad, head, rows: [[bad]], sources }).split('\n');
    assert.equal(table[4].match(/(?<!\\)(?:\\\\)*\|/g)?.length, 2, JSON.stringify([bad, table[4]]));
  }
});

/** Every element that begins ends, and nothing is in it that no element begins. */
function balanced(text, what) {
  const open = [];
  for (const [tag] of text.matchAll(/<[^>]*>/g)) {
    const [, end, name, own] = /^<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>$/i.exec(tag) ?? [];
    assert.ok(name, `${JSON.stringify(what)}: ${tag}`);
    if (end) assert.equal(open.pop(), name, JSON.stringify(what));
    else if (!own) open.push(name);
  }
  assert.deepEqual(open, [], JSON.stringify(what));
  // What XML forbids is not there even escaped.
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#0;/);
}

test('What somebody typed into a link is not taken for notes or lines', () => {
  for (const broken of ['', '[', '{}', '[1,null]', '[{"kind":"text","x":"1","y":2}]', '[{"kind":"arrow","x":1,"y":2}]'])
    assert.deepEqual(notesOf(broken), [], broken);
  assert.deepEqual(linesOf('[{"date":"2021-02-30","text":"x"},{"date":"2021","text":" "},{"date":5}]'), []);
  assert.equal(
    notesOf(JSON.stringify(Array(500).fill({ kind: 'text', x: 1, y: 1, text: 'x'.repeat(9000) }))).length,
    40,
  );
});
