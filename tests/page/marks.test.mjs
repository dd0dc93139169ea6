import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOne, relationsBetween, valueFrom } from '../../wwwroot/js/editing/fits.js';
import { slug } from '../../wwwroot/js/editing/slug.js';
import { pieces } from '../../wwwroot/js/state/marks.js';

const mention = (entity, ...names) => ({ entity, names });

test('The longer of two names that overlap is marked, and no part of a word', () => {
  const text = 'Viasna Centre and Viasna, not Viasnaland; Алесь Бяляцкі.';
  assert.deepEqual(
    pieces(text, [mention('v', 'Viasna'), mention('c', 'Viasna Centre'), mention('a', 'Бяляцкі')])
      .filter(piece => piece.entity)
      .map(piece => [piece.text, piece.entity]),
    [
      ['Viasna Centre', 'c'],
      ['Viasna', 'v'],
      ['Бяляцкі', 'a'],
    ],
  );
  assert.equal(
    pieces(text, [mention('v', 'Viasna')])
      .map(piece => piece.text)
      .join(''),
    text,
  );
});

const kinds = new Map([
  ['Agent', { extends: [] }],
  ['Body', { extends: ['Agent'] }],
  ['Club', { extends: ['Body'] }],
  ['Town', { extends: [] }],
]);
const relation = (name, from, to, symmetric = false) => [
  name,
  { name, from, to, symmetric, label: name, inverseLabel: `${name} by`, isProperty: false },
];

test('Relations are offered both ways, along kinds that extend others', () => {
  const relations = new Map([
    relation('founded', ['Agent'], ['Body']),
    relation('liesIn', ['Body'], ['Town']),
    relation('near', ['Town'], ['Town'], true),
  ]);
  const labels = (one, other) => relationsBetween(one, other, { kinds, relations }).map(choice => choice.label);
  assert.ok(isOne('Club', ['Agent'], kinds));
  assert.deepEqual(labels('Club', 'Club'), ['founded', 'founded by']);
  assert.deepEqual(labels('Town', 'Club'), ['liesIn by']);
  assert.deepEqual(labels('Town', 'Town'), ['near']);
});

test('What is typed becomes a value of its property, and an id', () => {
  assert.equal(valueFrom(' 12 ', { valueType: 'integer' }), 12);
  assert.equal(valueFrom('twelve', { valueType: 'integer' }), 'twelve');
  assert.equal(valueFrom('yes', { valueType: 'boolean' }), true);
  assert.equal(slug('Łukasz O’Brien & Żona', 'x'), 'lukasz-obrien-zona');
  assert.equal(slug('Ўладзімір Аўдзей'), 'uladzimir-audzei');
  assert.equal(slug('İlham Əliyev'), 'ilham-aliyev');
  assert.match(slug('习近平', 'person'), /^person-/);
});
