import { distanceTo, within } from './geometry.js';

/**
 * Whose labels are read without selecting: those of lines that are long enough, where they cover no shape, name or
 * other label. Pure.
 */

/** @typedef {import('../types.js').Point} Point */
/** @typedef {{ id: string, points: readonly Point[], width: number, weight: number }} Item points along the line */

const half = 8;
/** A line must show on both sides of its label. */
const shownBeside = 14;

/**
 * @param {readonly Item[]} items
 * @param {readonly import('./geometry.js').Shape[]} shapes
 * @param {readonly import('./geometry.js').Box[]} names
 * @returns {Set<string>}
 */
export function labelsToDraw(items, shapes, names) {
  /** @type {Point[]} */
  const taken = [];
  /** @type {Set<string>} */
  const drawn = new Set();
  for (const item of [...items].sort((a, b) => b.weight - a.weight || a.width - b.width)) {
    const spots = spotsOf(item);
    if (!spots) continue;
    const clear = spots.every(
      spot =>
        shapes.every(shape => distanceTo(spot, shape) > half + 2) &&
        !names.some(name => within(spot, name, half)) &&
        !taken.some(other => Math.hypot(other.x - spot.x, other.y - spot.y) < 2 * half + 4) &&
        !items.some(other => other !== item && crosses(other, spot)),
    );
    if (!clear) continue;
    taken.push(...spots);
    drawn.add(item.id);
  }
  return drawn;
}

/** Points along the middle of the label, or null where the line is too short for it. @param {Item} item */
function spotsOf({ points, width }) {
  const first = points[0];
  const last = points[points.length - 1];
  if (Math.hypot(last.x - first.x, last.y - first.y) < width + 2 * shownBeside) return null;
  const middle = points[Math.floor(points.length / 2)];
  const before = points[Math.max(0, Math.floor(points.length / 2) - 1)];
  const length = Math.hypot(middle.x - before.x, middle.y - before.y) || 1;
  const [ux, uy] = [(middle.x - before.x) / length, (middle.y - before.y) / length];
  const count = Math.max(2, Math.ceil(width / half));
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = (i / count - 0.5) * width;
    return { x: middle.x + ux * along, y: middle.y + uy * along };
  });
}

/** @param {Item} item @param {Point} spot */
function crosses({ points }, spot) {
  const box = boxes.get(points) ?? boxAround(points);
  if (!within(spot, box, half)) return false;
  return points.some(point => Math.hypot(point.x - spot.x, point.y - spot.y) < half);
}

/** @type {WeakMap<readonly Point[], import('./geometry.js').Box>} */
const boxes = new WeakMap();

/** @param {readonly Point[]} points */
function boxAround(points) {
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  for (const { x, y } of points) {
    box.x1 = Math.min(box.x1, x);
    box.x2 = Math.max(box.x2, x);
    box.y1 = Math.min(box.y1, y);
    box.y2 = Math.max(box.y2, y);
  }
  boxes.set(points, box);
  return box;
}
