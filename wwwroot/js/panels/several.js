import { fill, h, icon, iconButton, kindBadge, name } from '../dom.js';
import { pairOf } from '../graph/bundles.js';
import { counted, countedEntities, timeInWords } from '../words.js';
import { claimTag } from './evidence.js';
import { factBody, loadFact } from './fact-view.js';

/** @typedef {import('../app.js').App} App */

const linesAtFirst = 40;

/**
 * What can be done with all that is selected, and how it hangs together.
 * @param {App} app
 */
export function several(app) {
  const ids = [...app.state.selection];
  const cards = ids.flatMap(id => app.knowledge.cards.get(id) ?? []);
  const between = h('section', { class: 'part' });
  const element = h(
    'div',
    { class: 'several' },
    h('h2', { class: 'path-title' }, `${countedEntities(ids.length)} selected`),
    h('p', { class: 'hit-kind' }, kindsOf(cards, app)),
    acts(app, ids),
    h(
      'section',
      { class: 'part' },
      h('h3', {}, 'Selected'),
      h(
        'ul',
        { class: 'rows' },
        cards.slice(0, linesAtFirst).map(card => row(card, app)),
      ),
      cards.length > linesAtFirst ? h('p', { class: 'hint' }, `and ${cards.length - linesAtFirst} more`) : null,
    ),
    between,
  );

  let drawn = '';
  function refresh() {
    const links = app.view.links.filter(link => ids.includes(link.from) && ids.includes(link.to));
    const key = `${links.map(link => link.id).join()} ${app.state.opened.join()}`;
    if (key === drawn) return;
    drawn = key;
    fill(
      between,
      h('h3', {}, links.length ? counted(links.length, 'relation') + ' among them' : 'No relation among them is drawn'),
    );
    if (ids.length === 2 && links.length > 1) between.append(opener(app, pairOf(ids[0], ids[1]), links.length));
    between.append(
      h(
        'ul',
        {},
        links.slice(0, linesAtFirst).map(link => relation(link, app)),
      ),
    );
    if (links.length > linesAtFirst)
      between.append(h('p', { class: 'hint' }, `and ${links.length - linesAtFirst} more, see the list`));
  }

  refresh();
  return { element, refresh };
}

/** @param {import('../types.js').EntityCard[]} cards @param {App} app */
function kindsOf(cards, app) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { kind } of cards) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${count} × ${app.kindLabel(kind)}`)
    .join(', ');
}

/** @param {App} app @param {string[]} ids */
function acts(app, ids) {
  /** @param {string} sign @param {string} text @param {() => void} act @param {string} [look] */
  const button = (sign, text, act, look = 'button') =>
    h('button', { type: 'button', class: look, onclick: act }, icon(sign), text);
  return h(
    'div',
    { class: 'acts' },
    button('expand', 'Expand all', () => void app.expandAll(ids), 'button strong'),
    ids.length === 2 ? button('path', 'Path between', () => void app.findPath(ids[0], ids[1])) : null,
    button('common', 'In common', () => void app.addCommonNeighbors(ids)),
    button('hide', 'Hide', () => app.hide(ids)),
    button('target', 'Hide the others', () => app.hideOthers(ids)),
    app.editing?.forSelection(ids) ?? null,
  );
}

/** @param {App} app @param {string} pair @param {number} count */
const opener = (app, pair, count) =>
  h(
    'button',
    { type: 'button', class: 'text-button', onclick: () => app.toggleOpened(pair) },
    app.state.opened.includes(pair) ? 'Draw as one line' : `Draw all ${count} one by one`,
  );

/** @param {import('../types.js').EntityCard} card @param {App} app */
const row = (card, app) =>
  h(
    'li',
    { class: 'with-act' },
    h(
      'button',
      { type: 'button', onclick: () => app.select(card.id) },
      kindBadge(card.kind),
      h(
        'span',
        { class: 'clip' },
        h('b', {}, name(card.name)),
        h('span', { class: 'hit-kind' }, app.kindLabel(card.kind)),
      ),
    ),
    iconButton('close', `Deselect ${card.name.slice(0, 80)}`, () => app.select(card.id, true)),
  );

/** @param {import('../types.js').Link} link @param {App} app */
function relation(link, app) {
  const body = h('div', { hidden: true });
  const button = h(
    'button',
    { type: 'button', class: 'fact-open value', 'aria-expanded': 'false', onclick: toggle },
    h(
      'span',
      { class: 'what' },
      h(
        'span',
        {},
        h('b', {}, name(app.nameOf(link.from))),
        ` ${app.relationLabel(link.relation)} `,
        h('b', {}, name(app.nameOf(link.to))),
      ),
      timeInWords(link) ? h('span', { class: 'when' }, timeInWords(link)) : null,
      claimTag({ stance: link.stance, attributedTo: null }),
    ),
    icon('chevron'),
  );

  async function toggle() {
    const open = button.getAttribute('aria-expanded') !== 'true';
    if (open && !body.hasChildNodes()) {
      const fact = await app.run(() => loadFact(link.id));
      if (!fact) return;
      fill(body, factBody(fact, app));
    }
    button.setAttribute('aria-expanded', String(open));
    body.hidden = !open;
  }
  return h('li', { class: 'fact' }, h('div', { class: 'fact-line' }, button), body);
}
