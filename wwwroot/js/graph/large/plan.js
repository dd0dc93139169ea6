import { linesOf } from '../bundles.js';
import { sizeOf } from '../elements.js';

/**
 * A large picture as numbers: what is drawn, and where it stands. Pure but for its places, which change.
 *
 * @typedef {import('../../types.js').Point} Point
 * @typedef {{
 *   cards: import('../../types.js').EntityCard[], index: Map<string, number>, halves: Float64Array, round: boolean[],
 *   x: Float64Array, y: Float64Array, lines: import('../bundles.js').Line[], from: Int32Array, to: Int32Array,
 *   links: import('../../types.js').Link[], opened: readonly string[],
 *   negative: boolean[], byWeight: number[], joined: number[][]
 * }} Plan x, y: NaN where nobody knows yet; byWeight: the best connected first; joined: the lines of each entity
 */

/**
 * @typedef {{ looks: Map<string, import('../look.js').Look>,
 *   relations: Map<string, import('../../types.js').RelationKind> }} Ontology
 */

const round = new Set(['ellipse', 'hexagon', 'octagon', 'heptagon', 'pentagon', 'star']);

/**
 * @param {import('../../types.js').View} view @param {readonly string[]} opened
 * @param {Ontology} ontology @returns {Plan}
 */
export function planOf(view, opened, { looks, relations }) {
  const cards = view.entities;
  const index = new Map(cards.map((card, i) => [card.id, i]));
  const lines = linesOf(view.links, opened);
  /** @type {number[][]} */
  const joined = cards.map(() => []);
  const from = Int32Array.from(lines, line => /** @type {number} */ (index.get(line.from)));
  const to = Int32Array.from(lines, line => /** @type {number} */ (index.get(line.to)));
  lines.forEach((_, i) => {
    joined[from[i]].push(i);
    if (to[i] !== from[i]) joined[to[i]].push(i);
  });
  return {
    cards,
    index,
    halves: Float64Array.from(cards, card => sizeOf(card.degree) / 2),
    round: cards.map(card => round.has(looks.get(card.kind)?.shape ?? 'ellipse')),
    x: new Float64Array(cards.length).fill(NaN),
    y: new Float64Array(cards.length).fill(NaN),
    lines,
    from,
    to,
    negative: lines.map(line => line.links.every(link => relations.get(link.relation)?.negative)),
    byWeight: cards
      .map((_, i) => i)
      .sort((a, b) => joined[b].length - joined[a].length || cards[b].degree - cards[a].degree || a - b),
    joined,
    links: view.links,
    opened,
  };
}

/**
 * Whether a plan draws this view. @param {Plan | null} plan @param {import('../../types.js').View} view
 * @param {readonly string[]} opened @returns {plan is Plan}
 */
export const isOf = (plan, view, opened) =>
  plan !== null && plan.opened === opened && equal(plan.cards, view.entities) && equal(plan.links, view.links);

/** @param {readonly unknown[]} some @param {readonly unknown[]} others */
const equal = (some, others) => some.length === others.length && some.every((item, i) => item === others[i]);

/** What the worker needs to know. @param {Plan} plan @param {import('../../types.js').State} state @returns
 * {import('./sketch.js').Task} */
export const taskOf = ({ cards, halves, from, to }, state) => ({
  layout: state.layout,
  center: state.selection.at(-1) ?? null,
  ids: cards.map(card => card.id),
  // Names are measured when they are drawn; here it is enough to know about how long they are.
  sizes: cards.map(({ name }, i) => {
    const width = Math.min(name.length, 60) * 6.9;
    return { half: halves[i], nameWidth: Math.min(138, width), nameHeight: 14.4 * Math.ceil(width / 138) };
  }),
  links: Array.from(from, (one, i) => /** @type {[number, number]} */ ([one, to[i]])),
  places: cards.map(card => state.positions[card.id] ?? null),
});

/** Where in the plan these are. @param {Plan} plan @param {readonly string[]} ids */
export const placesIn = ({ index }, ids) => new Set(ids.flatMap(id => index.get(id) ?? []));
