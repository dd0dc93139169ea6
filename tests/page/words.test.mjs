import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, inkOn, mix, standOut } from '../../wwwroot/js/graph/colors.js';
import { sentenceOf } from '../../wwwroot/js/export/sentences.js';
import { step } from '../../wwwroot/js/graph/walk.js';
import {
  claimOf,
  dateInWords,
  heading,
  inReadingOrder,
  label,
  labelBefore,
  timeInWords,
  languageOf,
  valueInWords,
  whenInWords,
} from '../../wwwroot/js/words.js';

test('Dates keep their precision in words', () => {
  assert.equal(dateInWords('2025-12-13'), '13 December 2025');
  assert.equal(dateInWords('2021-07'), 'July 2021');
  assert.equal(dateInWords('2020~'), 'about 2020');
  assert.equal(dateInWords('0987'), '987');
  assert.equal(dateInWords('soon'), 'soon');
});

test('Times read as people say them', () => {
  assert.equal(timeInWords({ start: '2021-07', end: null, at: null }), 'since July 2021');
  assert.equal(timeInWords({ start: '2011', end: '2014-06', at: null }), '2011 – June 2014');
  assert.equal(timeInWords({ start: null, end: null, at: null }), '');
  assert.equal(timeInWords({ start: '2021-05-05', end: '2021-05-05', at: null }), '5 May 2021');
});

test('Values are shown as what they are', () => {
  assert.equal(valueInWords(1227), '1227');
  assert.equal(valueInWords(4500000), '4,500,000');
  assert.equal(valueInWords('2025-12-13'), '13 December 2025');
  assert.equal(valueInWords('1838~'), 'about 1838');
  assert.equal(valueInWords(true), 'yes');
});

test('A claim says how and that somebody says it', () => {
  const somebody = { id: 'a', name: 'A', kind: 'K' };
  assert.equal(claimOf({ stance: 'denied', attributedTo: somebody }), 'denied by');
  assert.equal(claimOf({ stance: 'planned', attributedTo: null }), 'planned');
  assert.equal(claimOf({ stance: 'asserted', attributedTo: null }), '');
});

test('Languages and scripts have names, and unknown codes stay codes', () => {
  assert.equal(languageOf({ value: '', language: 'be', script: 'Cyrl', kind: 'full' }), 'Belarusian, Cyrillic');
  assert.equal(
    languageOf({ value: '', language: 'en', script: 'Latn', kind: 'misspelling' }),
    'English, Latin, misspelling',
  );
  assert.equal(languageOf({ value: '', language: '???', script: null, kind: null }), '???');
});

test('A label on the canvas is one short line that cannot turn its surroundings around', () => {
  assert.equal(label('evil\u202Etxt.exe'), 'evil txt.exe');
  assert.equal(label('two\nlines\u0000'), 'two lines');
  assert.equal([...label('𐍈'.repeat(10_000))].length, 60);
  assert.equal(label('\u202e'), '(no name)');
  assert.equal(label('<b>bold</b>'), '<b>bold</b>');
});

test('Every color stands out against the ground, and its ink against it', () => {
  for (const ground of ['#f7f6f2', '#14161a']) {
    for (const color of ['#000000', '#ffffff', '#E69F00', '#6A040F', '#56B4E9', 'nonsense']) {
      const shade = standOut(color, ground);
      assert.ok(contrast(shade, ground) >= 3, `${color} on ${ground}`);
      assert.ok(contrast(inkOn(shade), shade) >= 3, `ink on ${color}`);
    }
  }
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
});

test('Arrow keys walk along relations first', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['near', { x: 50, y: 0 }],
    ['related', { x: 120, y: 10 }],
    ['up', { x: 0, y: -80 }],
  ]);
  assert.equal(step('a', 'ArrowRight', places, new Set(['related'])), 'related');
  assert.equal(step('a', 'ArrowRight', places, new Set()), 'near');
  assert.equal(step('a', 'ArrowUp', places, new Set()), 'up');
  assert.equal(step('a', 'ArrowDown', places, new Set()), null);
});

test('A name that begins right to left says so to the canvas, in each of its lines', () => {
  const name = '«شركة ABC-7 (Holding) المحدودة»';
  assert.equal(inReadingOrder('(Holding) المحدودة»', name), '\u2067(Holding) المحدودة»\u2069');
  assert.equal(inReadingOrder('ABC شركة', 'ABC شركة'), 'ABC شركة');
  assert.equal(inReadingOrder('Бяляцкі', 'Бяляцкі'), 'Бяляцкі');
});

test('A date takes the word that fits it', () => {
  assert.equal(labelBefore('founded on', '2021-05-05'), 'founded on');
  assert.equal(labelBefore('founded on', '1996'), 'founded in');
  assert.equal(labelBefore('founded on', '1996-05'), 'founded in');
  assert.equal(labelBefore('founded on', '1996~'), 'founded');
  assert.equal(labelBefore('born', '1996'), 'born');
  assert.equal(labelBefore('depends on', 'the weather'), 'depends on');
  assert.equal(labelBefore('depends on', null), 'depends on');
  assert.equal(whenInWords({ start: null, end: null, at: '2021-12-02' }), 'on 2 December 2021');
  assert.equal(whenInWords({ start: null, end: null, at: '2021~' }), 'about 2021');
  assert.equal(whenInWords({ start: '2021-12', end: '2021-12', at: null }), 'in December 2021');
  assert.equal(whenInWords({ start: '2011', end: '2014', at: null }), 'from 2011 to 2014');
  assert.equal(whenInWords({ start: '2011', end: null, at: null }), 'since 2011');
  assert.equal(whenInWords({ start: null, end: null, at: null }), '');
});

test('A property that is a date heads its dates without the word before them', () => {
  assert.equal(heading('founded on', { valueType: 'date' }), 'founded');
  assert.equal(heading('depends on', { valueType: 'string' }), 'depends on');
  assert.equal(heading('depends on'), 'depends on');
});

test('A fact that is a date reads as a sentence', () => {
  const labels = { relationLabel: () => 'founded on' };
  const fact = { stance: 'asserted', attributedTo: null, subject: { name: 'Viasna' }, object: null, relation: 'r' };
  assert.equal(sentenceOf({ ...fact, value: '1996' }, labels), 'Viasna founded in 1996');
  assert.equal(sentenceOf({ ...fact, value: '1996-04-02' }, labels), 'Viasna founded on 2 April 1996');
});
