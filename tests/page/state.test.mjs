import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as acts from '../../wwwroot/js/state/acts.js';
import { Store } from '../../wwwroot/js/state/store.js';
import { viewOf } from '../../wwwroot/js/state/view.js';

/** A generator of repeatable lots; the seed is in the name of the test that fails. */
const lots = seed => () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const randomAct = random => {
  const some = list => list[Math.floor(random() * list.length)];
  const id = () => `e${Math.floor(random() * 30)}`;
  return some([
    ['Add', state => acts.add(state, [id(), id(), id()])],
    ['Hide', state => acts.hide(state, [id()])],
    ['Hide the others', state => acts.hideOthers(state, state.entities.slice(0, 3))],
    ['Show all', acts.showAll],
    ['Filter', state => acts.toggleKind(state, some(['A', 'B']))],
    ['Filter', state => acts.toggleRelation(state, some(['r', 's']))],
    ['Filter', state => acts.toggleStance(state, some(['denied', 'alleged']))],
    [
      'Limit the time',
      state => acts.limitTime(state, some([null, { from: '2020', to: '2021' }, { from: '2020-08', to: '2020-08' }])),
    ],
    ['Move', state => acts.move(state, { [id()]: { x: random() * 900, y: random() * 900 } })],
    ['Pin', state => acts.pin(state, [id(), id()])],
    ['Unpin', state => acts.unpin(state, [id()])],
    ['Path', state => acts.showPath(state, some([null, { from: 'e1', to: 'e2', index: 0 }]))],
    ['Lay out', state => acts.layOut(state, some(['organic', 'rings']))],
    ['Clear', acts.clear],
  ]);
};

for (const seed of [1, 2, 3, 4, 5]) {
  test(`Undoing 200 random acts leads back to the start, redoing them to the end (seed ${seed})`, () => {
    const random = lots(seed);
    const start = acts.add(acts.emptyState, ['e1', 'e2']);
    const store = new Store(start);
    for (let i = 0; i < 200; i++) {
      store.act(...randomAct(random));
      if (random() < 0.2) store.look(state => acts.select(state, state.entities.slice(0, 1)));
    }
    const end = store.state;
    let steps = 0;
    while (store.undo()) steps++;
    assert.deepEqual({ ...store.state, selection: [] }, start);
    assert.ok(steps > 100, `only ${steps} acts changed anything`);
    while (store.redo());
    assert.deepEqual(store.state, end);
  });
}

test('What is selected is no step of its own', () => {
  const store = new Store(acts.emptyState);
  store.act('Add', state => acts.add(state, ['a', 'b']));
  store.look(state => acts.select(state, ['a']));
  assert.equal(store.undoLabel, 'Add');
  store.undo();
  assert.equal(store.undoLabel, null);
});

test('An act that changes nothing leaves no step behind', () => {
  const store = new Store(acts.add(acts.emptyState, ['a']));
  store.act('Add', state => acts.add(state, ['a']));
  assert.equal(store.undoLabel, null);
});

test('A new act forgets what was undone', () => {
  const store = new Store(acts.emptyState);
  store.act('Add a', state => acts.add(state, ['a']));
  store.undo();
  store.act('Add b', state => acts.add(state, ['b']));
  assert.equal(store.redoLabel, null);
});

test('Placing newcomers leaves those who stand where they stand', () => {
  const before = acts.place(acts.add(acts.emptyState, ['a']), { a: { x: 10.4, y: -3.6 } });
  const after = acts.place(acts.add(before, ['b']), { b: { x: 1, y: 2 } });
  assert.deepEqual(after.positions, { a: { x: 10, y: -4 }, b: { x: 1, y: 2 } });
});

test('What is pinned stays when the rest is laid out anew', () => {
  const placed = acts.place(acts.add(acts.emptyState, ['a', 'b']), { a: { x: 1, y: 1 }, b: { x: 2, y: 2 } });
  const moved = acts.move(placed, { b: { x: 50, y: 60 } });
  assert.deepEqual(moved.pinned, ['b']);
  assert.deepEqual(acts.layOut(moved, 'rings').positions, { b: { x: 50, y: 60 } });
  assert.deepEqual(acts.layOut(acts.unpin(moved, ['b']), 'rings').positions, {});
});

test('The canvas never takes more than it can hold', () => {
  const many = Array.from({ length: acts.mostEntities + 50 }, (_, i) => `e${i}`);
  assert.equal(acts.add(acts.emptyState, many).entities.length, acts.mostEntities);
});

test('Adding what is hidden shows it again', () => {
  const hidden = acts.hide(acts.add(acts.emptyState, ['a', 'b']), ['a']);
  assert.deepEqual(acts.add(hidden, ['a']).hidden, []);
});

test('A view holds what is neither hidden nor filtered, and counts what is not drawn', () => {
  const cards = new Map(
    [
      ['a', 'A', 5],
      ['b', 'B', 2],
      ['c', 'A', 1],
    ].map(([id, kind, degree]) => [id, { id, name: id, kind, degree, summary: null }]),
  );
  const links = [
    ['1', 'r', 'a', 'b'],
    ['2', 's', 'a', 'c'],
    ['3', 'r', 'a', 'elsewhere'],
  ].map(([id, relation, from, to]) => ({ id, relation, from, to }));
  const state = { ...acts.add(acts.emptyState, ['a', 'b', 'c']), hidden: ['c'], relationsOff: [] };
  const view = viewOf(state, cards, links);
  assert.deepEqual(
    view.entities.map(card => card.id),
    ['a', 'b'],
  );
  assert.deepEqual(
    view.links.map(link => link.id),
    ['1'],
  );
  assert.deepEqual(
    [...view.undrawn],
    [
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ],
  );
  assert.deepEqual(
    viewOf(acts.toggleKind(state, 'A'), cards, links).entities.map(card => card.id),
    ['b'],
  );
  assert.deepEqual(viewOf(acts.toggleRelation(state, 'r'), cards, links).links, []);
});

test('A limit in time leaves what can hold then, and takes those away of whom nothing is left', () => {
  const cards = new Map(['a', 'b', 'c', 'd'].map(id => [id, { id, name: id, kind: 'A', degree: 1, summary: null }]));
  const link = (id, from, to, dates) => ({
    id,
    relation: 'r',
    stance: 'asserted',
    from,
    to,
    start: null,
    end: null,
    at: null,
    ...dates,
  });
  const links = [
    link('then', 'a', 'b', { at: '2020-08-09' }),
    link('later', 'a', 'c', { at: '2025' }),
    link('any', 'a', 'b', {}),
  ];
  const state = acts.limitTime(acts.add(acts.emptyState, ['a', 'b', 'c', 'd']), { from: '2020', to: '2020-12' });
  const view = viewOf(state, cards, links);
  assert.deepEqual(
    view.links.map(shown => shown.id),
    ['then', 'any'],
  );
  assert.deepEqual(
    view.entities.map(card => card.id),
    ['a', 'b', 'd'],
  );
});

test('A stance is a filter like a kind', () => {
  const cards = new Map(['a', 'b'].map(id => [id, { id, name: id, kind: 'A', degree: 2, summary: null }]));
  const links = ['asserted', 'denied'].map(stance => ({
    id: stance,
    relation: 'r',
    stance,
    from: 'a',
    to: 'b',
    start: null,
    end: null,
    at: null,
  }));
  const state = acts.toggleStance(acts.add(acts.emptyState, ['a', 'b']), 'denied');
  assert.deepEqual(
    viewOf(state, cards, links).links.map(shown => shown.id),
    ['asserted'],
  );
});
