import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as acts from '../../wwwroot/js/state/acts.js';
import { groupBy, isGroup, toggleGroup } from '../../wwwroot/js/state/groups.js';
import { fromQuery, toQuery } from '../../wwwroot/js/state/url.js';
import { viewOf } from '../../wwwroot/js/state/view.js';

/** Two circles of people joined by one line, and a firm. */
const ids = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'f'];
const cards = new Map(
  ids.map(id => [id, { id, name: id, kind: id === 'f' ? 'Firm' : 'Person', degree: 3, summary: null }]),
);
const ends = [
  'a1 a2',
  'a1 a3',
  'a1 a4',
  'a2 a3',
  'a3 a4',
  'b1 b2',
  'b1 b3',
  'b1 b4',
  'b2 b3',
  'b3 b4',
  'a4 b4',
  'f a1',
];
const links = ends.map((pair, i) => {
  const [from, to] = pair.split(' ');
  return { id: `l${i}`, relation: 'r', stance: 'asserted', start: null, end: null, at: null, from, to, articles: 1 };
});
const start = acts.add(acts.emptyState, ids);
const labelOf = kind => `${kind}s`;
const seen = state => viewOf(state, cards, links, labelOf);
const names = view => view.entities.map(card => card.name).sort();

test('Kinds are folded with their counts, and what joins them stays', () => {
  const state = groupBy(start, 'kind');
  const view = seen(state);
  assert.deepEqual(names(view), ['Persons (8)', 'f']);
  assert.deepEqual(
    view.links.map(link => [link.from, link.to]),
    [['f', 'group:Person']],
  );
  assert.equal(view.hidden, 0);
  assert.equal(seen(state).entities[1], view.entities[1], 'the same again is the same');
  assert.deepEqual(names(seen(toggleGroup(state, 'Person'))), [...ids].sort());
  assert.deepEqual(names(seen(toggleGroup(toggleGroup(state, 'Person'), 'Person'))), names(view));
});

test('Who is joined to each other more than to the rest is a community, called after its best connected', () => {
  const view = seen(groupBy(start, 'community'));
  assert.deepEqual(names(view), ['Around a1 (5)', 'Around b1 (4)']);
  assert.equal(view.links.length, 1);
  assert.ok(view.entities.every(card => isGroup(card.id)));
});

test('The pinned stay out of groups, and places of groups are kept', () => {
  const state = acts.move(groupBy(start, 'kind'), { a1: { x: 1, y: 2 } });
  assert.deepEqual(names(seen(state)), ['Persons (7)', 'a1', 'f']);
  const placed = acts.place(state, { 'group:Person': { x: 5, y: 6 } });
  assert.deepEqual(placed.positions['group:Person'], { x: 5, y: 6 });
  const linked = fromQuery(toQuery(placed));
  assert.deepEqual(linked.positions, placed.positions, 'the link holds them too');
  assert.deepEqual(fromQuery('n=a1&g=kind&gp=group%3Ax%3A1e9%3A0,a1%3A1%3A2,group%3Ay%3A1%3A2').positions, {
    'group:y': { x: 1, y: 2 },
  });
});

test('Whoever articles speak of goes to the one that speaks of most, and whom none speaks of stays alone', () => {
  const of = { a1: 'xy', a2: 'x', a3: 'x', b1: 'y', b2: 'yz', b3: 'z' };
  const read = new Map(
    [...cards].map(([id, card]) => [
      id,
      { ...card, articles: [...(of[id] ?? '')].map(article => ({ id: article, title: `On ${article}` })) },
    ]),
  );
  const view = state => viewOf(state, read, links, labelOf);
  const state = groupBy(start, 'article');
  assert.deepEqual(names(view(state)), ['On x (3)', 'On y (2)', 'a4', 'b3', 'b4', 'f']);
  assert.deepEqual(names(view(toggleGroup(state, 'y'))), ['On x (3)', 'a4', 'b1', 'b2', 'b3', 'b4', 'f']);
  assert.equal(fromQuery(toQuery(state)).groups.by, 'article');
});
