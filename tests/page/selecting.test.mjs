import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, inWords } from '../../wwwroot/js/news/differences.js';
import { newsOf } from '../../wwwroot/js/news/news.js';
import { between } from '../../wwwroot/js/state/between.js';
import { joinedEnough, leastOf, leastText, strongEnough } from '../../wwwroot/js/state/least.js';

const link = (from, to, more) => ({ id: `${from}${to}`, from, to, articles: 1, confidence: 1, ...more });

test('Between the pinned lies what is on a shortest way, in any direction, and nothing beside it', () => {
  const links = [link('a', 'x'), link('b', 'x'), link('a', 'y'), link('y', 'b'), link('x', 'dead end'), link('c', 'd')];
  assert.deepEqual([...between(['a', 'b'], links)].sort(), ['a', 'b', 'x', 'y']);
  assert.deepEqual([...between(['a', 'c'], links)].sort(), ['a', 'c']);
  assert.deepEqual([...between(['a', 'b', 'dead end'], links)].sort(), ['a', 'b', 'dead end', 'x', 'y']);
});

test('What has too few articles, relations or confidence is not drawn', () => {
  const links = [link('a', 'b', { articles: 3 }), link('b', 'c', { confidence: 0.4 }), link('c', 'c')];
  assert.deepEqual(
    strongEnough(links, { relations: 0, articles: 2, confidence: 0 }).map(({ id }) => id),
    ['ab'],
  );
  assert.deepEqual(
    strongEnough(links, { relations: 0, articles: 0, confidence: 0.5 }).map(({ id }) => id),
    ['ab', 'cc'],
  );
  assert.deepEqual(['a', 'b', 'c'].filter(joinedEnough(links, { relations: 2, articles: 0, confidence: 0 })), [
    'b',
    'c',
  ]);
});

test('A link holds how much there must be, and nothing else that somebody typed', () => {
  const least = { relations: 3, articles: 0, confidence: 0.7 };
  assert.deepEqual(leastOf(leastText(least)), least);
  for (const broken of [null, '', '1.2', '1.2.3.4', '-1.0.0', 'a.b.c'])
    assert.deepEqual(leastOf(broken), { relations: 0, articles: 0, confidence: 0 }, String(broken));
});

test('A reader is told of facts among what is drawn, and of entities that more is known of', () => {
  const cards = (...names) => new Map(names.map(([id, degree]) => [id, { id, name: id, degree }]));
  const learnt = (card, ...all) => ({ cards: card, links: new Map(all.map(one => [one.id, one])) });
  const old = learnt(cards(['a', 1], ['b', 1], ['c', 0]), link('a', 'b'), link('b', 'z'));
  const now = learnt(cards(['a', 2], ['b', 1], ['c', 2]), link('a', 'c'), link('a', 'b', { articles: 2 }));
  assert.deepEqual(differences(old, now, ['a', 'b', 'c']), { came: 1, gone: 0, changed: 1, more: 0 });
  assert.deepEqual(differences(now, old, ['a', 'b', 'c']), { came: 0, gone: 1, changed: 1, more: 0 });
  assert.deepEqual(differences(old, learnt(cards(['c', 5])), ['c']), { came: 0, gone: 0, changed: 0, more: 1 });
  assert.equal(inWords({ came: 3, gone: 1, changed: 0, more: 0 }), '3 new facts, 1 taken back');
  assert.equal(inWords(differences(old, old, ['a', 'b'])), '');
});

test('A change is told as what came, what changed and what was taken back, about whom it is asked for', () => {
  const change = { sequence: 7, at: '', articleId: 'x', entityIds: [], factIds: [], endIds: [] };
  const fact = (id, recorded, retraction = null) => ({ id, recorded, retraction, subject: { id }, object: null });
  const facts = [fact('a', 7), fact('b', 3), fact('c', 2, { reason: 'error' })];
  assert.deepEqual(
    newsOf(change, facts, null).parts.map(({ what, facts }) => [what, facts[0].id]),
    [
      ['New', 'a'],
      ['Changed', 'b'],
      ['Taken back', 'c'],
    ],
  );
  assert.equal(newsOf(change, facts, new Set(['b'])).parts.length, 1);
});
