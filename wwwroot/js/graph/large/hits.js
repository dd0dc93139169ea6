/** What of a large picture lies under the pointer. Pure. */

/** On the screen, for a mouse and for a finger. */
const slack = { mouse: 3, finger: 10 };

/**
 * The id of the entity there, else of the line there; Cytoscape.js would ask each element for the room that it takes.
 * @param {import('./plan.js').Plan} plan @param {import('../../types.js').Point} at @param {number} zoom @param
 * {boolean} touch @returns {string | null}
 */
export function hit(plan, { x, y }, zoom, touch) {
  const more = (touch ? slack.finger : slack.mouse) / zoom;
  let [found, nearest] = [-1, Infinity];
  for (let i = 0; i < plan.cards.length; i++) {
    const far = Math.hypot(plan.x[i] - x, plan.y[i] - y) - plan.halves[i];
    if (far < more && far < nearest) [found, nearest] = [i, far];
  }
  if (found >= 0) return plan.cards[found].id;
  nearest = more;
  for (let i = 0; i < plan.from.length; i++) {
    const far = distance(plan, i, x, y);
    if (far < nearest) [found, nearest] = [i, far];
  }
  return found >= 0 ? plan.lines[found].id : null;
}

/** @param {import('./plan.js').Plan} plan @param {number} line @param {number} x @param {number} y */
function distance(plan, line, x, y) {
  const [ax, ay] = [plan.x[plan.from[line]], plan.y[plan.from[line]]];
  const [dx, dy] = [plan.x[plan.to[line]] - ax, plan.y[plan.to[line]] - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}
