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
  least: { relations: 2, articles: 3, confidence: 0.5 },
  groups: { by: 'community', open: ['viasna'] },
  title: 'Who paid & who knew; 100 %',
  notes: [
    { kind: 'text', x: 1, y: -2, text: 'A~b;c,d "e"' },
    { kind: 'arrow', x: 1, y: 2, text: '', toX: 30, toY: 40 },
    { kind: 'step', x: 5, y: 6, text: 'Далее' },
  ],
  leftOut: ['f02'],
  added: [{ date: '2020-08', text: 'An election & more' }],
};

test('A link holds the whole state', async () => {
  assert.equal(
    toQuery(full),
    'n=ales-bialiatski,viasna,belarus&p=120,-40;0,7;&h=belarus&pin=viasna&o=belarus~viasna&t=A&r=r,s&s=denied&from=2020-08&to=2025&sel=viasna&f=f01&l=rings&path=viasna~belarus~2&min=2.3.50&g=community&go=viasna' +
      `&title=${encodeURIComponent(full.title)}&note=${encodeURIComponent(JSON.stringify(full.notes))}&out=f02` +
      `&add=${encodeURIComponent(JSON.stringify(full.added))}`,
  );
  assert.deepEqual(await fromLink(await toLink(full, '')), full);
});

test('A place farther out than anything can be drawn is not taken', () => {
  assert.deepEqual(fromQuery('n=a,b,c&p=1e20,0;5,-1e9;3,4').positions, { c: { x: 3, y: 4 } });
});

test('The empty state needs no query', async () => {
  assert.equal(await toLink(acts.emptyState, ''), '');
  assert.deepEqual(fromQuery(''), acts.emptyState);
});

test('A link of 300 entities is packed, says the same, and fits the first line of a request (8 KB)', async () => {
  const entities = Array.from({ length: 300 }, (_, i) => `an-entity-with-a-long-name-${i}`);
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

test('A link of 2,000 entities goes behind #, which no request holds', async () => {
  const entities = Array.from({ length: acts.mostEntities }, (_, i) => `an-entity-with-a-long-name-${i}`);
  const positions = Object.fromEntries(
    entities.map((id, i) => [id, { x: (i * 7919) % 4001, y: (i * 104_729) % 3001 }]),
  );
  const state = { ...acts.emptyState, entities, positions };
  const link = await toLink(state, '?screen=news');
  assert.match(link, /^\?screen=news#z=[\w-]+$/);
  assert.ok(link.length < 50_000, `${link.length} characters`);
  assert.deepEqual(await fromLink(link), state);
  assert.match(await toLink(state, '', { sent: false }), /^\?z=/);
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
