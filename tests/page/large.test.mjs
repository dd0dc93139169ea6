import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hit } from '../../wwwroot/js/graph/large/hits.js';
import { namesFrom } from '../../wwwroot/js/graph/large/landmarks.js';
import { planOf, taskOf } from '../../wwwroot/js/graph/large/plan.js';
import { sketch } from '../../wwwroot/js/graph/large/sketch.js';
import { emptyState } from '../../wwwroot/js/state/acts.js';

/** Hubs and leaves, and a few that hang together with nobody else. */
function graph(count, links) {
  const entities = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    name: `Entity ${i}`,
    kind: 'K',
    degree: 3,
    summary: null,
  }));
  const made = Array.from({ length: links }, (_, i) => {
    const from = i < count - 10 ? i + 1 : (i * 7919) % (count - 10);
    return { id: `f${i}`, relation: 'r', stance: 'asserted', from: `e${Math.min(from, count - 10)}`, to: `e${i % 17}` };
  }).filter(({ from, to }) => from !== to);
  return { entities, links: made, undrawn: new Map(), onCanvas: entities, linksOnCanvas: made };
}
const ontology = { looks: new Map(), relations: new Map() };
const plan = view => planOf(view, [], ontology);
const boxes = (places, sizes) =>
  places.map(({ x, y }, i) => {
    const side = Math.max(sizes[i].half, sizes[i].nameWidth / 2);
    return { x1: x - side, x2: x + side, y1: y - sizes[i].half, y2: y + sizes[i].half + 7 + sizes[i].nameHeight };
  });
const meet = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

test('A large picture is drafted, then made better near the draft, and no name covers another', () => {
  const task = taskOf(plan(graph(600, 1200)), emptyState);
  const [draft, final] = sketch(task);
  assert.equal(draft.length, 600);
  const width = Math.max(...final.map(at => at.x)) - Math.min(...final.map(at => at.x));
  const moved = final.map((at, i) => Math.hypot(at.x - draft[i].x, at.y - draft[i].y)).sort((a, b) => a - b);
  assert.ok(moved[300] < width / 6, `half moved by more than ${moved[300]} of ${width}`);
  const all = boxes(final, task.sizes);
  const covered = all.flatMap((one, i) => all.slice(i + 1).filter(other => meet(one, other)));
  assert.equal(covered.length, 0);
  assert.deepEqual([...sketch(task)][1], final, 'the same graph gives the same picture');
});

test('Those who have a place in a large picture keep it when others come', () => {
  const view = graph(400, 800);
  const positions = Object.fromEntries(
    view.entities.slice(0, 380).map(({ id }, i) => [id, { x: (i % 20) * 200, y: Math.floor(i / 20) * 200 }]),
  );
  const [places] = sketch(taskOf(plan(view), { ...emptyState, positions }));
  places.slice(0, 380).forEach((at, i) => assert.deepEqual(at, positions[`e${i}`]));
  assert.ok(places.slice(380).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
});

test('Rings and layers of a large picture hold everybody', () => {
  for (const layout of ['rings', 'layers']) {
    const [places] = sketch(taskOf(plan(graph(400, 800)), { ...emptyState, layout }));
    assert.equal(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size, 400);
  }
});

test('The best connected never lose their names, however far away', () => {
  const drawn = plan(graph(2000, 4000));
  const [, places] = sketch(taskOf(drawn, emptyState));
  places.forEach(({ x, y }, i) => ([drawn.x[i], drawn.y[i]] = [x, y]));
  const all = { x1: -1e6, x2: 1e6, y1: -1e6, y2: 1e6 };
  for (const zoom of [0.02, 0.1, 0.3]) {
    const named = namesFrom(drawn, { ...all, zoom }, () => ({ text: 'name', width: 90 }), []).map(({ id }) => id);
    for (const i of drawn.byWeight.slice(0, 12)) assert.ok(named.includes(`e${i}`), `e${i} at ${zoom}`);
  }
});

test('Under the pointer lies the nearest entity, else a line', () => {
  const drawn = plan(graph(400, 800));
  drawn.cards.forEach((_, i) => ([drawn.x[i], drawn.y[i]] = [(i % 20) * 300, Math.floor(i / 20) * 300]));
  assert.equal(hit(drawn, { x: 303, y: 2 }, 0.2, false), 'e1');
  const line = drawn.lines[0];
  const [a, b] = [drawn.from[0], drawn.to[0]];
  const middle = { x: (drawn.x[a] + drawn.x[b]) / 2 + 0.001, y: (drawn.y[a] + drawn.y[b]) / 2 };
  assert.ok(
    [line.id, 'e'].some(id => hit(drawn, middle, 5, false)?.startsWith(id) ?? false) || hit(drawn, middle, 5, false),
  );
  assert.equal(hit(drawn, { x: -5000, y: -5000 }, 1, true), null);
});
