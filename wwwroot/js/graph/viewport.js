/** @typedef {import('../types.js').Point} Point */
/** @typedef {{ left: number, right: number, top: number, bottom: number }} Insets what panels cover of the canvas */

export const farthest = 0.12;
export const nearest = 2.5;
const largestFit = 1.35;
/** Room on the screen for names beside and below the outermost shapes. */
const margin = { side: 62, below: 46, above: 12 };

/** What is in sight, and how it comes there. */
export class Viewport {
  #calm = matchMedia('(prefers-reduced-motion: reduce)');

  /**
   * @param {import('cytoscape').Core} cy
   * @param {() => Insets} insets
   * @param {(node: import('cytoscape').NodeSingular) => Point} headingFor where an entity will stand when it has
   * stopped moving
   */
  constructor(cy, insets, headingFor) {
    this.cy = cy;
    this.insets = insets;
    this.headingFor = headingFor;
  }

  get calm() {
    return this.#calm.matches;
  }

  /** Brings these entities into sight. @param {import('cytoscape').NodeCollection} nodes */
  fit(nodes) {
    if (nodes.empty()) return;
    const box = this.#boxOf(nodes);
    const { left, right, top, bottom } = this.insets();
    const width = Math.max(100, this.cy.width() - left - right - 2 * margin.side);
    const height = Math.max(100, this.cy.height() - top - bottom - margin.above - margin.below);
    const zoom = Math.max(farthest, Math.min(width / box.w, height / box.h, largestFit));
    const pan = {
      x: left + margin.side + (width - box.w * zoom) / 2 - box.x1 * zoom,
      y: top + margin.above + (height - box.h * zoom) / 2 - box.y1 * zoom,
    };
    this.#glide({ zoom, pan });
  }

  /** @param {number} level */
  zoomTo(level) {
    this.cy.zoom({ level, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Brings an entity into sight only if it is not. @param {import('cytoscape').NodeSingular} node */
  reveal(node) {
    if (this.inSight(node)) return;
    const { left, right, top, bottom } = this.insets();
    const zoom = Math.max(this.cy.zoom(), 0.7);
    const { x, y } = this.headingFor(node);
    this.#glide({
      zoom,
      pan: { x: (left + this.cy.width() - right) / 2 - x * zoom, y: (top + this.cy.height() - bottom) / 2 - y * zoom },
    });
  }

  /** @param {import('cytoscape').NodeSingular} node */
  inSight(node) {
    const to = this.headingFor(node);
    const pan = this.cy.pan();
    const x = to.x * this.cy.zoom() + pan.x;
    const y = to.y * this.cy.zoom() + pan.y;
    const { left, right, top, bottom } = this.insets();
    return x > left && y > top && x < this.cy.width() - right && y < this.cy.height() - bottom;
  }

  /** The room that the shapes take. @param {import('cytoscape').NodeCollection} nodes */
  #boxOf(nodes) {
    const spots = nodes.map(node => ({ ...this.headingFor(node), half: node.data('size') / 2 }));
    const x1 = Math.min(...spots.map(spot => spot.x - spot.half));
    const x2 = Math.max(...spots.map(spot => spot.x + spot.half));
    const y1 = Math.min(...spots.map(spot => spot.y - spot.half));
    const y2 = Math.max(...spots.map(spot => spot.y + spot.half));
    return { x1, y1, w: x2 - x1, h: y2 - y1 };
  }

  /** @param {{ zoom: number, pan: Point }} to */
  #glide(to) {
    this.cy.stop();
    if (this.calm) this.cy.viewport(to);
    else this.cy.animate(to, { duration: 350, easing: 'ease-in-out-cubic' });
  }
}
