import { spread } from '../spread.js';
import { layers, rings } from '../tiers.js';
import { push } from './forces.js';
import { graphOf, groupsOf } from './graph.js';
import { drafted } from './pivots.js';

/**
 * Where the entities of a large picture stand: first as a draft, then better, without anybody jumping. Pure: it runs in
 * a worker.
 *
 * @typedef {import('../../types.js').Point} Point
 * @typedef {{ half: number, nameWidth: number, nameHeight: number }} Size
 * @typedef {{ layout: import('../../types.js').LayoutName, center: string | null, ids: string[], sizes: Size[],
 *   links: [number, number][], places: (Point | null)[] }} Task places: of those that stay where they are
 */

const length = 110;
const rounds = { draft: 24, better: 140, newcomers: 60 };
/** Room between names, as a part of the room that they take. */
const air = 1.25;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** @param {Task} task @returns {Generator<Point[]>} the draft, then the picture */
export function* sketch(task) {
  const graph = graphOf(task.ids.length, task.links);
  if (task.places.some(Boolean)) return yield withNewcomers(task, graph);
  if (task.layout !== 'organic') return yield inTiers(task);
  const parts = groupsOf(graph).map(members => partOf(members, graph));
  for (const part of parts) {
    if (part.members.length < 3) continue;
    part.places = drafted(part.graph);
    scale(part, task);
    push(part.graph, part.places, { rounds: rounds.draft, length, heat: 1, fixed: null });
    scale(part, task);
  }
  yield packed(parts, task);
  for (const part of parts) {
    if (part.members.length < 3) continue;
    push(part.graph, part.places, { rounds: rounds.better, length, heat: 0.5, fixed: null });
    scale(part, task);
  }
  return yield withRoom(packed(parts, task), task);
}

/** @param {number[]} members @param {import('./graph.js').Graph} whole */
function partOf(members, { starts, ends }) {
  const index = new Map(members.map((id, i) => [id, i]));
  /** @type {[number, number][]} */
  const links = [];
  for (const id of members)
    for (let k = starts[id]; k < starts[id + 1]; k++)
      if (id < ends[k]) links.push([/** @type {number} */ (index.get(id)), /** @type {number} */ (index.get(ends[k]))]);
  /** @type {import('./forces.js').Places} */
  const places = { x: Float64Array.from(members, (_, i) => i * length), y: new Float64Array(members.length) };
  return { members, graph: graphOf(members.length, links), places };
}
/** @typedef {ReturnType<typeof partOf>} Part */

/** @param {Size} size */
const roomOf = ({ half, nameWidth, nameHeight }) => (Math.max(2 * half, nameWidth) + 14) * (2 * half + nameHeight + 22);

/** So large that all names have room, with the middle at 0. @param {Part} part @param {Task} task */
function scale({ members, places: { x, y } }, { sizes }) {
  const room = members.reduce((sum, id) => sum + roomOf(sizes[id]), 0) * air;
  const count = members.length;
  const [mx, my] = [x.reduce((a, b) => a + b, 0) / count, y.reduce((a, b) => a + b, 0) / count];
  let square = 0;
  for (let i = 0; i < count; i++) square += (x[i] - mx) ** 2 + (y[i] - my) ** 2;
  // A disk of this room has this mean square distance from its middle.
  const factor = Math.sqrt(room / (2 * Math.PI)) / Math.sqrt(square / count || 1);
  for (let i = 0; i < count; i++) [x[i], y[i]] = [(x[i] - mx) * factor, (y[i] - my) * factor];
}

/** The largest in the middle, the others below it. @param {Part[]} parts @param {Task} task @returns {Point[]} */
function packed(parts, { ids }) {
  /** @type {Point[]} */
  const places = ids.map(() => ({ x: 0, y: 0 }));
  let [x, y, row, width] = [0, 0, 0, 0];
  parts.forEach(({ members, places: own }, i) => {
    const left = Math.min(...own.x) - length;
    const top = Math.min(...own.y) - length / 2;
    const wide = Math.max(...own.x) + length - left;
    const high = Math.max(...own.y) + length / 2 - top;
    if (i === 0) width = Math.max(wide, Math.sqrt(ids.length) * length);
    if (x > 0 && x + wide > width) [x, y, row] = [0, y + row, 0];
    members.forEach((id, j) => (places[id] = { x: own.x[j] - left + x, y: own.y[j] - top + y }));
    x += wide;
    row = Math.max(row, high);
  });
  // The middle of the largest stays the middle, whatever comes below it.
  const { x: xs, y: ys } = parts[0].places;
  const by = { x: Math.min(...xs) - length, y: Math.min(...ys) - length / 2 };
  return places.map(at => ({ x: at.x + by.x, y: at.y + by.y }));
}

/** @param {Task} task @returns {Point[]} */
function inTiers({ layout, center, ids, links }) {
  const neighbors = new Map(ids.map(id => [id, /** @type {Set<string>} */ (new Set())]));
  for (const [a, b] of links) {
    neighbors.get(ids[a])?.add(ids[b]);
    neighbors.get(ids[b])?.add(ids[a]);
  }
  const best = [...neighbors].reduce((a, b) => (b[1].size > a[1].size ? b : a))[0];
  const middle = center && neighbors.has(center) ? center : best;
  const places = (layout === 'rings' ? rings : layers)(neighbors, middle);
  return ids.map(id => places[id]);
}

/** Those that have a place keep it; the others come beside those they are joined to. @param {Task} task @param
 * {import('./graph.js').Graph} graph */
function withNewcomers(task, graph) {
  const known = /** @type {Point[]} */ (task.places.filter(Boolean));
  const middle = {
    x: known.reduce((sum, { x }) => sum + x, 0) / known.length,
    y: known.reduce((sum, { y }) => sum + y, 0) / known.length,
  };
  const places = task.places.map((at, i) => {
    if (at) return { ...at };
    let anchor = null;
    for (let k = graph.starts[i]; k < graph.starts[i + 1] && !anchor; k++) anchor = task.places[graph.ends[k]];
    const from = anchor ?? middle;
    return { x: from.x + Math.cos(i * goldenAngle) * length, y: from.y + Math.sin(i * goldenAngle) * length };
  });
  const shifted = {
    x: Float64Array.from(places, p => p.x - middle.x),
    y: Float64Array.from(places, p => p.y - middle.y),
  };
  const fixed = Uint8Array.from(task.places, at => (at ? 1 : 0));
  push(graph, shifted, { rounds: rounds.newcomers, length, heat: 0.5, fixed });
  return withRoom(
    places.map((at, i) => (fixed[i] ? at : { x: shifted.x[i] + middle.x, y: shifted.y[i] + middle.y })),
    task,
  );
}

/** @param {Point[]} places @param {Task} task */
function withRoom(places, { ids, sizes, places: known }) {
  const boxes = places.map(({ x, y }, i) => {
    const { half, nameWidth, nameHeight } = sizes[i];
    const side = Math.max(half, nameWidth / 2);
    return {
      id: ids[i],
      x,
      y,
      left: side,
      right: side,
      top: half + 8,
      bottom: half + 7 + nameHeight,
      fixed: !!known[i],
    };
  });
  const moved = spread(boxes);
  return places.map((at, i) => moved.get(ids[i]) ?? at);
}
