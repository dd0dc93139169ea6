import { alongCorners, alongCurve, beside, distanceTo, exit, within } from './geometry.js';
import { detour } from './detour.js';

/**
 * How lines run: none passes behind a shape that it does not end at, because that would read as a relation that is not
 * there.
 * A straight line where that will do, else the flattest curve that is clear, else a way around with corners. Pure.
 *
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./geometry.js').Shape} Shape
 * @typedef {import('./geometry.js').Box} Box
 * @typedef {{ distance: number } | { corners: Point[] }} Route distance: how far the control point lies beside the
 * middle of the line
 * @typedef {{ key: string, from: string, to: string, lines: number }} Pair two entities and how many lines are drawn
 * between them
 */

/** A line keeps so far from the edges of shapes; 4 are promised, and what is drawn is a little off what is reckoned. */
const clearance = 8;
/** Lines of one pair that are drawn each on its own. */
const apart = 26;
const bends = [0, 26, -26, 52, -52, 82, -82, 118, -118, 160, -160, 210, -210, 270, -270, 340, -340];
/** A name crossed is as bad as a bend of so much. */
const perName = 46;

/**
 * @param {readonly Pair[]} pairs
 * @param {ReadonlyMap<string, Shape>} shapes
 * @param {readonly (Box & { id: string })[]} names
 * @returns {Map<string, Route[]>} by the key of the pair, a route for each of its lines
 */
export function routesOf(pairs, shapes, names) {
  const all = [...shapes.values()];
  return new Map(
    pairs.flatMap(pair => {
      const [from, to] = [shapes.get(pair.from), shapes.get(pair.to)];
      if (!from || !to || from === to) return [];
      return [[pair.key, ways(from, to, pair.lines, all, names)]];
    }),
  );
}

/**
 * @param {Shape} from @param {Shape} to @param {number} lines @param {readonly Shape[]} shapes @param {readonly (Box &
 * { id: string })[]} names @returns {Route[]}
 */
function ways(from, to, lines, shapes, names) {
  const spread = Array.from({ length: lines }, (_, i) => (i - (lines - 1) / 2) * apart);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const most = Math.max(60, length * 0.75);
  const reach = most / 2 + (lines * apart) / 2 + clearance;
  const near = shapes.filter(
    shape => shape !== from && shape !== to && farFrom(shape, from, to) < reach + shape.half * 1.5,
  );
  const written = names.filter(name => overlaps(name, from, to, reach));
  let best = null;
  let least = Infinity;
  for (const bend of bends) {
    // No later one is cheaper than its own bend.
    if (Math.abs(bend) >= least) break;
    if (Math.abs(bend) > most && bend) continue;
    const cost =
      Math.abs(bend) + spread.reduce((sum, beside) => sum + costOf(from, to, bend + beside, near, written), 0);
    if (cost < least) [best, least] = [bend, cost];
  }
  if (best !== null) return spread.map(beside => ({ distance: /** @type {number} */ (best) + beside }));
  const corners = detour(from, to, shapes, clearance);
  return spread.map(beside => (corners ? { corners } : { distance: beside }));
}

/**
 * Infinite where the curve meets a shape. @param {Shape} from @param {Shape} to @param {number} bend @param {readonly
 * Shape[]} near @param {readonly (Box & { id: string })[]} names
 */
function costOf(from, to, bend, near, names) {
  const points = curve(from, to, bend);
  if (near.some(shape => points.some(point => distanceTo(point, shape) < clearance))) return Infinity;
  return names.filter(name => points.some(point => within(point, name))).length * perName;
}

/**
 * The points of a route, in the order from its beginning to its end. @param {Shape} from @param {Shape} to @param
 * {Route} route
 */
export const pointsOf = (from, to, route) =>
  'corners' in route
    ? alongCorners([exit(from, route.corners[0]), ...route.corners, exit(to, route.corners[route.corners.length - 1])])
    : curve(from, to, route.distance);

/** @param {Shape} from @param {Shape} to @param {number} bend */
function curve(from, to, bend) {
  if (bend === 0) return alongCorners([exit(from, to), exit(to, from)]);
  const control = beside(from, to, 0.5, bend);
  return alongCurve(exit(from, control), control, exit(to, control));
}

/** @param {Point} point @param {Point} from @param {Point} to */
function farFrom({ x, y }, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const t = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}

/** @param {Box} box @param {Point} from @param {Point} to @param {number} reach */
const overlaps = (box, from, to, reach) =>
  box.x1 < Math.max(from.x, to.x) + reach &&
  box.x2 > Math.min(from.x, to.x) - reach &&
  box.y1 < Math.max(from.y, to.y) + reach &&
  box.y2 > Math.min(from.y, to.y) - reach;
