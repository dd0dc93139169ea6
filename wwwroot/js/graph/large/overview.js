import { inReadingOrder, label } from '../../words.js';
import { fonts } from '../../export/paper.js';
import { drawLines, drawShapes } from './strokes.js';
import { namesFrom } from './landmarks.js';

/**
 * A large picture seen from afar: shapes without icons, lines without heads, and the names of the best connected.
 * What was drawn is kept as pixels; while the picture moves only these are moved, and it is drawn anew when it rests.
 */

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {{ zoom: number, x: number, y: number }} Sight */

/** So much beside what is seen is drawn too, for what comes in at the edge. */
const beside = 0.2;
const restsAfter = 110;
const fadedTo = 0.22;
const fontSize = 11.5;

export class Overview {
  #front = document.createElement('canvas');
  #kept = document.createElement('canvas');
  /** What the kept pixels show. @type {Sight | null} */ #keptSight = null;
  /** @type {Sight} */ #seen = { zoom: 0, x: 0, y: 0 };
  #movedAt = 0;
  #waking = 0;
  /** @type {Plan | null} */ plan = null;
  /** @type {import('./meant.js').Meant | null} */ meant = null;

  /**
   * @param {HTMLElement} container @param {import('cytoscape').Core} cy @param {() => { palette:
   * import('../style.js').Palette, colorOf: (kind: string) => string }} paint
   */
  constructor(container, cy, paint) {
    this.cy = cy;
    this.container = container;
    this.paint = paint;
    this.#front.className = 'overview';
    this.#front.hidden = true;
    container.append(this.#front);
  }

  set hidden(/** @type {boolean} */ hidden) {
    this.#front.hidden = hidden;
  }

  /** What is kept no longer holds. */
  forget() {
    this.#keptSight = null;
    this.cy.forceRender();
  }

  /** Draws a frame; called by Cytoscape.js whenever it would. @param {boolean} [moving] entities move too */
  render(moving = false) {
    if (!this.plan) return;
    const { x, y } = this.cy.pan();
    const sight = { zoom: this.cy.zoom(), x, y };
    const now = performance.now();
    if (sight.zoom !== this.#seen.zoom || x !== this.#seen.x || y !== this.#seen.y) this.#movedAt = now;
    this.#seen = sight;
    const [width, height] = [this.cy.width(), this.cy.height()];
    const ratio = Math.min(devicePixelRatio, 1.5);
    fitTo(this.#front, width * ratio, height * ratio);
    const isSharp = this.#keptSight && same(this.#keptSight, sight);
    if (moving || !this.#keptSight || (!isSharp && now - this.#movedAt > restsAfter)) this.#keep(sight, ratio, !moving);
    else if (!isSharp) this.#wake();
    this.#compose(sight, ratio);
  }

  #wake() {
    clearTimeout(this.#waking);
    this.#waking = setTimeout(() => this.render(), restsAfter + 20);
  }

  /** @param {Sight} sight @param {number} ratio @param {boolean} named */
  #keep(sight, ratio, named) {
    const plan = /** @type {Plan} */ (this.plan);
    const { width, height } = this.#front;
    const [left, top] = [Math.round(width * beside), Math.round(height * beside)];
    fitTo(this.#kept, width + 2 * left, height + 2 * top);
    this.#keptSight = sight;
    const pen = /** @type {CanvasRenderingContext2D} */ (this.#kept.getContext('2d'));
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.#kept.width, this.#kept.height);
    const scale = sight.zoom * ratio;
    pen.setTransform(scale, 0, 0, scale, sight.x * ratio + left, sight.y * ratio + top);
    const { palette, colorOf } = this.paint();
    drawLines(pen, plan, palette, scale, null);
    drawShapes(pen, plan, colorOf, scale, null);
    if (named) this.#name(pen, namesFrom(plan, { ...this.cy.extent(), zoom: sight.zoom }, widthOf, []), palette, scale);
  }

  /** @param {Sight} sight @param {number} ratio */
  #compose(sight, ratio) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.#front.getContext('2d'));
    const kept = /** @type {Sight} */ (this.#keptSight);
    const { width, height } = this.#front;
    const factor = sight.zoom / kept.zoom;
    const [left, top] = [Math.round(width * beside), Math.round(height * beside)];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.globalAlpha = this.meant?.fade ? fadedTo : 1;
    pen.imageSmoothingEnabled = factor !== 1;
    pen.drawImage(
      this.#kept,
      (sight.x - kept.x * factor) * ratio - left * factor,
      (sight.y - kept.y * factor) * ratio - top * factor,
      this.#kept.width * factor,
      this.#kept.height * factor,
    );
    pen.globalAlpha = 1;
    if (this.meant) this.#standOut(pen, this.meant, sight, ratio);
    this.#box(pen, ratio);
  }

  /** @param {CanvasRenderingContext2D} pen @param {import('./meant.js').Meant} meant @param {Sight} sight @param
   * {number} ratio */
  #standOut(pen, meant, sight, ratio) {
    const plan = /** @type {Plan} */ (this.plan);
    const scale = sight.zoom * ratio;
    pen.setTransform(scale, 0, 0, scale, sight.x * ratio, sight.y * ratio);
    const { palette, colorOf } = this.paint();
    const strong = meant.accent ? palette.accent : palette.quiet;
    drawLines(pen, plan, { ...palette, line: strong }, scale, meant.lines);
    drawShapes(pen, plan, colorOf, scale, meant.entities, meant.accent ? palette.accent : null);
    const first = [...meant.entities].slice(0, 40);
    this.#name(pen, namesFrom(plan, { ...this.cy.extent(), zoom: sight.zoom }, widthOf, first), palette, scale);
  }

  /** @param {CanvasRenderingContext2D} pen @param {import('./landmarks.js').Named[]} names @param
   * {import('../style.js').Palette} palette @param {number} scale */
  #name(pen, names, palette, scale) {
    const ratio = scale / this.#seen.zoom;
    pen.font = `600 ${(fontSize * ratio) / scale}px ${fonts}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'top';
    pen.lineJoin = 'round';
    pen.lineWidth = (3.5 * ratio) / scale;
    pen.strokeStyle = palette.ground;
    pen.fillStyle = palette.ink;
    for (const { text, x, y } of names) {
      pen.strokeText(text, x, y);
      pen.fillText(text, x, y);
    }
  }

  /** The box that somebody draws around entities. @param {CanvasRenderingContext2D} pen @param {number} ratio */
  #box(pen, ratio) {
    const [x1, y1, x2, y2, open] = /** @type {any} */ (this.cy).renderer().selection;
    if (!open) return;
    const { x, y } = this.cy.pan();
    const at = (/** @type {number} */ value, /** @type {number} */ pan) => (value * this.cy.zoom() + pan) * ratio;
    const { accent } = this.paint().palette;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.strokeStyle = accent;
    pen.lineWidth = ratio;
    pen.strokeRect(at(x1, x), at(y1, y), at(x2, x) - at(x1, x), at(y2, y) - at(y1, y));
  }
}

const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** @type {Map<string, { text: string, width: number }>} */
const widths = new Map();

/** A name as it is written here, and its width on the screen. @param {string} name */
function widthOf(name) {
  const known = widths.get(name);
  if (known) return known;
  ruler.font = `600 ${fontSize}px ${fonts}`;
  const text = inReadingOrder(label(name, 28), name);
  const measured = { text, width: ruler.measureText(text).width };
  widths.set(name, measured);
  return measured;
}

/** @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
function fitTo(canvas, width, height) {
  const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}

/** @param {Sight} one @param {Sight} other */
const same = (one, other) => one.zoom === other.zoom && one.x === other.x && one.y === other.y;
