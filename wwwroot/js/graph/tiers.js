/**
 * Layouts by distance from a middle: as rings around it, or as layers below it. Pure: who stands where follows from who
 * is joined to whom.
 */

/** @typedef {import('../types.js').Point} Point */
/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Neighbors everybody, with those they are joined to */

const step = 150;
const rowHeight = 135;

/**
 * Who is how far from the middle; the unconnected come last, and within a tier those next to each other whose
 * neighbors are. @param {Neighbors} neighbors @param {string} center @returns {string[][]}
 */
export function tiersOf(neighbors, center) {
  const left = new Set(neighbors.keys());
  /** @type {string[][]} */
  const tiers = [];
  left.delete(center);
  for (
    let tier = [center];
    tier.length;
    tier = tiers[tiers.length - 1].flatMap(id => [...(neighbors.get(id) ?? [])].filter(other => left.delete(other)))
  )
    tiers.push(tier);
  if (left.size) tiers.push([...left].sort((a, b) => (neighbors.get(b)?.size ?? 0) - (neighbors.get(a)?.size ?? 0)));
  return tiers;
}

/** @param {Neighbors} neighbors @param {string} center @returns {Record<string, Point>} */
export function rings(neighbors, center) {
  /** @type {Record<string, Point>} */
  const places = { [center]: { x: 0, y: 0 } };
  let radius = step * 0.6;
  for (const tier of tiersOf(neighbors, center).slice(1)) {
    for (let rest = tier; rest.length;) {
      radius += step;
      const count = Math.min(rest.length, Math.floor((2 * Math.PI * radius) / step));
      rest.slice(0, count).forEach((id, i) => {
        const angle = (2 * Math.PI * i) / count - Math.PI / 2;
        places[id] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      });
      rest = rest.slice(count);
    }
  }
  return places;
}

/**
 * Rows of no more than fit a screen; a larger tier takes several, a tier further away begins lower. @param {Neighbors}
 * neighbors @param {string} center @returns {Record<string, Point>}
 */
export function layers(neighbors, center) {
  const longest = Math.max(6, Math.ceil(Math.sqrt(neighbors.size * 1.6)));
  /** @type {Record<string, Point>} */
  const places = {};
  let y = 0;
  for (const tier of tiersOf(neighbors, center)) {
    const rows = Math.ceil(tier.length / longest);
    const length = Math.ceil(tier.length / rows);
    tier.forEach((id, i) => {
      const row = Math.floor(i / length);
      const inRow = Math.min(length, tier.length - row * length);
      places[id] = { x: ((i % length) - (inRow - 1) / 2) * step, y: y + row * rowHeight };
    });
    y += rows * rowHeight + rowHeight / 2;
  }
  return places;
}
