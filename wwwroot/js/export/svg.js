import { webAddress, xml } from './escape.js';
import { sourceLine } from './footnotes.js';
import { fonts, paper } from './paper.js';
import { labelOf, lineOf, nameBox, nameOf, shapeOf, written } from './svg-drawing.js';
import { legendOf } from './svg-legend.js';
import { noteOf, noteBox } from './svg-notes.js';
import { wrapped } from './wrapping.js';

/**
 * A picture to publish: what is drawn, its title, its legend, its date and its sources as footnotes, as one SVG. Pure.
 */

/** @typedef {(text: string, size: number, weight?: number) => number} WidthOf */
/**
 * @typedef {{ title: string, scene: import('../graph/scene.js').Scene, notes: readonly import('../types.js').Note[],
 *   kinds: ReadonlyMap<string, import('./svg-drawing.js').KindLook>, footnotes: import('./footnotes.js').Footnotes |
 *   null,
 *   legend: boolean, below: string, dateInWords: (date: string) => string }} Picture below: the last line, with the
 *   date
 */

const margin = 32;
const least = 560;

/** @param {Picture} picture @param {WidthOf} widthOf @param {string} [sheet] CSS that is put inside, for fonts */
export function svgOf(picture, widthOf, sheet = '') {
  const { scene, notes, footnotes } = picture;
  const box = boxOf(scene, notes);
  const width = Math.max(least, Math.ceil(box.width + 2 * margin));
  const inner = width - 2 * margin;
  /** @type {string[]} */
  const parts = [];
  let y = margin;
  /**
   * @param {string} text @param {number} size @param {{ weight?: number, fill?: string, url?: string | null }} [look]
   */
  const paragraph = (text, size, { weight = 400, fill = paper.ink, url = null } = {}) => {
    for (const line of wrapped(text, inner, part => widthOf(part, size, weight))) {
      y += size * 1.4;
      const element = written(line, { x: margin, y: y - size * 0.4 }, { size, weight, fill });
      parts.push(url ? `<a href="${xml(url)}">${element}</a>` : element);
    }
  };
  if (picture.title) {
    paragraph(picture.title, 24, { weight: 650 });
    y += 14;
  }
  const shift = { x: margin + (inner - box.width) / 2 - box.x, y: y - box.y };
  parts.push(`<g transform="translate(${Math.round(shift.x)} ${Math.round(shift.y)})">${drawn(picture, widthOf)}</g>`);
  y += box.height + 24;
  if (picture.legend) {
    const legend = legendOf(picture, { x: margin, y, width: inner }, widthOf);
    parts.push(legend.svg);
    y += legend.height;
  }
  if (footnotes?.articles.length) {
    parts.push(`<path d="M${margin} ${y}h${inner}" stroke="${paper.rule}"/>`);
    y += 10;
    footnotes.articles.forEach((article, i) =>
      paragraph(`${i + 1}  ${sourceLine(article, picture.dateInWords)}`, 10.5, {
        fill: paper.quiet,
        url: webAddress(article.url),
      }),
    );
    y += 8;
  }
  paragraph(picture.below, 10.5, { fill: paper.quiet });
  const height = Math.ceil(y + margin * 0.6);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` font-family="${xml(fonts)}" role="img">` +
    `<title>${xml(picture.title || picture.below)}</title>${sheet ? `<style>${sheet}</style>` : ''}` +
    `<rect width="${width}" height="${height}" fill="${paper.ground}"/>${parts.join('')}</svg>\n`
  );
}

/** @param {Picture} picture @param {WidthOf} widthOf */
function drawn({ scene, kinds, footnotes, notes }, widthOf) {
  const plain = { label: '', color: '#6c757d', ink: '#ffffff', icon: '' };
  const numbers = (/** @type {readonly string[]} */ facts) => [
    ...new Set(facts.flatMap(fact => footnotes?.numbers.get(fact) ?? []).sort((a, b) => a - b)),
  ];
  return [
    ...scene.lines.map(lineOf),
    ...scene.lines.map(line => labelOf(line, numbers(line.facts), widthOf)),
    ...scene.shapes.map(shape => shapeOf(shape, kinds.get(shape.kind) ?? plain)),
    ...scene.shapes.map(nameOf),
    ...notes.map((note, i) =>
      noteOf(note, notes.slice(0, i + 1).filter(({ kind }) => kind === 'step').length, widthOf),
    ),
  ].join('');
}

/** @param {import('../graph/scene.js').Scene} scene @param {Picture['notes']} notes */
function boxOf({ shapes, lines }, notes) {
  const boxes = [
    ...shapes.map(({ x, y, half }) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half })),
    ...shapes.map(nameBox),
    ...lines.flatMap(line => line.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
    ...notes.map(noteBox),
  ];
  const x = Math.min(...boxes.map(box => box.x), Infinity);
  const y = Math.min(...boxes.map(box => box.y), Infinity);
  if (!Number.isFinite(x)) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  };
}
