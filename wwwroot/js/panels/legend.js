import { fill, h, icon, kindBadge } from '../dom.js';
import { groupFields } from './groups.js';
import { leastFields } from './least.js';
import { dashed } from './stroke.js';

/**
 * Counts what is on the canvas by kind and relation; a click filters. @param {HTMLElement} element @param
 * {import('../app.js').App} app
 */
export function mountLegend(element, app) {
  const kinds = h('ul', { 'aria-label': 'Kinds' });
  const relations = h('ul', { 'aria-label': 'Relations' });
  const stances = h('ul', { 'aria-label': 'How it is said' });
  const stancePart = section('How it is said', stances, true);
  const scroll = h(
    'div',
    { class: 'legend-scroll' },
    section('Kinds', kinds, true),
    stancePart,
    section('Relations', relations, false),
    section('Groups', groupFields(app), false),
    section('At least', leastFields(app), false),
  );
  element.append(scroll);
  element.hidden = innerWidth <= 900;
  /** @type {(open: boolean) => void} */
  let told = () => undefined;

  app.watch((view, state) => {
    const kindCounts = count(view.onCanvas.map(card => card.kind));
    const relationCounts = count(view.linksOnCanvas.map(link => link.relation));
    refill(
      kinds,
      kindCounts.map(([kind, number]) =>
        row(kind, app.kindLabel(kind), number, !state.kindsOff.includes(kind), kindBadge(kind), () =>
          app.toggleKind(kind),
        ),
      ),
    );
    refill(
      relations,
      relationCounts.map(([relation, number]) =>
        row(
          relation,
          app.relationLabel(relation),
          number,
          !state.relationsOff.includes(relation),
          h('span', {
            class: app.relations.get(relation)?.negative ? 'stroke negative' : 'stroke',
            'aria-hidden': 'true',
          }),
          () => app.toggleRelation(relation),
        ),
      ),
    );
    const stanceCounts = count(view.linksOnCanvas.map(link => link.stance));
    stancePart.hidden = stanceCounts.every(([stance]) => stance === 'asserted');
    refill(
      stances,
      stanceCounts.map(([stance, number]) =>
        row(
          stance,
          stance,
          number,
          !state.stancesOff.includes(stance),
          dashed(/** @type {import('../types.js').Stance} */ (stance), 22),
          () => app.toggleStance(/** @type {import('../types.js').Stance} */ (stance)),
        ),
      ),
    );
  });

  /** @param {string} title @param {HTMLElement} list @param {boolean} open */
  function section(title, list, open) {
    return h('details', { open }, h('summary', {}, title, icon('chevron')), list);
  }

  for (const [list, key] of /** @type {const} */ ([
    [kinds, 'kind'],
    [relations, 'relation'],
    [stances, 'stance'],
  ])) {
    list.addEventListener('pointerover', event => {
      const pointed = /** @type {HTMLElement} */ (event.target).closest('button')?.dataset.id;
      app.canvas?.spotlight(pointed ? element => element[key] === pointed : null);
    });
    list.addEventListener('pointerleave', () => app.canvas?.spotlight(null));
  }

  return {
    toggle() {
      element.hidden = !element.hidden;
      told(!element.hidden);
    },
    /** @param {(open: boolean) => void} listener */
    watch(listener) {
      told = listener;
      listener(!element.hidden);
    },
    /** How much of the canvas it covers. */
    width: () => (element.hidden || innerWidth <= 900 ? 0 : element.offsetWidth),
  };
}

/**
 * @param {string} id @param {string} label @param {number} count @param {boolean} on @param {Element} sign @param {()
 * => void} toggle
 */
const row = (id, label, count, on, sign, toggle) =>
  h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        'data-id': id,
        'aria-pressed': String(on),
        title: on ? `Hide: ${label}` : `Show: ${label}`,
        onclick: toggle,
      },
      sign,
      h('span', { class: 'legend-name clip' }, label),
      h('span', { class: 'count' }, count.toLocaleString('en')),
    ),
  );

/** @param {string[]} items @returns {[string, number][]} the most frequent first */
function count(items) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}

/** @param {HTMLElement} list @param {HTMLElement[]} rows */
function refill(list, rows) {
  const focused = document.activeElement;
  const id = focused instanceof HTMLElement && list.contains(focused) ? focused.dataset.id : undefined;
  fill(list, rows);
  if (id) /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${CSS.escape(id)}"]`))?.focus();
}
