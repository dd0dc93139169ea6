import { isGroup } from './groups.js';

/** Where groups stand, as links hold it. Pure. */

/** @typedef {import('../types.js').Point} Point */

/** @param {import('../types.js').State} state */
export const groupPlaces = ({ groups, positions }) =>
  groups.by
    ? Object.entries(positions)
        .filter(([id]) => isGroup(id))
        .map(([id, { x, y }]) => `${encodeURIComponent(id)}:${x}:${y}`)
        .join(',')
    : '';

/** @param {readonly string[]} parts of a link @param {number} farthest @returns {Record<string, Point>} */
export const groupPlacesOf = (parts, farthest) =>
  Object.fromEntries(
    parts.flatMap(part => {
      const [, id = '', x, y] = /^(.*):(-?\d+):(-?\d+)$/s.exec(part) ?? [];
      const at = { x: Number(x), y: Number(y) };
      return isGroup(id) && Math.abs(at.x) < farthest && Math.abs(at.y) < farthest ? [[id, at]] : [];
    }),
  );
