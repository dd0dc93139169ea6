import { distanceTo, exit, keepsClear } from './geometry.js';

/**
 * The shortest way around shapes, along points beside them (a visibility graph, walked by Dijkstra's algorithm). Pure.
 */

/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('./geometry.js').Shape} Shape */

const around = 8;
/** Points lie this much farther out than the clearance, so that the chord between two of them is clear too. */
const outward = 9;
/**
 * Only the shapes nearest to the line offer points: many would take long, and a way past all of them is no longer
 * followed.
 */
const mostShapes = 24;

/**
 * @param {Shape} from @param {Shape} to @param {readonly Shape[]} shapes @param {number} clearance @returns {Point[] |
 * null} the corners between the ends
 */
export function detour(from, to, shapes, clearance) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const others = shapes
    .filter(shape => shape !== from && shape !== to)
    .map(shape => ({ shape, far: Math.hypot(shape.x - middle.x, shape.y - middle.y) }))
    .sort((a, b) => a.far - b.far)
    .map(({ shape }) => shape);
  /** @param {Point} point */
  const free = point => others.every(shape => distanceTo(point, shape) >= clearance);
  const points = [from, to, ...others.slice(0, mostShapes)]
    .flatMap(shape => ring(shape, clearance + outward))
    .filter(free);
  /** @param {readonly [Point, Point]} way */
  const clear = ([a, b]) => others.every(shape => keepsClear(a, b, shape, clearance));

  const cost = points.map(() => Infinity);
  /** @type {number[]} */
  const before = points.map(() => -1);
  const done = points.map(() => false);
  points.forEach((point, i) => {
    const leave = exit(from, point);
    if (clear([leave, point])) cost[i] = Math.hypot(point.x - leave.x, point.y - leave.y);
  });
  for (;;) {
    let at = -1;
    for (let i = 0; i < points.length; i++) if (!done[i] && cost[i] < (at < 0 ? Infinity : cost[at])) at = i;
    if (at < 0) return null;
    done[at] = true;
    if (clear([points[at], exit(to, points[at])])) return trace(points, before, at);
    for (let i = 0; i < points.length; i++) {
      if (done[i]) continue;
      const next = cost[at] + Math.hypot(points[i].x - points[at].x, points[i].y - points[at].y);
      if (next < cost[i] && clear([points[at], points[i]])) [cost[i], before[i]] = [next, at];
    }
  }
}

/** @param {readonly Point[]} points @param {readonly number[]} before @param {number} end */
function trace(points, before, end) {
  const corners = [];
  for (let at = end; at >= 0; at = before[at]) corners.unshift(points[at]);
  return corners;
}

/** @param {Shape} shape @param {number} out @returns {Point[]} */
const ring = (shape, out) =>
  Array.from({ length: around }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / around;
    const radius = shape.half * (shape.square ? Math.SQRT2 : 1) + out;
    return { x: shape.x + radius * Math.cos(angle), y: shape.y + radius * Math.sin(angle) };
  });
