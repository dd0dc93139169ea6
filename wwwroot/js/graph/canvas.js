import cytoscape from '/lib/cytoscape/dist/cytoscape.esm.min.mjs';
import { mix } from './colors.js';
import { edgeOf, imagesOf, nodeOf } from './elements.js';
import { loadIcons } from './images.js';
import { fontSize, namesToDraw, scaleAt } from './labels.js';
import { placeAll } from './layout.js';
import { listen } from './pointing.js';
import { fonts, styleOf } from './style.js';
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

/** Moving more than this at once stutters. */
const smoothUpTo = 150;
/** More relations than this around an entity hide each other's names. */
const namedRelations = 12;

/** Draws what the view says; knows nothing of the server and keeps no truth of its own. */
export class Canvas {
  /** @type {cytoscape.Core} */ #cy;
  /** @type {Scheme} */ #scheme = 'light';
  /** @type {import('./style.js').Palette} */ #palette;
  /** @type {View | null} */ #view = null;
  /** @type {State | null} */ #state = null;
  /** @type {import('../types.js').Path | null} */ #path = null;
  /** @type {Map<string, Point>} */ #headingFor = new Map();
  /** @type {string | null} */ #hovered = null;
  #naming = 0;
  #pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

  /**
   * @param {HTMLElement} container
   * @param {{ looks: Map<string, Look>, relations: Map<string, import('../types.js').RelationKind>, palette: () =>
   * import('./style.js').Palette,
   *   insets: () => import('./viewport.js').Insets, events: import('./pointing.js').Events }} options
   */
  constructor(container, { looks, relations, palette, insets, events }) {
    this.looks = looks;
    this.relations = relations;
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
    this.viewport = new Viewport(this.#cy, insets, node => this.#headingFor.get(node.id()) ?? node.position());
    listen(this.#cy, events, {
      over: element => this.#over(element),
      out: () => this.#out(),
      anchor: id => this.anchor(id),
    });
    this.#cy.on('zoom', () => this.#renameSoon());
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
    this.#sync(view, state);
    this.#mark(state, path);
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
    const element = this.#cy.getElementById(id);
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
      const { x, y } = this.#headingFor.get(id) ?? node.position();
      places[id] = { x: x + by.x, y: y + by.y };
    }
    if (Object.keys(places).length) this.events.moved(places);
  }

  /**
   * Lets what is meant stand out while somebody points at it elsewhere. @param {((element: { kind?: string, relation?:
   * string, stance?: string }) => boolean) | null} isMeant
   */
  spotlight(isMeant) {
    if (!isMeant) return this.#out();
    const meant = this.#cy.elements().filter(element => isMeant(element.data()));
    const ends = meant.edges().connectedNodes();
    this.#cy.batch(() => this.#cy.elements().not(meant).not(ends).addClass('faded'));
    return undefined;
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

  /** @param {View} view @param {State} state */
  #sync(view, state) {
    const cy = this.#cy;
    const nodes = new Set(view.entities.map(card => card.id));
    const edges = new Set(view.links.map(link => link.id));
    const before = cy.nodes().length;
    this.#pen.font = `500 ${fontSize}px ${fonts}`;
    const widthOf = (/** @type {string} */ text) => this.#pen.measureText(text).width;
    cy.startBatch();
    cy.edges()
      .filter(edge => !edges.has(edge.id()))
      .remove();
    cy.nodes()
      .filter(node => !nodes.has(node.id()))
      .remove();
    const fresh = view.entities
      .filter(card => cy.getElementById(card.id).empty())
      .map(card => {
        cy.add({ group: 'nodes', data: nodeOf(card, this.looks.get(card.kind), widthOf) });
        return card.id;
      });
    for (const link of view.links)
      if (cy.getElementById(link.id).empty())
        cy.add({ group: 'edges', data: edgeOf(link, this.relations.get(link.relation)) });
    cy.endBatch();

    const placed = placeAll(cy, state.layout, state.positions, state.selection.at(-1) ?? null);
    const places = { ...state.positions, ...placed };
    for (const id of fresh)
      cy.getElementById(id).position({ ...((before > 0 && this.#cradle(id, fresh, places)) || places[id]) });
    this.#travel(places);
    if (Object.keys(placed).length) this.events.placed(placed);
    if (fresh.length && (before === 0 || !fresh.every(id => this.viewport.inSight(cy.getElementById(id))))) this.fit();
  }

  /**
   * Where a newcomer comes from: a neighbour that was there before. @param {string} id @param {string[]} fresh @param
   * {Record<string, Point>} places
   */
  #cradle(id, fresh, places) {
    const parent = this.#cy
      .getElementById(id)
      .neighborhood('node')
      .filter(node => !fresh.includes(node.id()))[0];
    return parent ? places[parent.id()] : null;
  }

  /**
   * Moves what has got another place; what stands where it stood is not touched. @param {Record<string, Point>} places
   */
  #travel(places) {
    this.#cy.nodes().forEach(node => {
      const to = places[node.id()];
      const { x, y } = this.#headingFor.get(node.id()) ?? node.position();
      if (x === to.x && y === to.y && this.#headingFor.has(node.id())) return;
      this.#headingFor.set(node.id(), to);
      node.stop();
      if (this.viewport.calm || this.#cy.nodes().length > smoothUpTo) node.position({ ...to });
      else node.animate({ position: { ...to } }, { duration: 320, easing: 'ease-out-cubic' });
    });
    for (const id of this.#headingFor.keys()) if (this.#cy.getElementById(id).empty()) this.#headingFor.delete(id);
  }

  /** @param {State} state @param {import('../types.js').Path | null} path */
  #mark({ selection, fact, time }, path) {
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements().removeClass('chosen near named path faded hovered faint');
      if (time) cy.edges('[!dated]').addClass('faint');
      const chosen = cy
        .nodes()
        .filter(node => selection.includes(node.id()))
        .addClass('chosen');
      const near = chosen.connectedEdges().addClass('near');
      if (near.length <= namedRelations) near.addClass('named');
      if (fact) cy.getElementById(fact).addClass('chosen').connectedNodes().addClass('path');
      if (path) {
        const route = cy
          .elements()
          .filter(element => path.entities.includes(element.id()) || path.facts.includes(element.id()))
          .addClass('path');
        cy.elements().not(route).not(chosen).addClass('faded');
      }
    });
  }

  /** @param {any} element an entity or a fact */
  #over(element) {
    this.container.classList.add('pointing');
    const edges = element.isEdge() ? element : element.connectedEdges();
    this.#cy.batch(() => {
      edges.addClass('near');
      if (edges.length <= namedRelations) edges.addClass('named');
      if (element.isEdge()) return;
      element.addClass('hovered');
      if (this.#cy.nodes().length > 2 && !this.#state?.path)
        this.#cy.elements().not(element.closedNeighborhood()).addClass('faded');
    });
    this.#hovered = element.isNode() ? element.id() : null;
    if (this.#hovered) this.#renameSoon();
  }

  #out() {
    this.container.classList.remove('pointing');
    if (this.#state) this.#mark(this.#state, this.#path);
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

  /** Names what there is room for, in letters that can be read from here. */
  #rename() {
    const scale = scaleAt(this.#cy.zoom());
    const around = this.#hovered ? this.#cy.getElementById(this.#hovered).closedNeighborhood() : this.#cy.collection();
    const items = this.#cy.nodes().map(node => ({
      id: node.id(),
      ...(this.#headingFor.get(node.id()) ?? node.position()),
      half: node.data('size') / 2,
      width: node.data('labelWidth'),
      height: node.data('labelHeight'),
      needed: node.hasClass('chosen') || node.hasClass('path') || node.id() === this.#hovered,
      weight: node.data('degree') + (around.contains(node) ? 10_000 : 0),
    }));
    const named = namesToDraw(items, scale);
    this.#cy.batch(() =>
      this.#cy.nodes().forEach(node => {
        node
          .toggleClass('unnamed', !named.has(node.id()))
          .toggleClass('named-above', named.get(node.id()) === 'above')
          .toggleClass('named-anyhow', scale > 1 && named.has(node.id()));
        if (node.data('fontSize') !== fontSize * scale) node.data('fontSize', fontSize * scale);
      }),
    );
  }

  async #redraw() {
    const view = this.#view;
    if (!view) return;
    const kinds = new Set(view.entities.map(card => card.kind));
    await loadIcons(
      [...kinds].flatMap(kind => this.looks.get(kind) ?? []),
      this.#scheme,
    );
    const { surface, ink, line } = this.#palette;
    const paint = { fill: surface, ink, line: mix(hexOf(line), hexOf(surface), 0.35) };
    const zoom = this.#cy.zoom();
    const pinned = new Set(this.#state?.pinned);
    this.#cy.batch(() => {
      for (const { id, kind } of view.entities) {
        const look = this.looks.get(kind);
        const node = this.#cy.getElementById(id);
        if (!look || node.empty()) continue;
        const data = imagesOf(look, this.#scheme, {
          size: node.data('size'),
          zoom,
          undrawn: view.undrawn.get(id) ?? 0,
          pinned: pinned.has(id),
          paint,
        });
        // Setting what is set already would draw the entity anew all the same.
        const drawn = JSON.stringify(data);
        if (node.scratch('drawn') !== drawn) node.data(data).scratch('drawn', drawn);
      }
    });
  }
}

/** @param {string} color as computed by the browser, "rgb(1, 2, 3)" or "#010203" */
function hexOf(color) {
  const parts = /rgba?\((\d+), (\d+), (\d+)/.exec(color);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map(part => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : color;
}
