import { ask } from '../api/client.js';
import { fill, h, icon, kindBadge, name } from '../dom.js';
import { compared, comparison } from '../editing/merge-form.js';
import { singleKeys } from '../panels/keys.js';
import { counted } from '../words.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {{ score: number, reasons: string[], entity: EntityCard, other: EntityCard }} Pair */

const pageSize = 20;

/**
 * Pairs that may be one, the likeliest first; decided by keyboard: M merges, K keeps apart, N goes on to the next.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {Pair[]} */
  let pairs = [];
  let total = 0;
  /** @type {string | null} */
  let after = null;
  let current = 0;
  const head = h('p', { class: 'hint', role: 'status' });
  const list = h('ul', { class: 'table-rows card', 'aria-label': 'Pairs that may be one' });
  const detail = h('div', { class: 'suspect', tabindex: '-1', role: 'group', 'aria-label': 'The pair side by side' });
  const more = h('button', { type: 'button', class: 'button', onclick: () => void app.run(loadMore) }, 'More pairs');
  fill(element, head, h('div', { class: 'suspects' }, h('div', {}, list, more), detail));
  document.addEventListener('keydown', event => {
    const { ctrlKey, metaKey, altKey, key, target } = event;
    if (!element.offsetParent || document.querySelector('dialog[open]') || ctrlKey || metaKey || altKey) return;
    if (!singleKeys.on || (target instanceof HTMLElement && target.matches('input, select, textarea'))) return;
    const act = { m: merge, k: apart, n: () => go(current + 1), p: () => go(current - 1) }[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  app.onChanged.add(() => {
    if (element.offsetParent) void app.run(load);
  });

  async function load() {
    [pairs, after] = [[], null];
    await loadMore();
  }

  async function loadMore() {
    /** @type {any} */
    const { suspects } = await ask('suspects', { first: pageSize, after });
    pairs.push(...suspects.nodes);
    total = suspects.totalCount;
    after = suspects.pageInfo.hasNextPage ? suspects.pageInfo.endCursor : null;
    more.hidden = after === null;
    head.textContent = total
      ? `${counted(total, 'pair')} that may be one, the likeliest first. ` +
        'M merges, K keeps apart, N is the next, P the one before.'
      : 'No two entities look like one.';
    drawList();
    await go(Math.min(current, pairs.length - 1), false);
  }

  function drawList() {
    fill(
      list,
      pairs.map(({ entity, other, reasons, score }, i) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', 'aria-current': String(i === current), onclick: () => void go(i) },
            h('b', {}, kindBadge(entity.kind), ' ', name(entity.name), ' · ', name(other.name)),
            h('span', { class: 'count' }, score.toFixed(2)),
            h('span', { class: 'hit-kind' }, reasons[0] ?? ''),
          ),
        ),
      ),
    );
  }

  /** @param {number} to @param {boolean} [focus] */
  async function go(to, focus = true) {
    if (pairs.length === 0) return fill(detail);
    current = (to + pairs.length) % pairs.length;
    [...list.children].forEach((row, i) => row.firstElementChild?.setAttribute('aria-current', String(i === current)));
    list.children[current]?.scrollIntoView({ block: 'nearest' });
    const { entity, other, reasons } = pairs[current];
    for (const card of [entity, other]) app.knowledge.cards.set(card.id, app.knowledge.cards.get(card.id) ?? card);
    const sides = await app.run(() => Promise.all([entity, other].map(({ id }) => compared(app, id))));
    if (pairs[current]?.entity !== entity || !sides) return undefined;
    fill(
      detail,
      h(
        'ul',
        { class: 'reasons' },
        reasons.map(reason => h('li', {}, name(reason))),
      ),
      h(
        'div',
        { class: 'acts' },
        h('button', { type: 'button', class: 'button strong', onclick: merge }, icon('merge'), 'Merge… (M)'),
        h('button', { type: 'button', class: 'button', onclick: apart }, icon('hide'), 'Keep apart… (K)'),
        h('button', { type: 'button', class: 'button', onclick: () => void go(current + 1) }, 'Not sure, next (N)'),
        h(
          'button',
          { type: 'button', class: 'button', onclick: () => void drawBoth(entity.id, other.id) },
          icon('target'),
          'On the canvas',
        ),
      ),
      h(
        'div',
        { class: 'merge-sides' },
        sides.map(side => side && h('div', { class: 'card merge-side' }, ...comparison(app, side))),
      ),
    );
    if (focus) detail.focus({ preventScroll: true });
    return undefined;
  }

  const merge = () => pairs[current] && app.editing?.merge(pairs[current].entity.id, pairs[current].other.id);
  const apart = () => pairs[current] && app.editing?.keepApart(pairs[current].entity.id, pairs[current].other.id);

  /** @param {string} one @param {string} other */
  async function drawBoth(one, other) {
    await app.add([one, other], { label: 'Draw two that may be one', select: false });
    app.selectMany([one, other]);
    app.screens?.close();
  }

  return { shown: () => void app.run(load) };
}
