/** Distances between lines and shapes. Pure. */

/** @typedef {import('../types.js').Point} Point */
/**
 * @typedef {{ id: string, x: number, y: number, half: number, square: boolean }} Shape half: from its middle to its
 * edge
 */
/** @typedef {{ x1: number, x2: number, y1: number, y2: number }} Box */

/** How far a point is from the edge of a shape; below 0 within it. @param {Point} point @param {Shape} shape */
export function distanceTo({ x, y }, shape) {
  const dx = Math.abs(x - shape.x);
  const dy = Math.abs(y - shape.y);
  if (!shape.square) return Math.hypot(dx, dy) - shape.half;
  const [out, down] = [dx - shape.half, dy - shape.half];
  return out > 0 && down > 0 ? Math.hypot(out, down) : Math.max(out, down);
}

/** @param {Point} point @param {Box} box @param {number} margin */
export const within = ({ x, y }, { x1, x2, y1, y2 }, margin = 0) =>
  x > x1 - margin && x < x2 + margin && y > y1 - margin && y < y2 + margin;

/** Points no farther than this from the next one, so that nothing slips between two. */
const stride = 5;

/** @param {readonly Point[]} corners @returns {Point[]} */
export function alongCorners(corners) {
  /** @type {Point[]} */
  const points = [corners[0]];
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1], corners[i]];
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / stride));
    for (let step = 1; step <= steps; step++)
      points.push({ x: a.x + ((b.x - a.x) * step) / steps, y: a.y + ((b.y - a.y) * step) / steps });
  }
  return points;
}

/** @param {Point} from @param {Point} control @param {Point} to @returns {Point[]} */
export function alongCurve(from, control, to) {
  const length = Math.hypot(control.x - from.x, control.y - from.y) + Math.hypot(to.x - control.x, to.y - control.y);
  const steps = Math.max(2, Math.ceil(length / stride));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
    };
  });
}

/**
 * A point beside the line from one end to the other: so far along it, so far to its left. @param {Point} from @param
 * {Point} to @param {number} weight @param {number} distance @returns {Point}
 */
export function beside(from, to, weight, distance) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + (to.x - from.x) * weight - ((to.y - from.y) / length) * distance,
    y: from.y + (to.y - from.y) * weight + ((to.x - from.x) / length) * distance,
  };
}

/**
 * The other way around: where a point lies beside the line. @param {Point} from @param {Point} to @param {Point} point
 */
export function asBeside(from, to, point) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy || 1;
  const [px, py] = [point.x - from.x, point.y - from.y];
  return { weight: (px * dx + py * dy) / square, distance: (dx * py - dy * px) / Math.sqrt(square) };
}

/**
 * Where a line that leaves the middle of a shape for a point comes out of it. @param {Shape} shape @param {Point}
 * toward @returns {Point}
 */
export function exit(shape, toward) {
  const [dx, dy] = [toward.x - shape.x, toward.y - shape.y];
  const length = shape.square ? Math.max(Math.abs(dx), Math.abs(dy)) : Math.hypot(dx, dy);
  const share = length > shape.half ? shape.half / length : 0;
  return { x: shape.x + dx * share, y: shape.y + dy * share };
}

/**
 * Whether a straight line keeps so far from the edge of a shape; never true by mistake. @param {Point} a @param {Point}
 * b @param {Shape} shape @param {number} clearance
 */
export function keepsClear(a, b, shape, clearance) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((shape.x - a.x) * dx + (shape.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  const far = Math.hypot(a.x + t * dx - shape.x, a.y + t * dy - shape.y);
  if (far < shape.half + clearance) return false;
  if (!shape.square || far >= shape.half * Math.SQRT2 + clearance) return true;
  return alongCorners([a, b]).every(point => distanceTo(point, shape) >= clearance);
}

/** Whether a straight line meets a box. @param {Point} from @param {Point} to @param {Box} box */
export function passes(from, to, { x1, x2, y1, y2 }) {
  let [first, last] = [0, 1];
  for (const [start, way, least, most] of [
    [from.x, to.x - from.x, x1, x2],
    [from.y, to.y - from.y, y1, y2],
  ]) {
    if (way === 0 && (start < least || start > most)) return false;
    if (way === 0) continue;
    const [one, other] = [(least - start) / way, (most - start) / way];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first <= last;
}
