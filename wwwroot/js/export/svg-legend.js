import { hasEndedWords, stanceWords } from './legend-words.js';
import { lineOf, shapeOf, written } from './svg-drawing.js';

/** What shapes and lines mean, in rows below the picture: only what occurs in it. Pure. */

const rowHeight = 24;
const size = 11;

/**
 * @param {import('./svg.js').Picture} picture @param {{ x: number, y: number, width: number }} room @param
 * {import('./svg.js').WidthOf} widthOf
 */
export function legendOf({ scene, kinds }, { x, y, width }, widthOf) {
  const used = new Map(scene.shapes.map(shape => [shape.kind, shape]));
  const entries = [
    ...[...used].map(([kind, shape]) => ({
      text: kinds.get(kind)?.label ?? kind,
      sample: (/** @type {{ x: number, y: number }} */ at) => {
        const look = kinds.get(kind);
        return look ? shapeOf({ ...shape, x: at.x + 10, y: at.y, half: 9 }, look) : '';
      },
      wide: 26,
    })),
    ...linesIn(scene).map(({ text, line }) => ({
      text,
      sample: (/** @type {{ x: number, y: number }} */ at) =>
        lineOf({ ...line, points: [at, { x: at.x + 34, y: at.y }] }),
      wide: 42,
    })),
  ];
  let left = x;
  let top = y + rowHeight / 2;
  const parts = entries.map(({ text, sample, wide }) => {
    const taken = wide + widthOf(text, size) + 20;
    if (left > x && left + taken > x + width) [left, top] = [x, top + rowHeight];
    const part = sample({ x: left, y: top }) + written(text, { x: left + wide, y: top + 4 }, { size });
    left += taken;
    return part;
  });
  return { svg: parts.join(''), height: entries.length ? top - y + rowHeight : 0 };
}

/** @param {import('../graph/scene.js').Scene} scene */
function linesIn({ lines }) {
  const plain = {
    facts: [],
    points: [],
    curved: false,
    width: 2,
    ended: false,
    negative: false,
    label: null,
    middle: { x: 0, y: 0 },
  };
  const found = Object.entries(stanceWords)
    .filter(([stance]) => lines.some(line => line.stance === stance))
    .map(([stance, text]) => ({ text, line: { ...plain, stance, arrow: 'triangle' } }));
  const asserted = { ...plain, stance: 'asserted' };
  if (lines.some(line => line.ended))
    found.push({ text: hasEndedWords, line: { ...asserted, ended: true, arrow: 'triangle' } });
  if (lines.some(line => line.negative))
    found.push({ text: 'against somebody', line: { ...asserted, negative: true, arrow: 'tee' } });
  return found;
}
