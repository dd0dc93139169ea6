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
    this.fitSpots(nodes.map(node => ({ ...this.headingFor(node), half: node.data('size') / 2 })));
  }

  /** @param {readonly { x: number, y: number, half: number }[]} spots @param {boolean} [atOnce] */
  fitSpots(spots, atOnce = false) {
    if (spots.length === 0) return;
    const box = boxOf(spots);
    const { left, right, top, bottom } = this.insets();
    const width = Math.max(100, this.cy.width() - left - right - 2 * margin.side);
    const height = Math.max(100, this.cy.height() - top - bottom - margin.above - margin.below);
    const zoom = Math.max(farthest, Math.min(width / box.w, height / box.h, largestFit));
    const pan = {
      x: left + margin.side + (width - box.w * zoom) / 2 - box.x1 * zoom,
      y: top + margin.above + (height - box.h * zoom) / 2 - box.y1 * zoom,
    };
    this.#glide({ zoom, pan }, atOnce);
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

  /**
   * The place in the page below some elements, or below the middle of the canvas.
   * @param {import('cytoscape').Collection} elements
   */
  below(elements) {
    const frame = /** @type {HTMLElement} */ (this.cy.container()).getBoundingClientRect();
    const box = elements.empty()
      ? { x1: frame.width / 2, y2: frame.height / 2, w: 0 }
      : elements.renderedBoundingBox({ includeLabels: false });
    return { x: frame.left + box.x1 + box.w / 2, y: frame.top + box.y2 };
  }

  /** @param {{ zoom: number, pan: Point }} to @param {boolean} [atOnce] */
  #glide(to, atOnce = false) {
    this.cy.stop();
    if (this.calm || atOnce) this.cy.viewport(to);
    else this.cy.animate(to, { duration: 350, easing: 'ease-in-out-cubic' });
  }
}

/** The room that the shapes take. @param {readonly { x: number, y: number, half: number }[]} spots */
function boxOf(spots) {
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  for (const { x, y, half } of spots) {
    box.x1 = Math.min(box.x1, x - half);
    box.x2 = Math.max(box.x2, x + half);
    box.y1 = Math.min(box.y1, y - half);
    box.y2 = Math.max(box.y2, y + half);
  }
  return { ...box, w: box.x2 - box.x1, h: box.y2 - box.y1 };
}
