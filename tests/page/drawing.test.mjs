import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesToDraw, scaleAt, wrap } from '../../wwwroot/js/graph/labels.js';
import { spread } from '../../wwwroot/js/graph/spread.js';
import { layers, rings, tiersOf } from '../../wwwroot/js/graph/tiers.js';

const widthOf = text => [...text].length * 7;

test('A name breaks into at most three lines of about the same length', () => {
  assert.deepEqual(wrap('Viasna', widthOf), ['Viasna']);
  assert.deepEqual(wrap('Nobel Peace Prize 2022 announced', widthOf), ['Nobel Peace Prize', '2022 announced']);
  for (const text of [
    'Release of the remaining political prisoners in Belarus',
    'x'.repeat(60),
    'a '.repeat(60).trim(),
    '𐍈'.repeat(60),
  ]) {
    const lines = wrap(text, widthOf);
    assert.ok(lines.length <= 3, `${lines.length} lines: ${text}`);
    assert.ok(Math.max(...lines.map(widthOf)) <= 200, lines.join('|'));
    assert.ok(
      lines
        .join('')
        .replaceAll(' ', '')
        .startsWith([...text.replaceAll(' ', '')].slice(0, 20).join('')),
    );
  }
});

const item = (id, x, y, weight = 1, needed = false) => ({ id, x, y, half: 20, width: 100, height: 30, weight, needed });

test('From near all names are drawn, from afar those that hide no other', () => {
  const close = [item('a', 0, 0, 1), item('b', 60, 0, 2)];
  assert.deepEqual([...namesToDraw(close, scaleAt(1)).keys()], ['a', 'b']);
  const many = Array.from({ length: 40 }, (_, i) => item(`e${i}`, (i % 8) * 60, Math.floor(i / 8) * 60, i));
  const drawn = namesToDraw(many, scaleAt(0.4));
  assert.ok(drawn.size > 3 && drawn.size < 40, `${drawn.size} names`);
  assert.ok(drawn.has('e39'), 'the weightiest has a name');
});

test('What is selected has its name however crowded it is', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => item(`e${i}`, 0, 0, 100));
  assert.ok(namesToDraw([...crowd, item('me', 0, 0, 0, true)], 2).has('me'));
});

const overlaps = (a, b) =>
  a.x - a.left < b.x + b.right &&
  b.x - b.left < a.x + a.right &&
  a.y - a.top < b.y + b.bottom &&
  b.y - b.top < a.y + a.bottom;

test('Spreading parts every two that cover each other, and moves nothing that is fixed', () => {
  const boxes = Array.from({ length: 60 }, (_, i) => ({
    id: `e${i}`,
    x: (i * 37) % 500,
    y: (i * 53) % 400,
    left: 60,
    right: 60,
    top: 25,
    bottom: 60,
    fixed: i === 0,
  }));
  const places = spread(boxes);
  assert.ok(!places.has('e0'));
  const after = boxes.map(box => ({ ...box, ...places.get(box.id) }));
  for (const a of after) for (const b of after) assert.ok(a === b || !overlaps(a, b), `${a.id} covers ${b.id}`);
});

const star = size =>
  new Map([
    ['middle', new Set(Array.from({ length: size }, (_, i) => `e${i}`))],
    ...Array.from({ length: size }, (_, i) => [`e${i}`, new Set(['middle'])]),
    ['alone', new Set()],
  ]);

test('Tiers hold everybody once, by distance', () =>
  assert.deepEqual(tiersOf(star(3), 'middle'), [['middle'], ['e0', 'e1', 'e2'], ['alone']]));

for (const [name, layout] of Object.entries({ rings, layers })) {
  test(`${name}: everybody has a place, and room for a name around it`, () => {
    const places = Object.values(layout(star(80), 'middle'));
    assert.equal(places.length, 82);
    for (const a of places)
      for (const b of places) assert.ok(a === b || Math.hypot(a.x - b.x, a.y - b.y) > 100, JSON.stringify([a, b]));
  });
}

test('A name stands above where lines run through the place below, unless something is there', () => {
  const leaf = (id, x, y, ends) => ({ ...item(id, x, y), ends: () => ends });
  const sides = items => Object.fromEntries(namesToDraw(items, 1));
  const down = leaf('leaf', 0, 0, [{ x: 0, y: 300 }]);
  assert.deepEqual(sides([down, leaf('hub', 0, 300, [{ x: 0, y: 0 }])]), { leaf: 'above', hub: 'below' });
  const beside = leaf('beside', 300, 0, [{ x: 0, y: 0 }]);
  assert.equal(sides([beside]).beside, 'below');
  assert.equal(sides([down, leaf('over', 0, -60, [])]).leaf, 'below');
  const both = leaf('both', 0, 0, [
    { x: 0, y: 300 },
    { x: 0, y: -300 },
  ]);
  assert.equal(sides([both]).both, 'below');
});
