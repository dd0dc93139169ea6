import { n } from './outline.js';
import { paper } from './paper.js';
import { head, written } from './svg-drawing.js';
import { wrapped } from './wrapping.js';

/** What somebody wrote on the picture. Pure. */

/** @typedef {import('../types.js').Note} Note */
/** @typedef {import('../types.js').Point} Point */

export const noteSize = 13;
export const noteWidth = 220;
const stepRadius = 11;

/** @param {Note} note @param {number} step the number of a step @param {import('./svg.js').WidthOf} widthOf */
export function noteOf(note, step, widthOf) {
  const lines = wrapped(note.text, noteWidth, text => widthOf(text, noteSize, 600));
  const { x, y } = note;
  const text = (/** @type {Point} */ at) =>
    lines.length
      ? `<rect x="${n(at.x - 4)}" y="${n(at.y - noteSize)}" ` +
        `width="${n(Math.max(...lines.map(line => widthOf(line, noteSize, 600))) + 8)}"` +
        ` height="${n(lines.length * noteSize * 1.3 + 4)}" rx="4" fill="${paper.ground}" fill-opacity="0.9"/>` +
        lines
          .map((line, i) =>
            written(
              line,
              { x: at.x, y: at.y + i * noteSize * 1.3 },
              { size: noteSize, weight: 600, fill: paper.accent },
            ),
          )
          .join('')
      : '';
  if (note.kind === 'text') return text(note);
  if (note.kind === 'step')
    return (
      `<circle cx="${n(x)}" cy="${n(y)}" r="${stepRadius}" fill="${paper.accent}"/>` +
      written(String(step), { x, y: y + 4.5 }, { size: noteSize, weight: 700, fill: paper.ground, anchor: 'middle' }) +
      text({ x: x + stepRadius + 8, y: y + 4.5 })
    );
  const to = { x: note.toX ?? x, y: note.toY ?? y };
  return (
    `<path d="M${n(x)} ${n(y)}L${n(to.x)} ${n(to.y)}" stroke="${paper.accent}" stroke-width="2.5"/>` +
    head(to, note, 'triangle', false, paper.accent, 2.5) +
    text({ x: x + 6, y: y - 8 })
  );
}

/** The room it takes at most. @param {Note} note */
export function noteBox({ kind, x, y, text, toX = x, toY = y }) {
  const wide = text ? Math.min(noteWidth, text.length * noteSize * 0.6) + 16 : 12;
  const high = Math.max(1, Math.ceil((text.length * noteSize * 0.6) / noteWidth)) * noteSize * 1.3;
  const left = kind === 'arrow' ? Math.min(x, toX) : x - 12;
  const top = kind === 'arrow' ? Math.min(y - 20, toY) : y - 14;
  return {
    x: left,
    y: top,
    width: Math.max(x + wide + 20, toX) - left,
    height: Math.max(y + high, toY) - top,
  };
}
