/** Walking with the arrow keys: along relations where there is one that way, else to the nearest entity. */

/** @typedef {import('../types.js').Point} Point */

/**
 * The entity that an arrow key leads to; the first one from nowhere.
 * @param {import('cytoscape').Core} cy @param {string | null} from @param {string} key
 */
export function walk(cy, from, key) {
  const places = new Map(cy.nodes().map(node => [node.id(), node.position()]));
  if (!from || !places.has(from)) return places.keys().next().value ?? null;
  const around = cy.getElementById(from).neighborhood('node');
  return step(from, /** @type {any} */ (key), places, new Set(around.map(node => node.id())));
}

/**
 * @param {string} from
 * @param {'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'} key
 * @param {ReadonlyMap<string, Point>} places
 * @param {ReadonlySet<string>} neighbors
 * @returns {string | null}
 */
export function step(from, key, places, neighbors) {
  const at = places.get(from);
  if (!at) return null;
  const [dx, dy] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
  let best = null;
  let least = Infinity;
  for (const [id, place] of places) {
    if (id === from) continue;
    const x = place.x - at.x;
    const y = place.y - at.y;
    const distance = Math.hypot(x, y) || 1;
    const ahead = (x * dx + y * dy) / distance;
    if (ahead < 0.45) continue;
    // What lies straight ahead is preferred to what is near, a relation to none.
    const cost = distance * (2 - ahead) * (neighbors.has(id) ? 1 : 4);
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
