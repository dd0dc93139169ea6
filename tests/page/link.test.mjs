import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as acts from '../../wwwroot/js/state/acts.js';
import { fromLink, fromQuery, toLink, toQuery } from '../../wwwroot/js/state/url.js';

const full = {
  entities: ['ales-bialiatski', 'viasna', 'belarus'],
  positions: { 'ales-bialiatski': { x: 120, y: -40 }, viasna: { x: 0, y: 7 } },
  hidden: ['belarus'],
  kindsOff: ['A'],
  relationsOff: ['r', 's'],
  stancesOff: ['denied'],
  pinned: ['viasna'],
  opened: ['belarus~viasna'],
  time: { from: '2020-08', to: '2025' },
  selection: ['viasna'],
  fact: 'f01',
  path: { from: 'viasna', to: 'belarus', index: 2 },
  layout: 'rings',
};

test('A link holds the whole state', async () => {
  assert.equal(
    toQuery(full),
    'n=ales-bialiatski,viasna,belarus&p=120,-40;0,7;&h=belarus&pin=viasna&o=belarus~viasna&t=A&r=r,s&s=denied&from=2020-08&to=2025&sel=viasna&f=f01&l=rings&path=viasna~belarus~2',
  );
  assert.deepEqual(await fromLink(await toLink(full, '')), full);
});

test('The empty state needs no query', async () => {
  assert.equal(await toLink(acts.emptyState, ''), '');
  assert.deepEqual(fromQuery(''), acts.emptyState);
});

test('The longest link is packed, says the same, and fits the first line of a request (8 KB)', async () => {
  const entities = Array.from({ length: acts.mostEntities }, (_, i) => `an-entity-with-a-long-name-${i}`);
  const positions = Object.fromEntries(
    entities.map((id, i) => [id, { x: ((i * 7919) % 4001) - 2000, y: ((i * 104_729) % 3001) - 1500 }]),
  );
  const state = { ...acts.emptyState, entities, positions };
  const link = await toLink(state, '');
  assert.match(link, /^\?z=[\w-]+$/);
  assert.ok(link.length < toQuery(state).length / 2, `${link.length} characters`);
  assert.ok(link.length < 8000, `${link.length} characters`);
  assert.deepEqual(await fromLink(link), state);
});

test('Keys of others stay in the link', async () => {
  assert.equal(await toLink({ ...acts.emptyState, entities: ['a'] }, '?utm=1&n=old&debug'), '?utm=1&debug&n=a');
});

test('Ids with separators in them survive', async () => {
  const odd = { ...acts.emptyState, entities: ['a,b', 'c&d=e', 'ö~ж'], selection: ['c&d=e'] };
  assert.deepEqual(await fromLink(await toLink(odd, '')), odd);
});

for (const broken of [
  '?n=a,b&p=1,2;x,y',
  '?n=%E0%A4%A&sel=%',
  '?p=1,2',
  '?z=AAAA',
  '?z=%%%',
  '?path=a',
  '?l=unknown&h=nobody&sel=nobody',
  '?n=a&pin=a&from=yesterday&to=2020&s=',
  '?n=,,,',
  '?&&=&n',
]) {
  test(`A broken link is read as far as it makes sense: ${broken}`, async () => {
    const state = await fromLink(broken);
    assert.deepEqual(Object.keys(state).sort(), Object.keys(acts.emptyState).sort());
    assert.equal(state.layout, 'organic');
    assert.deepEqual(state.hidden, []);
    assert.deepEqual(state.pinned, []);
    assert.equal(state.time, null);
    assert.deepEqual(state.selection, []);
    assert.ok(Object.keys(state.positions).every(id => state.entities.includes(id)));
  });
}
