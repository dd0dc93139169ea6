import { dashes, paper } from './paper.js';
import { xml } from './escape.js';
import { shortened } from './footnotes.js';
import { n, outline } from './outline.js';

/** Shapes, lines, names and notes of a picture as elements of SVG. Pure. */

/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../graph/scene.js').SceneShape} SceneShape */
/** @typedef {import('../graph/scene.js').SceneLine} SceneLine */
/** @typedef {{ label: string, color: string, ink: string, icon: string }} KindLook icon: the inner part of its SVG */

export const nameSize = 12.5;
const nameHeight = 1.15;
const nameGap = 7;

/**
 * @typedef {{ size?: number, weight?: number, fill?: string, anchor?: string, more?: string }} TextLook
 * @param {string} text @param {Point} at @param {TextLook} [look]
 */
export const written = (
  text,
  { x, y },
  { size = nameSize, weight = 500, fill = paper.ink, anchor = 'start', more = '' } = {},
) =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"` +
  `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${rightToLeft.test(text) ? ' direction="rtl"' : ''}${more}>` +
  `${xml(text)}</text>`;

const rightToLeft = /^\P{L}*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** @param {SceneShape} shape @param {KindLook} look */
export function shapeOf({ x, y, half, shape }, { color, ink, icon }) {
  const size = half * 1.04;
  return (
    `<path d="${outline(shape, { x, y }, half)}" fill="${color}" stroke="${paper.ground}" stroke-width="2"/>` +
    (icon
      ? `<svg x="${n(x - size / 2)}" y="${n(y - size / 2)}" width="${n(size)}" height="${n(size)}"` +
        ` viewBox="0 0 24 24" fill="none">${icon.replaceAll('currentColor', ink)}</svg>`
      : '')
  );
}

/** Where a name stands. @param {SceneShape} shape */
export function nameBox({ x, y, half, lines, above, width }) {
  const height = lines.length * nameSize * nameHeight;
  return { x: x - width / 2, y: above ? y - half - nameGap - height : y + half + nameGap, width, height };
}

/** On a ground of its own, so that a line behind it leaves it readable. @param {SceneShape} shape */
export function nameOf(shape) {
  const { x, y, width, height } = nameBox(shape);
  const ground =
    `<rect x="${n(x - 2)}" y="${n(y)}" width="${n(width + 4)}" height="${n(height)}" rx="3" fill="${paper.ground}"` +
    ' fill-opacity="0.8"/>';
  const lines = shape.lines.map((line, i) =>
    written(line, { x: shape.x, y: y + (i + 0.8) * nameSize * nameHeight }, { anchor: 'middle' }),
  );
  return ground + lines.join('');
}

/** @param {SceneLine} line */
export function lineOf(line) {
  const { points, curved, width, stance, ended, negative, arrow } = line;
  const color = negative ? paper.negative : paper.line;
  const dash = dashes[/** @type {import('../types.js').Stance} */ (stance)] ?? [];
  const dashed = dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return (
    `<path d="${way(points, curved)}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round"` +
    ` stroke-linejoin="round"${dashed}${ended ? ' opacity="0.6"' : ''}/>` +
    head(points[points.length - 1], points[points.length - 2], arrow, ended, color, width)
  );
}

/**
 * A curve of Cytoscape.js passes half way between its control points. @param {readonly Point[]} points @param
 * {boolean} curved
 */
function way(points, curved) {
  const [first, ...rest] = points;
  const start = `M${n(first.x)} ${n(first.y)}`;
  if (!curved) return start + rest.map(({ x, y }) => `L${n(x)} ${n(y)}`).join('');
  return (
    start +
    rest
      .slice(0, -1)
      .map((control, i) => {
        const next = rest[i + 1];
        const last = i === rest.length - 2;
        const to = last ? next : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
        return `Q${n(control.x)} ${n(control.y)} ${n(to.x)} ${n(to.y)}`;
      })
      .join('')
  );
}

/**
 * The head of an arrow, or the bar of what is against somebody. @param {Point} tip @param {Point} from @param
 *   {string} arrow
 * @param {boolean} hollow @param {string} color @param {number} width
 */
export function head(tip, from, arrow, hollow, color, width) {
  if (arrow === 'none') return '';
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const size = 7 + width * 1.4;
  const at = (/** @type {number} */ back, /** @type {number} */ aside) =>
    `${n(tip.x - cos * back - sin * aside)} ${n(tip.y - sin * back + cos * aside)}`;
  if (arrow === 'tee')
    return `<path d="M${at(0, size / 2)}L${at(0, -size / 2)}" stroke="${color}" stroke-width="${n(width + 1.5)}"/>`;
  const fill = hollow ? paper.ground : color;
  return `<path d="M${at(0, 0)}L${at(size, size / 2.4)}L${at(size, -size / 2.4)}Z" fill="${fill}" stroke="${color}"/>`;
}

/**
 * What a line is called and the footnotes behind it, on a ground of its own. @param {SceneLine} line @param
 *   {readonly number[]}
 * notes @param {(text: string, size: number) => number} widthOf
 */
export function labelOf({ label, points, middle, negative }, notes, widthOf) {
  const marks = shortened(notes);
  if (!label && !marks) return '';
  const width = (label ? widthOf(label, 11) : 0) + (marks ? widthOf(marks, 8) + 3 : 0);
  const from = points[0];
  const to = points[points.length - 1];
  const slope = Math.atan2(to.y - from.y, to.x - from.x);
  const angle = label ? ((Math.abs(slope) > Math.PI / 2 ? slope + Math.PI : slope) * 180) / Math.PI : 0;
  const raised = marks
    ? `<tspan font-size="8" dy="${label ? -3.5 : 0}" fill="${paper.quiet}">${label ? ' ' : ''}${marks}</tspan>`
    : '';
  const ink = negative ? paper.negative : paper.quiet;
  return (
    `<g transform="translate(${n(middle.x)} ${n(middle.y)}) rotate(${n(angle)})">` +
    `<rect x="${n(-width / 2 - 3)}" y="-8" width="${n(width + 6)}" height="16" rx="4"` +
    ` fill="${paper.ground}" fill-opacity="0.92"/>` +
    `<text y="4" font-size="11" font-weight="500" text-anchor="middle" fill="${ink}">` +
    `${xml(label ?? '')}${raised}</text></g>`
  );
}
