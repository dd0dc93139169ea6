import { dashes } from '../../export/paper.js';
import { edgeOf } from '../elements.js';

/** Lines of a large picture from near, as Cytoscape.js would draw them, but as few strokes as there are looks. */

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {{ lines: number[], widths: number[], heads: [number, number][], negative: boolean, stance: string, ended:
 * boolean, tee: boolean }} Group heads: of a line, at the end of an entity */

const headLength = 9;
const gap = 3;

/** @type {WeakMap<Plan, Group[]>} */
const groups = new WeakMap();

/** @param {Plan} plan @param {import('./plan.js').Ontology} ontology @returns {Group[]} */
function groupsOf(plan, { relations }) {
  const known = groups.get(plan);
  if (known) return known;
  /** @type {Map<string, Group>} */
  const found = new Map();
  plan.lines.forEach((line, i) => {
    if (isApart(line)) return;
    const { negative, stance, ended, arrow, width } = edgeOf(line, relations);
    const key = `${negative} ${stance} ${ended} ${width}`;
    const group = found.get(key) ?? {
      lines: [],
      widths: [width],
      heads: [],
      negative: Boolean(negative),
      stance,
      ended,
      tee: arrow === 'tee',
    };
    found.set(key, group);
    group.lines.push(i);
    if (arrow !== 'none') group.heads.push([i, plan.to[i]]);
  });
  const all = [...found.values()];
  groups.set(plan, all);
  return all;
}

/** Lines that carry a number, or lead back to where they begin, are left to Cytoscape.js. @param {Plan['lines'][0]}
 * line */
export const isApart = line => line.links.length > 1 || line.from === line.to;

/**
 * @param {CanvasRenderingContext2D} pen in the measure of the picture @param {Plan} plan @param
 * {import('./plan.js').Ontology} ontology @param {import('../style.js').Palette} palette @param {{ x1: number, x2:
 * number, y1: number, y2: number }} seen
 */
export function drawNearLines(pen, plan, ontology, palette, seen) {
  const { x, y, from, to, halves } = plan;
  const isSeen = (/** @type {number} */ i) =>
    Math.min(x[from[i]], x[to[i]]) < seen.x2 &&
    Math.max(x[from[i]], x[to[i]]) > seen.x1 &&
    Math.min(y[from[i]], y[to[i]]) < seen.y2 &&
    Math.max(y[from[i]], y[to[i]]) > seen.y1;
  pen.save();
  for (const group of groupsOf(plan, ontology)) {
    pen.strokeStyle = group.negative ? palette.negative : palette.line;
    pen.fillStyle = pen.strokeStyle;
    pen.globalAlpha = group.ended ? 0.55 : 1;
    pen.lineWidth = group.widths[0];
    pen.setLineDash(dashes[/** @type {import('../../types.js').Stance} */ (group.stance)] ?? []);
    pen.beginPath();
    for (const i of group.lines) {
      if (!isSeen(i)) continue;
      pen.moveTo(x[from[i]], y[from[i]]);
      pen.lineTo(x[to[i]], y[to[i]]);
    }
    pen.stroke();
    pen.setLineDash([]);
    pen.globalAlpha = 1;
    pen.beginPath();
    for (const [i, end] of group.heads) if (isSeen(i)) head(pen, group.tee, i, end);
    if (group.ended || group.tee) pen.stroke();
    else pen.fill();
  }
  pen.restore();

  /** @param {CanvasRenderingContext2D} pen @param {boolean} tee @param {number} i @param {number} end */
  function head(pen, tee, i, end) {
    const other = to[i] === end ? from[i] : to[i];
    const length = Math.hypot(x[other] - x[end], y[other] - y[end]) || 1;
    const [ux, uy] = [(x[other] - x[end]) / length, (y[other] - y[end]) / length];
    const reach = plan.round[end] ? halves[end] : halves[end] / Math.max(Math.abs(ux), Math.abs(uy));
    const [tx, ty] = [x[end] + ux * (reach + gap), y[end] + uy * (reach + gap)];
    const [bx, by] = tee ? [tx, ty] : [tx + ux * headLength, ty + uy * headLength];
    const half = tee ? 6 : 4.5;
    pen.moveTo(bx - uy * half, by + ux * half);
    if (!tee) pen.lineTo(tx, ty);
    pen.lineTo(bx + uy * half, by - ux * half);
    if (!tee) pen.closePath();
  }
}
