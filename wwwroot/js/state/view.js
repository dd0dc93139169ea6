import { fold } from './groups.js';
import { joinedEnough, strongEnough } from './least.js';
import { within } from './time.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').View} View */

const asItIs = (/** @type {string} */ kind) => kind;

/**
 * What canvas, list and legend show of a state: the same for all three.
 * @param {State} state
 * @param {ReadonlyMap<string, EntityCard>} cards
 * @param {Iterable<Link>} given @param {(kind: string) => string} [labelOf] how kinds are called
 * @returns {View}
 */
export function viewOf(state, cards, given, labelOf = asItIs) {
  const onCanvas = state.entities.flatMap(id => cards.get(id) ?? []);
  const present = new Set(onCanvas.map(card => card.id));
  const linksOnCanvas = [...given].filter(link => present.has(link.from) && present.has(link.to));
  const hidden = new Set(state.hidden);
  const kindsOff = new Set(state.kindsOff);
  const kept = strongEnough(linksOnCanvas, state.least).filter(
    link => !state.relationsOff.includes(link.relation) && !state.stancesOff.includes(link.stance),
  );
  const inTime = state.time
    ? kept.filter(link => within(link, /** @type {import('../types.js').Span} */ (state.time)))
    : kept;
  const joined = joinedEnough(inTime, state.least);
  const [touched, dated] = [inTime, kept].map(endsOf);
  const entities = onCanvas.filter(
    card =>
      !hidden.has(card.id) &&
      !kindsOff.has(card.kind) &&
      joined(card.id) &&
      (!state.time || touched(card.id) || !dated(card.id)),
  );
  const shown = new Set(entities.map(card => card.id));
  const undrawn = new Map(onCanvas.map(card => [card.id, card.degree]));
  for (const link of linksOnCanvas) {
    for (const id of new Set([link.from, link.to])) undrawn.set(id, Math.max(0, (undrawn.get(id) ?? 0) - 1));
  }
  const alone = new Set([...state.pinned, ...(state.path ? [state.path.from, state.path.to] : [])]);
  const links = inTime.filter(link => shown.has(link.from) && shown.has(link.to));
  return {
    ...fold({ entities, links }, state.groups, alone, labelOf),
    hidden: onCanvas.length - entities.length,
    undrawn,
    onCanvas,
    linksOnCanvas,
  };
}

/** Whether somebody is at the end of one of these. @param {Link[]} links @returns {(id: string) => boolean} */
function endsOf(links) {
  const ends = new Set(links.flatMap(link => [link.from, link.to]));
  return id => ends.has(id);
}
