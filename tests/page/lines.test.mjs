import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf, pairOf } from '../../wwwroot/js/graph/bundles.js';
import { edgeOf } from '../../wwwroot/js/graph/elements.js';
import { asBeside, beside, distanceTo } from '../../wwwroot/js/graph/geometry.js';
import { labelsToDraw } from '../../wwwroot/js/graph/line-labels.js';
import { pointsOf, routesOf } from '../../wwwroot/js/graph/routes.js';

/** The same numbers at every run. */
function lots(seed) {
  return () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}

/** Shapes that do not touch, with room for a line between any two. */
function shapesOf(count, random) {
  const shapes = [];
  while (shapes.length < count) {
    const shape = {
      id: `s${shapes.length}`,
      x: random() * 150 * Math.sqrt(count),
      y: random() * 150 * Math.sqrt(count),
      half: 18 + random() * 16,
      square: random() < 0.4,
    };
    const room = other =>
      Math.hypot(other.x - shape.x, other.y - shape.y) > (other.half + shape.half) * Math.SQRT2 + 24;
    if (shapes.every(room)) shapes.push(shape);
  }
  return new Map(shapes.map(shape => [shape.id, shape]));
}

test('No_route_comes_near_a_shape_that_it_does_not_end_at', () => {
  const rounds = Number(process.env.KG_ROUTES ?? 25);
  for (let round = 1; round <= rounds; round++) {
    const random = lots(round);
    const shapes = shapesOf(6 + Math.floor(random() * 34), random);
    const ids = [...shapes.keys()];
    const pairs = Array.from({ length: ids.length * 2 }, () => {
      const [from, to] = [0, 0].map(() => ids[Math.floor(random() * ids.length)]);
      return { key: pairOf(from, to), from, to, lines: 1 + Math.floor(random() * random() * 4) };
    }).filter(({ from, to }) => from !== to);
    const names = [...shapes.values()].map(({ id, x, y, half }) => ({
      id,
      x1: x - 50,
      x2: x + 50,
      y1: y + half,
      y2: y + half + 30,
    }));
    for (const [key, routes] of routesOf(pairs, shapes, names)) {
      const pair = pairs.findLast(one => one.key === key);
      for (const route of routes)
        for (const point of pointsOf(shapes.get(pair.from), shapes.get(pair.to), route))
          for (const shape of shapes.values())
            if (shape.id !== pair.from && shape.id !== pair.to)
              assert.ok(distanceTo(point, shape) >= 4, `round ${round}: ${key} passes ${shape.id}`);
    }
  }
});

test('A_line_with_nothing_in_its_way_is_straight', () => {
  const shapes = new Map([
    ['a', { id: 'a', x: 0, y: 0, half: 20, square: false }],
    ['b', { id: 'b', x: 300, y: 0, half: 20, square: true }],
    ['c', { id: 'c', x: 150, y: 90, half: 20, square: true }],
  ]);
  assert.deepEqual(routesOf([{ key: 'a~b', from: 'a', to: 'b', lines: 1 }], shapes, []).get('a~b'), [{ distance: 0 }]);
  shapes.set('d', { id: 'd', x: 150, y: 5, half: 20, square: false });
  assert.notDeepEqual(routesOf([{ key: 'a~b', from: 'a', to: 'b', lines: 1 }], shapes, []).get('a~b'), [
    { distance: 0 },
  ]);
});

test('Where_a_point_lies_beside_a_line_leads_back_to_the_point', () => {
  const random = lots(7);
  for (let i = 0; i < 100; i++) {
    const [from, to, point] = [0, 0, 0].map(() => ({ x: random() * 500, y: random() * 500 }));
    const { weight, distance } = asBeside(from, to, point);
    const back = beside(from, to, weight, distance);
    assert.ok(Math.hypot(back.x - point.x, back.y - point.y) < 1e-6);
  }
});

test('Relations_of_one_pair_are_one_line_until_it_is_opened', () => {
  const links = [
    { id: '1', from: 'a', to: 'b' },
    { id: '2', from: 'b', to: 'a' },
    { id: '3', from: 'a', to: 'c' },
  ];
  assert.deepEqual(
    linesOf(links, []).map(line => [line.id, line.links.length]),
    [
      ['bundle:a~b', 2],
      ['3', 1],
    ],
  );
  assert.deepEqual(
    linesOf(links, ['a~b']).map(line => line.id),
    ['1', '2', '3'],
  );
});

test('A_label_is_drawn_where_it_covers_neither_a_shape_nor_another_label', () => {
  const line = (id, y) => ({
    id,
    points: Array.from({ length: 61 }, (_, i) => ({ x: i * 5, y })),
    width: 80,
    weight: 1,
  });
  assert.deepEqual([...labelsToDraw([line('far', 0), line('apart', 60)], [], [])].sort(), ['apart', 'far']);
  assert.equal(labelsToDraw([line('one', 0), line('near', 10)], [], []).size, 1);
  assert.equal(labelsToDraw([line('one', 0)], [{ id: 's', x: 150, y: 20, half: 18, square: false }], []).size, 0);
  assert.equal(labelsToDraw([{ ...line('short', 0), width: 290 }], [], []).size, 0);
});

test('A bundle says every relation in the words of the way that its arrow points', () => {
  const kind = (label, inverseLabel, symmetric = false) => ({ label, inverseLabel, symmetric });
  const known = new Map([
    ['liesIn', kind('lies in', 'has in it')],
    ['owns', kind('owns', 'owned by')],
    ['near', kind('near', 'near', true)],
  ]);
  const link = (id, relation, from, to) => ({
    ...{ id, relation, from, to, start: null, end: null, at: null },
    ...{ stance: 'asserted', articles: 1 },
  });
  const links = [link('1', 'liesIn', 'firm', 'land'), link('2', 'owns', 'land', 'firm')];

  const [line] = linesOf(links, []);
  assert.equal(edgeOf(line, known).label, 'lies in · owned by');
  assert.equal(edgeOf({ ...line, links: [link('3', 'near', 'land', 'firm')] }, known).label, 'near');
  const ended = { ...link('4', 'liesIn', 'firm', 'land'), end: '2014-05' };
  assert.equal(edgeOf({ ...line, links: [ended] }, known).label, 'lies in, until May 2014');
});
