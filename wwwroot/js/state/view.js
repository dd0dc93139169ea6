import { within } from './time.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').View} View */

/**
 * What canvas, list and legend show of a state: the same for all three.
 * @param {State} state
 * @param {ReadonlyMap<string, EntityCard>} cards
 * @param {Iterable<Link>} links
 * @returns {View}
 */
export function viewOf(state, cards, links) {
  const onCanvas = state.entities.flatMap(id => cards.get(id) ?? []);
  const present = new Set(onCanvas.map(card => card.id));
  const linksOnCanvas = [...links].filter(link => present.has(link.from) && present.has(link.to));
  const hidden = new Set(state.hidden);
  const kindsOff = new Set(state.kindsOff);
  const kept = linksOnCanvas.filter(
    link => !state.relationsOff.includes(link.relation) && !state.stancesOff.includes(link.stance),
  );
  const inTime = state.time
    ? kept.filter(link => within(link, /** @type {import('../types.js').Span} */ (state.time)))
    : kept;
  const entities = onCanvas.filter(
    card =>
      !hidden.has(card.id) &&
      !kindsOff.has(card.kind) &&
      (!state.time || touches(inTime, card.id) || !touches(kept, card.id)),
  );
  const shown = new Set(entities.map(card => card.id));
  const undrawn = new Map(onCanvas.map(card => [card.id, card.degree]));
  for (const link of linksOnCanvas) {
    for (const id of new Set([link.from, link.to])) undrawn.set(id, Math.max(0, (undrawn.get(id) ?? 0) - 1));
  }
  return {
    entities,
    links: inTime.filter(link => shown.has(link.from) && shown.has(link.to)),
    undrawn,
    onCanvas,
    linksOnCanvas,
  };
}

/** @param {Link[]} links @param {string} id */
const touches = (links, id) => links.some(link => link.from === id || link.to === id);
