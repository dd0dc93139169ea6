import cytoscape from '/lib/cytoscape/dist/cytoscape.esm.min.mjs';
import { Drawing } from './drawing.js';
import { drawLines } from './lines.js';
import { lineOf, mark, point, spotlight } from './marking.js';
import { name, nameBox, paintNodes } from './naming.js';
import { listen } from './pointing.js';
import { styleOf } from './style.js';
import { farthest, nearest, Viewport } from './viewport.js';
import { step } from './walk.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('./look.js').Look} Look */
/** @typedef {import('./look.js').Scheme} Scheme */

/** fcose comes as a plain script that leaves this name behind. */
const { cytoscapeFcose } = /** @type {any} */ (globalThis);
cytoscape.use(cytoscapeFcose);

/** Draws what the view says; knows nothing of the server and keeps no truth of its own. */
export class Canvas {
  /** @type {cytoscape.Core} */ #cy;
  /** @type {Scheme} */ #scheme = 'light';
  /** @type {import('./style.js').Palette} */ #palette;
  /** @type {View | null} */ #view = null;
  /** @type {State | null} */ #state = null;
  /** @type {import('../types.js').Path | null} */ #path = null;
  /** @type {string | null} */ #hovered = null;
  #naming = 0;

  /**
   * @param {HTMLElement} container
   * @param {{ looks: Map<string, Look>, relations: Map<string, import('../types.js').RelationKind>, palette: () =>
   * import('./style.js').Palette,
   *   insets: () => import('./viewport.js').Insets, events: import('./pointing.js').Events }} options
   */
  constructor(container, { looks, relations, palette, insets, events }) {
    this.looks = looks;
    this.readPalette = palette;
    this.events = events;
    this.container = container;
    this.#palette = palette();
    this.#cy = cytoscape({
      container,
      style: styleOf(this.#palette),
      minZoom: farthest,
      maxZoom: nearest,
      boxSelectionEnabled: true,
      autounselectify: true,
    });
    this.drawing = new Drawing(this.#cy, { looks, relations });
    this.viewport = new Viewport(this.#cy, insets, this.drawing.headingFor);
    listen(this.#cy, events, {
      over: element => this.#over(element),
      out: () => this.#out(),
      anchor: id => this.anchor(id),
    });
    this.#cy.on('zoom', () => this.#renameSoon());
    this.#cy.on('drag', 'node', () => this.#renameSoon());
    this.#cy.on('dragfree', () => this.#renameSoon());
  }

  /** @param {Scheme} scheme */
  async paint(scheme) {
    this.#scheme = scheme;
    this.#palette = this.readPalette();
    this.#cy.style(styleOf(this.#palette));
    await this.#redraw();
  }

  /** @param {View} view @param {State} state @param {import('../types.js').Path | null} path */
  async show(view, state, path) {
    this.#view = view;
    this.#state = state;
    this.#path = path;
    const first = this.#cy.nodes().empty();
    const fresh = this.drawing.elements(view, state);
    const placed = this.drawing.places(state, fresh, first, this.viewport.calm);
    if (Object.keys(placed).length) this.events.placed(placed);
    const inSight = (/** @type {string} */ id) => this.viewport.inSight(this.#cy.getElementById(id));
    if (fresh.length && (first || !fresh.every(inSight))) this.fit();
    mark(this.#cy, state, path);
    this.#rename();
    await this.#redraw();
  }

  /** Brings everything, or the given entities, into sight. @param {readonly string[]} [ids] */
  fit(ids) {
    this.viewport.fit(ids?.length ? this.#cy.nodes().filter(node => ids.includes(node.id())) : this.#cy.nodes());
  }

  /** @param {number} factor */
  zoom(factor) {
    this.viewport.zoomTo(this.#cy.zoom() * factor);
  }

  /** Shapes in the size they were made for. */
  zoomToNormal() {
    this.viewport.zoomTo(1);
  }

  /** Brings an entity into sight only if it is not. @param {string} id */
  reveal(id) {
    const node = this.#cy.getElementById(id);
    if (node.nonempty()) this.viewport.reveal(node);
  }

  /** The entity that the arrow key leads to. @param {string | null} from @param {string} key */
  walk(from, key) {
    const places = new Map(this.#cy.nodes().map(node => [node.id(), node.position()]));
    if (!from || !places.has(from)) return places.keys().next().value ?? null;
    const neighbors = new Set(
      this.#cy
        .getElementById(from)
        .neighborhood('node')
        .map(node => node.id()),
    );
    return step(from, /** @type {any} */ (key), places, neighbors);
  }

  /** Where a menu for an entity or fact belongs, in the page. @param {string} id */
  anchor(id) {
    const frame = this.container.getBoundingClientRect();
    const element = id.length ? lineOf(this.#cy, id) : this.#cy.collection();
    const box = element.empty()
      ? { x1: frame.width / 2, y2: frame.height / 2, w: 0 }
      : element.renderedBoundingBox({ includeLabels: false });
    return { x: frame.left + box.x1 + box.w / 2, y: frame.top + box.y2 };
  }

  /** Moves these entities. @param {readonly string[]} ids @param {Point} by */
  nudge(ids, by) {
    /** @type {Record<string, Point>} */
    const places = {};
    for (const id of ids) {
      const node = this.#cy.getElementById(id);
      if (node.empty()) continue;
      const { x, y } = this.drawing.headingFor(node);
      places[id] = { x: x + by.x, y: y + by.y };
    }
    if (Object.keys(places).length) this.events.moved(places);
  }

  /**
   * Lets what is meant stand out while somebody points at it elsewhere. @param {Parameters<typeof spotlight>[1] | null}
   * isMeant
   */
  spotlight(isMeant) {
    if (isMeant) spotlight(this.#cy, isMeant);
    else this.#out();
  }

  resize() {
    this.#cy.resize();
  }

  /** @returns {Promise<Blob>} */
  picture() {
    return /** @type {Promise<Blob>} */ (
      this.#cy.png({ output: 'blob-promise', full: true, scale: 2, bg: this.#palette.ground })
    );
  }

  /** @param {any} element an entity or a line */
  #over(element) {
    this.container.classList.add('pointing');
    point(this.#cy, element, !this.#state?.path);
    this.#hovered = element.isNode() ? element.id() : null;
    if (this.#hovered) this.#renameSoon();
  }

  #out() {
    this.container.classList.remove('pointing');
    if (this.#state) mark(this.#cy, this.#state, this.#path);
    if (this.#hovered) this.#renameSoon();
    this.#hovered = null;
  }

  #renameSoon() {
    cancelAnimationFrame(this.#naming);
    this.#naming = requestAnimationFrame(() => {
      this.#rename();
      void this.#redraw();
    });
  }

  #rename() {
    // What is being dragged is where it is now.
    const at = (/** @type {cytoscape.NodeSingular} */ node) =>
      node.grabbed() ? node.position() : this.drawing.headingFor(node);
    const named = name(this.#cy, at, this.#hovered);
    drawLines(this.#cy, at, named, (node, side) => nameBox(node, at, side));
  }

  async #redraw() {
    if (!this.#view) return;
    await paintNodes(this.#cy, this.#view, {
      looks: this.looks,
      scheme: this.#scheme,
      palette: this.#palette,
      pinned: new Set(this.#state?.pinned),
    });
  }
}
