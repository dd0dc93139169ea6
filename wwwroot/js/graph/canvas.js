import cytoscape from '/lib/cytoscape/dist/cytoscape.esm.min.mjs';
import { Drawing } from './drawing.js';
import { Dress } from './dress.js';
import { lasso } from './lasso.js';
import { Large, largeFrom } from './large/large.js';
import { lineOf, mark, point, spotlight } from './marking.js';
import { listen } from './pointing.js';
import { noteLayer } from './note-layer.js';
import { sceneOf } from './scene.js';
import { styleOf } from './style.js';
import { farthest, nearest, Viewport } from './viewport.js';
import { walk } from './walk.js';

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
  /** @type {State | null} */ #state = null;
  /** @type {import('../types.js').Path | null} */ #path = null;

  /**
   * @param {HTMLElement} container
   * @param {{ looks: Map<string, Look>, relations: Map<string, import('../types.js').RelationKind>, palette: () =>
   *   import('./style.js').Palette, insets: () => import('./viewport.js').Insets,
   *   events: import('./pointing.js').Events, notes: import('./note-layer.js').NoteEvents }} options
   */
  constructor(container, { looks, relations, palette, insets, events, notes }) {
    this.looks = looks;
    this.readPalette = palette;
    this.events = events;
    this.container = container;
    this.#palette = palette();
    this.#cy = cytoscape({
      container,
      // paint() follows at once.
      style: [],
      minZoom: farthest,
      maxZoom: nearest,
      boxSelectionEnabled: true,
      autounselectify: true,
    });
    this.drawing = new Drawing(this.#cy, { looks, relations });
    this.viewport = new Viewport(this.#cy, insets, this.drawing.headingFor);
    this.large = new Large(this.drawing, container, {
      looks,
      relations,
      paint: () => ({ palette: this.#palette, scheme: this.#scheme }),
      placed: events.placed,
      near: () => this.dress.soon(),
      fit: (spots, atOnce) => this.viewport.fitSpots(spots, atOnce),
      calm: () => this.viewport.calm,
    });
    this.dress = new Dress(this.drawing, this.large, { scheme: this.#scheme, palette: this.#palette });
    this.lasso = lasso(container, this.#cy, events.boxed);
    this.notes = noteLayer(container, this.#cy, notes);
    listen(this.#cy, events, {
      over: element => this.#over(element),
      out: () => this.#out(),
      anchor: id => this.anchor(id),
    });
    this.#cy.on('zoom', () => this.dress.soon());
    this.#cy.on('pan', () => this.large.active && this.dress.soon());
    this.#cy.on('drag', 'node', () => this.dress.soon());
    this.#cy.on('dragfree', () => this.dress.soon());
  }

  /** @param {Scheme} scheme */
  async paint(scheme) {
    this.#scheme = scheme;
    this.#palette = this.readPalette();
    this.#cy.style(styleOf(this.#palette));
    this.dress.look = { scheme, palette: this.#palette };
    if (this.large.active) this.large.overview.forget();
    await this.dress.paint();
  }

  /** @param {View} view @param {State} state @param {import('../types.js').Path | null} path */
  async show(view, state, path) {
    this.#state = state;
    this.#path = path;
    Object.assign(this.dress, { view, state, path });
    if (view.entities.length > largeFrom) {
      this.notes.show(state.notes);
      this.large.show(view, state, path);
      return this.dress.soon();
    }
    this.large.leave();
    const first = this.#cy.nodes().empty();
    const fresh = this.drawing.elements(view, state);
    const placed = this.drawing.places(state, fresh, first, this.viewport.calm);
    if (Object.keys(placed).length) this.events.placed(placed);
    const inSight = (/** @type {string} */ id) => this.viewport.inSight(this.#cy.getElementById(id));
    if (fresh.length && (first || !fresh.every(inSight))) this.fit();
    this.notes.show(state.notes);
    mark(this.#cy, state, path);
    await this.dress.now();
  }

  /** Brings everything, or the given entities, into sight. @param {readonly string[]} [ids] */
  fit(ids) {
    if (this.large.active)
      return this.viewport.fitSpots(this.large.spots.filter(spot => !ids?.length || ids.includes(spot.id)));
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
    return walk(this.#cy, from, key);
  }

  /** Where a menu for an entity or fact belongs, in the page. @param {string} id */
  anchor(id) {
    return this.viewport.below(id.length ? lineOf(this.#cy, id) : this.#cy.collection());
  }

  /** Moves these entities. @param {readonly string[]} ids @param {Point} by */
  nudge(ids, by) {
    const places = this.drawing.placesMoved(ids, by);
    if (Object.keys(places).length) this.events.moved(places);
  }

  /**
   * Lets what is meant stand out while somebody points at it elsewhere. @param {Parameters<typeof spotlight>[1] | null}
   * isMeant
   */
  spotlight(isMeant) {
    if (this.large.active) return this.large.spotlight(isMeant);
    if (isMeant) spotlight(this.#cy, isMeant);
    else this.#out();
  }

  resize() {
    this.#cy.resize();
  }

  /** The place in the middle of what is seen. */
  middle() {
    const { x1, x2, y1, y2 } = this.#cy.extent();
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  }

  /** What is drawn, as plain data. */
  scene() {
    return sceneOf(this.#cy);
  }

  /** @param {any} element an entity or a line */
  #over(element) {
    this.container.classList.add('pointing');
    if (this.large.far) return this.large.hover(element.isNode() ? element.id() : null);
    point(this.#cy, element, !this.#state?.path && !this.large.active);
    this.dress.hovered = element.isNode() ? element.id() : null;
    if (this.dress.hovered) this.dress.soon();
  }

  #out() {
    this.container.classList.remove('pointing');
    if (this.large.far) return this.large.hover(null);
    if (this.large.active) this.#cy.elements('.hovered, .near').removeClass('hovered near');
    else if (this.#state) mark(this.#cy, this.#state, this.#path);
    if (this.dress.hovered) this.dress.soon();
    this.dress.hovered = null;
  }
}
