/** What stands out in a large picture: it is drawn above the rest. Pure. */

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {{ entities: Set<number>, lines: Set<number>, fade: boolean, accent: boolean }} Meant fade: the rest steps
 * back */
/** @typedef {(data: { kind?: string, relation?: string, stance?: string, id?: string }) => boolean} IsMeant of an
 * entity, or of a relation */

/** Of more than this many selected the lines would hide everything. */
const mostWithLines = 12;

/** Somebody, with whom they are joined to. @param {Plan} plan @param {string} id @returns {Meant | null} */
export function around(plan, id) {
  const i = plan.index.get(id);
  if (i === undefined) return null;
  const ends = plan.joined[i].flatMap(line => [plan.from[line], plan.to[line]]);
  return { entities: new Set([i, ...ends]), lines: new Set(plan.joined[i]), fade: true, accent: false };
}

/** @param {Plan} plan @param {IsMeant} isMeant @returns {Meant} */
export function those(plan, isMeant) {
  const lines = new Set(plan.lines.flatMap((line, i) => (line.links.some(isMeant) ? [i] : [])));
  const entities = new Set(plan.cards.flatMap((card, i) => (isMeant(card) ? [i] : [])));
  for (const line of lines) entities.add(plan.from[line]).add(plan.to[line]);
  return { entities, lines, fade: true, accent: false };
}

/**
 * A path, a fact or what is selected. @param {Plan} plan @param {import('../../types.js').State} state @param
 * {import('../../types.js').Path | null} path @returns {Meant | null}
 */
export function marked(plan, { selection, fact }, path) {
  const at = (/** @type {readonly string[]} */ ids) => ids.flatMap(id => plan.index.get(id) ?? []);
  if (!path && !fact && selection.length === 0) return null;
  const chosen = at(selection);
  const facts = new Set(path?.facts ?? (fact ? [fact] : []));
  const lines = plan.lines.flatMap((line, i) => (line.links.some(link => facts.has(link.id)) ? [i] : []));
  const entities = path ? at(path.entities) : fact ? lines.flatMap(i => [plan.from[i], plan.to[i]]) : chosen;
  const near = path || fact ? lines : chosen.length > mostWithLines ? [] : chosen.flatMap(i => plan.joined[i]);
  return { entities: new Set(entities), lines: new Set(near), fade: path !== null, accent: true };
}
