import { inSlices } from './large/slices.js';
import { drawLines } from './lines.js';
import { markedOf, markSeen } from './marking.js';
import { nameBox, namesOf, paintOf } from './naming.js';

/** @typedef {import('cytoscape').NodeSingular} NodeSingular */

/** Names, colors, icons and the ways of lines: of all that is drawn, or where somebody looks at a large picture. */
export class Dress {
  /** @type {import('../types.js').View | null} */ view = null;
  /** @type {import('../types.js').State | null} */ state = null;
  /** @type {import('../types.js').Path | null} */ path = null;
  /** @type {string | null} */ hovered = null;
  #frame = 0;
  #rest = 0;
  #turn = 0;

  /**
   * @param {import('./drawing.js').Drawing} drawing @param {import('./large/large.js').Large} large
   * @param {{ scheme: import('./look.js').Scheme, palette: import('./style.js').Palette }} look
   */
  constructor(drawing, large, look) {
    this.drawing = drawing;
    this.cy = drawing.cy;
    this.large = large;
    this.look = look;
  }

  /** In the next frame; of a large picture when it rests. */
  soon() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    if (this.large.far) return;
    if (this.large.active) this.#rest = window.setTimeout(() => void this.#seen(), 120);
    else this.#frame = requestAnimationFrame(() => void this.now());
  }

  async now() {
    // What is being dragged is where it is now.
    const at = (/** @type {NodeSingular} */ node) => (node.grabbed() ? node.position() : this.drawing.headingFor(node));
    const nodes = this.cy.nodes();
    const { named, set } = namesOf(this.cy, at, this.hovered, nodes);
    this.cy.batch(() => nodes.forEach(set));
    drawLines(this.cy, at, named, (node, side) => nameBox(node, at, side));
    await this.paint();
  }

  /** Colors, icons, counts and pins. */
  async paint() {
    if (this.large.active) return this.#seen();
    if (!this.view) return;
    const paint = await this.#painter(this.view);
    this.cy.batch(() => this.cy.nodes().forEach(paint));
  }

  /** @param {import('../types.js').View} view */
  #painter(view) {
    const pinned = new Set(this.state?.pinned);
    return paintOf(this.cy, view, { looks: this.drawing.looks, ...this.look, pinned });
  }

  /** What is seen of a large picture, a few at a time. */
  async #seen() {
    const { view, state, path } = this;
    if (!view || !state || this.large.far) return;
    this.#turn += 1;
    const mine = this.#turn;
    const paint = await this.#painter(view);
    const nodes = seenOf(this.cy);
    const { set } = namesOf(this.cy, this.drawing.headingFor, this.hovered, nodes);
    const meant = markedOf(state, path);
    function* each() {
      for (const node of /** @type {NodeSingular[]} */ (nodes.toArray()))
        yield void (set(node), paint(node), markSeen(node, meant));
    }
    await inSlices(each(), () => mine === this.#turn && !this.large.far);
  }
}

/** Those that are seen, and a little beside. @param {import('cytoscape').Core} cy */
function seenOf(cy) {
  const { x1, x2, y1, y2 } = cy.extent();
  const [dx, dy] = [(x2 - x1) / 12, (y2 - y1) / 12];
  return cy.nodes().filter(node => {
    const { x, y } = node.position();
    return x > x1 - dx && x < x2 + dx && y > y1 - dy && y < y2 + dy;
  });
}
