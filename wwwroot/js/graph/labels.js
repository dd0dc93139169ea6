import { inLines } from '../export/wrapping.js';
import { passes } from './geometry.js';

/** Which names the canvas draws, and how: like a map, which names what there is room for. */

export const fontSize = 12.5;
export const lineHeight = 1.15;
/** Between a shape and its name. */
export const gap = 7;
/** The same above it, where a count or a pin reaches out of the shape. */
export const gapAbove = 10;
/** More names than this stand below all: looking for the lines of 2,000 entities blocks input for 80 ms. */
const mostSided = 300;
/** Smaller than this on the screen nobody reads. */
const leastOnScreen = 11;
const usual = 138;
const widest = 180;
const mostLines = 3;

/**
 * Breaks a name into lines of about the same length; what takes more than three ends in an ellipsis.
 * @param {string} text @param {(text: string) => number} widthOf at the size of the font
 */
export function wrap(text, widthOf) {
  const width = filled(text, widthOf, usual).length > mostLines ? widest : usual;
  const lines = filled(text, widthOf, width);
  if (lines.length > mostLines) return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`];
  return evened(text, widthOf, lines, width);
}

/**
 * As many lines as before, but none much longer than the others. @param {string} text @param {(text: string) => number}
 * widthOf @param {string[]} lines @param {number} most
 */
function evened(text, widthOf, lines, most) {
  let best = lines;
  for (let width = most - 8; width > most / 3; width -= 8) {
    const narrower = filled(text, widthOf, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** @param {string} text @param {(text: string) => number} widthOf @param {number} width */
const filled = (text, widthOf, width) =>
  inLines(
    text.split(' ').flatMap(word => pieces(word, widthOf)),
    width,
    widthOf,
  );

/** A word that is longer than a line is cut. @param {string} word @param {(text: string) => number} widthOf */
function pieces(word, widthOf) {
  const letters = [...word];
  const parts = Math.ceil(widthOf(word) / usual) || 1;
  const length = Math.ceil(letters.length / parts);
  return Array.from({ length: parts }, (_, i) => letters.slice(i * length, (i + 1) * length).join('')).filter(
    (part, i) => i === 0 || part,
  );
}

/** How much larger than usual names are drawn, so that they stay readable from afar. @param {number} zoom */
export const scaleAt = zoom => Math.max(1, leastOnScreen / fontSize / zoom);

/** @typedef {import('../types.js').Point} Point */
/**
 * @typedef {{ id: string, x: number, y: number, half: number, width: number, height: number, needed: boolean, weight:
 * number, ends?: () => readonly Point[] }} Item ends: where its lines lead; asked from near only, where few are in view
 */
/** @typedef {{ id: string, x1: number, x2: number, y1: number, y2: number }} Box */
/** @typedef {'below' | 'above'} Side */

/** So many names of the weightiest are drawn even where they hide a shape: without them one is lost. */
const landmarks = { most: 10, oneIn: 9 };

/**
 * Whose names are drawn at this scale, and where: the needed ones, then the weightiest, as far as they hide neither
 * another name nor a shape.
 * @param {readonly Item[]} items @param {number} scale @returns {Map<string, Side>}
 */
export function namesToDraw(items, scale) {
  if (scale === 1) return items.length > mostSided ? new Map(items.map(item => [item.id, 'below'])) : sidesOf(items);
  const order = [...items].sort((a, b) => Number(b.needed) - Number(a.needed) || b.weight - a.weight);
  const shapes = items.map(shapeOf);
  /** @type {Box[]} */
  const names = [];
  /** @type {Map<string, Side>} */
  const drawn = new Map();
  const landmarkCount = Math.min(landmarks.most, Math.ceil(items.length / landmarks.oneIn));
  order.forEach((item, rank) => {
    const [below, above] = [boxOf(item, scale, 'below'), boxOf(item, scale, 'above')];
    const free = (/** @type {Box} */ box) => !names.some(name => meet(box, name));
    const clear = (/** @type {Box} */ box) =>
      free(box) && !shapes.some(shape => shape.id !== item.id && meet(box, shape));
    const box =
      [below, above].find(clear) ??
      (rank < landmarkCount ? [below, above].find(free) : undefined) ??
      (item.needed ? below : undefined);
    if (!box) return;
    names.push(box);
    drawn.set(item.id, box === above ? 'above' : 'below');
  });
  return drawn;
}

/**
 * From near all have a name: below, where the layout left room; above where fewer of its own lines lead through that
 * place, and nothing is there.
 * @param {readonly Item[]} items @returns {Map<string, Side>}
 */
function sidesOf(items) {
  const shapes = items.map(shapeOf);
  const names = new Map(items.map(item => [item.id, boxOf(item, 1, 'below')]));
  return new Map(
    items.map(item => {
      const [below, above] = [boxOf(item, 1, 'below'), boxOf(item, 1, 'above')];
      const isFree = () => ![...names.values(), ...shapes].some(box => box.id !== item.id && meet(above, box));
      const rises = linesUnder(above, item) < linesUnder(below, item) && isFree();
      if (rises) names.set(item.id, above);
      return [item.id, rises ? 'above' : 'below'];
    }),
  );
}

/** @param {Item} item @returns {Box} */
const shapeOf = ({ id, x, y, half }) => ({ id, x1: x - half, x2: x + half, y1: y - half, y2: y + half });

/** @param {Item} item @param {number} scale @param {Side} side @returns {Box} */
export function boxOf({ id, x, y, half, width, height }, scale, side) {
  const top = side === 'below' ? y + half + gap : y - half - gapAbove - height * scale;
  return { id, x1: x - (width * scale) / 2, x2: x + (width * scale) / 2, y1: top, y2: top + height * scale };
}

/** @param {Box} one @param {Box} other */
const meet = (one, other) => one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;

/** How many of its own lines would run under a name here. @param {Box} box @param {Item} item */
const linesUnder = (box, item) => (item.ends?.() ?? []).filter(end => passes(item, end, box)).length;
