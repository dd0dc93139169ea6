import cytoscape from '/lib/cytoscape/dist/cytoscape.esm.min.mjs';
import { label } from '../words.js';
import { mix } from './colors.js';
import { badgeOf, badgeRatio, iconOf, loadIcons } from './images.js';
import { placeAll } from './layout.js';
import { styleOf } from './style.js';
import { step } from './walk.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('./look.js').Look} Look */
/** @typedef {import('./look.js').Scheme} Scheme */

/** fcose comes as a plain script that leaves this name behind. */
const { cytoscapeFcose } = /** @type {any} */ (globalThis);
cytoscape.use(cytoscapeFcose);

const badgeHeight = 19;
const labelRoom = 66;
const farthest = 0.12;
const nearest = 2.5;
/** Moving more than this at once stutters. */
const smoothUpTo = 150;
const manyNodes = 60;
const landmarkCount = 12;

/**
 * Draws what the view says; knows nothing of the server and keeps no truth of its own.
 * @typedef {{
 *   selected: (id: string, added: boolean) => void, factSelected: (id: string) => void, nothingSelected: () => void,
 *   opened: (id: string) => void, moved: (places: Record<string, Point>) => void, placed: (places: Record<string, Point>) => void,
 *   menu: (target: { entity?: string, fact?: string }, at: Point) => void, hovered: (entity: string | null, at: Point) => void
 * }} Events
 */
export class Canvas {
  /** @type {cytoscape.Core} */ #cy;
  /** @type {Scheme} */ #scheme = 'light';
  /** @type {import('./style.js').Palette} */ #palette;
  /** @type {View | null} */ #view = null;
  /** @type {State | null} */ #state = null;
  /** @type {import('../types.js').Path | null} */ #path = null;
  /** @type {Map<string, Point>} */ #headingFor = new Map();
  #calm = matchMedia('(prefers-reduced-motion: reduce)');

  /**
   * @param {HTMLElement} container
   * @param {{ looks: Map<string, Look>, relations: Map<string, import('../types.js').RelationKind>, palette: () => import('./style.js').Palette,
   *   insets: () => { left: number, right: number, top: number, bottom: number }, events: Events }} options
   */
  constructor(container, { looks, relations, palette, insets, events }) {
    this.looks = looks;
    this.relations = relations;
    this.readPalette = palette;
    this.insets = insets;
    this.events = events;
    this.container = container;
    this.#palette = palette();
    this.#cy = cytoscape({
      container, style: styleOf(this.#palette), minZoom: farthest, maxZoom: nearest, boxSelectionEnabled: false, autounselectify: true,
    });
    this.#listen();
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
    await this.#redraw();
  }

  /** Brings everything, or the given entities, into sight. @param {string[]} [ids] */
  fit(ids) {
    const chosen = ids?.length ? this.#cy.nodes().filter(node => ids.includes(node.id())) : this.#cy.nodes();
    if (chosen.empty()) return;
    const box = this.#boxOf(chosen);
    const { left, right, top, bottom } = this.insets();
    const width = Math.max(100, this.#cy.width() - left - right);
    const height = Math.max(100, this.#cy.height() - top - bottom);
    const zoom = Math.max(farthest, Math.min(width / box.w, height / box.h, 1.35));
    const pan = {
      x: left + (width - box.w * zoom) / 2 - box.x1 * zoom,
      y: top + (height - box.h * zoom) / 2 - box.y1 * zoom,
    };
    this.#glide({ zoom, pan });
  }

  /** @param {number} factor */
  zoom(factor) {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  /** Brings an entity into sight only if it is not. @param {string} id */
  reveal(id) {
    const node = this.#cy.getElementById(id);
    if (node.empty() || this.#inSight(node)) return;
    const { left, right, top, bottom } = this.insets();
    const zoom = Math.max(this.#cy.zoom(), 0.7);
    const { x, y } = node.position();
    this.#glide({ zoom, pan: { x: (left + this.#cy.width() - right) / 2 - x * zoom, y: (top + this.#cy.height() - bottom) / 2 - y * zoom } });
  }

  /** The entity that the arrow key leads to. @param {string | null} from @param {string} key */
  walk(from, key) {
    const places = new Map(this.#cy.nodes().map(node => [node.id(), node.position()]));
    if (!from || !places.has(from)) return places.keys().next().value ?? null;
    const neighbors = new Set(this.#cy.getElementById(from).neighborhood('node').map(node => node.id()));
    return step(from, /** @type {any} */ (key), places, neighbors);
  }

  /** Where a menu for an entity or fact belongs, in the page. @param {string} id */
  anchor(id) {
    const frame = this.container.getBoundingClientRect();
    const element = this.#cy.getElementById(id);
    const box = element.empty() ? { x1: frame.width / 2, y2: frame.height / 2, w: 0 } : element.renderedBoundingBox({ includeLabels: false });
    return { x: frame.left + box.x1 + box.w / 2, y: frame.top + box.y2 };
  }

  /** @param {string} id @param {Point} by */
  nudge(id, by) {
    const { x, y } = this.#cy.getElementById(id).position();
    this.events.moved({ [id]: { x: x + by.x, y: y + by.y } });
  }

  resize() {
    this.#cy.resize();
  }

  /** @returns {Promise<Blob>} */
  picture() {
    return /** @type {Promise<Blob>} */ (this.#cy.png({ output: 'blob-promise', full: true, scale: 2, bg: this.#palette.ground }));
  }

  /** @param {View} view @param {State} state */
  #sync(view, state) {
    const cy = this.#cy;
    const nodes = new Set(view.entities.map(card => card.id));
    const edges = new Set(view.links.map(link => link.id));
    const before = cy.nodes().length;
    /** @type {string[]} */
    const fresh = [];
    cy.startBatch();
    cy.edges().filter(edge => !edges.has(edge.id())).remove();
    cy.nodes().filter(node => !nodes.has(node.id())).remove();
    for (const card of view.entities) {
      if (cy.getElementById(card.id).nonempty()) continue;
      const look = this.looks.get(card.kind);
      const size = sizeOf(card.degree) * (look?.shape === 'diamond' || look?.shape === 'star' ? 1.22 : 1);
      cy.add({ group: 'nodes', data: { id: card.id, label: label(card.name), shape: look?.shape ?? 'ellipse', color: '#888888', size, kind: card.kind } });
      fresh.push(card.id);
    }
    for (const link of view.links) {
      if (cy.getElementById(link.id).nonempty()) continue;
      const relation = this.relations.get(link.relation);
      cy.add({
        group: 'edges',
        data: {
          id: link.id, source: link.from, target: link.to, label: relation?.label ?? link.relation, stance: link.stance, negative: Boolean(relation?.negative),
          width: 1.3 + 0.7 * Math.min(3, link.articles - 1), arrow: relation?.symmetric ? 'none' : relation?.negative ? 'tee' : 'triangle',
        },
      });
    }
    cy.endBatch();

    const placed = placeAll(cy, state.layout, state.positions, state.selection.at(-1) ?? null);
    const places = { ...state.positions, ...placed };
    for (const id of fresh) cy.getElementById(id).position({ ...((before > 0 && this.#cradle(id, fresh, places)) || places[id]) });
    this.#travel(places);
    this.#raiseLandmarks();
    if (Object.keys(placed).length) this.events.placed(placed);
    if (fresh.length && (before === 0 || !fresh.every(id => this.#inSight(cy.getElementById(id))))) this.fit();
  }

  /** In a large picture, seen from afar, the names of the best connected are enough to find one's way. */
  #raiseLandmarks() {
    const nodes = this.#cy.nodes().removeClass('landmark');
    if (nodes.length < manyNodes) return;
    const landmarks = nodes.sort((a, b) => b.degree(false) - a.degree(false)).slice(0, landmarkCount);
    landmarks.addClass('landmark').data('landmarkSize', 12.5 * Math.sqrt(nodes.length / manyNodes) * 1.3);
  }

  /** Where a newcomer comes from: a neighbour that was there before. @param {string} id @param {string[]} fresh @param {Record<string, Point>} places */
  #cradle(id, fresh, places) {
    const parent = this.#cy.getElementById(id).neighborhood('node').filter(node => !fresh.includes(node.id()))[0];
    return parent ? places[parent.id()] : null;
  }

  /** Moves what has got another place; what stands where it stood is not touched. @param {Record<string, Point>} places */
  #travel(places) {
    this.#cy.nodes().forEach(node => {
      const to = places[node.id()];
      const { x, y } = this.#headingFor.get(node.id()) ?? node.position();
      if (x === to.x && y === to.y && this.#headingFor.has(node.id())) return;
      this.#headingFor.set(node.id(), to);
      node.stop();
      if (this.#calm.matches || this.#cy.nodes().length > smoothUpTo) node.position({ ...to });
      else node.animate({ position: { ...to } }, { duration: 320, easing: 'ease-out-cubic' });
    });
    for (const id of this.#headingFor.keys()) if (this.#cy.getElementById(id).empty()) this.#headingFor.delete(id);
  }

  /** @param {State} state @param {import('../types.js').Path | null} path */
  #mark({ selection, fact }, path) {
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements().removeClass('chosen near named path faded');
      const chosen = cy.nodes().filter(node => selection.includes(node.id())).addClass('chosen');
      const near = chosen.connectedEdges().addClass('near');
      if (near.length <= 12) near.addClass('named');
      if (fact) {
        const edge = cy.getElementById(fact).addClass('chosen');
        edge.connectedNodes().addClass('path');
      }
      if (path) {
        const route = cy.elements().filter(element => path.entities.includes(element.id()) || path.facts.includes(element.id())).addClass('path');
        cy.elements().not(route).not(chosen).addClass('faded');
      }
    });
  }

  async #redraw() {
    const view = this.#view;
    if (!view) return;
    const kinds = new Set(view.entities.map(card => card.kind));
    await loadIcons([...kinds].flatMap(kind => this.looks.get(kind) ?? []), this.#scheme);
    const { surface, ink, line } = this.#palette;
    const badge = { fill: surface, ink, line: mix(hexOf(line), hexOf(surface), 0.35) };
    this.#cy.batch(() => {
      for (const card of view.entities) {
        const look = this.looks.get(card.kind);
        const node = this.#cy.getElementById(card.id);
        if (!look || node.empty()) continue;
        const size = node.data('size');
        const icon = iconOf(look, this.#scheme);
        const undrawn = view.undrawn.get(card.id) ?? 0;
        const parts = [
          icon ? { image: icon, width: size * 0.52, height: size * 0.52 } : null,
          undrawn ? { image: badgeOf(undrawn, badge), width: badgeHeight * badgeRatio(undrawn), height: badgeHeight } : null,
        ].filter(part => part !== null);
        node.data({
          color: look.paint[this.#scheme].color,
          images: parts.map(part => part.image),
          imageWidths: parts.map(part => `${part.width}px`), imageHeights: parts.map(part => `${part.height}px`),
        });
      }
    });
  }

  #listen() {
    const cy = this.#cy;
    const { events } = this;
    let lastTap = { id: '', at: 0 };
    cy.on('tap', 'node', event => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const id = event.target.id();
      const twice = lastTap.id === id && event.timeStamp - lastTap.at < 350;
      lastTap = { id, at: twice ? 0 : event.timeStamp };
      if (twice) events.opened(id);
      else events.selected(id, shiftKey || ctrlKey || metaKey);
    });
    cy.on('tap', 'edge', event => events.factSelected(event.target.id()));
    cy.on('tap', event => { if (event.target === cy) events.nothingSelected(); });
    cy.on('cxttap', event => {
      const { clientX: x, clientY: y } = event.originalEvent;
      const target = event.target === cy ? {} : event.target.isNode() ? { entity: event.target.id() } : { fact: event.target.id() };
      events.menu(target, { x, y });
    });
    cy.on('dragfree', 'node', event => events.moved({ [event.target.id()]: { ...event.target.position() } }));
    cy.on('mouseover', 'node', event => {
      const node = event.target;
      const near = node.closedNeighborhood();
      cy.batch(() => {
        node.addClass('hovered');
        node.connectedEdges().addClass('near');
        if (node.connectedEdges().length <= 12) node.connectedEdges().addClass('named');
        if (cy.nodes().length > 2 && !this.#state?.path) cy.elements().not(near).addClass('faded');
      });
      this.container.classList.add('pointing');
      events.hovered(node.id(), this.anchor(node.id()));
    });
    cy.on('mouseover', 'edge', event => {
      event.target.addClass('named near');
      this.container.classList.add('pointing');
    });
    cy.on('mouseout', 'node, edge', () => {
      cy.nodes().removeClass('hovered');
      if (this.#state) this.#mark(this.#state, this.#path);
      this.container.classList.remove('pointing');
      events.hovered(null, { x: 0, y: 0 });
    });
    cy.on('grab viewport', () => events.hovered(null, { x: 0, y: 0 }));
  }

  /** Whether an entity will be in sight where it is heading for. @param {cytoscape.NodeSingular} node */
  #inSight(node) {
    const to = this.#headingFor.get(node.id()) ?? node.position();
    const pan = this.#cy.pan();
    const x = to.x * this.#cy.zoom() + pan.x;
    const y = to.y * this.#cy.zoom() + pan.y;
    const { left, right, top, bottom } = this.insets();
    return x > left && y > top && x < this.#cy.width() - right && y < this.#cy.height() - bottom;
  }

  /** The room that entities and their labels take where they are heading for. @param {cytoscape.NodeCollection} nodes */
  #boxOf(nodes) {
    const spots = nodes.map(node => ({ ...(this.#headingFor.get(node.id()) ?? node.position()), half: node.data('size') / 2 }));
    const x1 = Math.min(...spots.map(spot => spot.x - Math.max(spot.half, labelRoom)));
    const x2 = Math.max(...spots.map(spot => spot.x + Math.max(spot.half, labelRoom)));
    const y1 = Math.min(...spots.map(spot => spot.y - spot.half));
    const y2 = Math.max(...spots.map(spot => spot.y + spot.half + labelRoom / 2));
    return { x1, y1, w: x2 - x1, h: y2 - y1 };
  }

  /** @param {{ zoom: number, pan: Point }} to */
  #glide(to) {
    this.#cy.stop();
    if (this.#calm.matches) this.#cy.viewport(to);
    else this.#cy.animate(to, { duration: 350, easing: 'ease-in-out-cubic' });
  }
}

/** Those with many relations are a little larger. @param {number} degree */
const sizeOf = degree => 40 + Math.min(22, Math.sqrt(degree) * 3.2);

/** @param {string} color as computed by the browser, "rgb(1, 2, 3)" or "#010203" */
function hexOf(color) {
  const parts = /rgba?\((\d+), (\d+), (\d+)/.exec(color);
  return parts ? `#${parts.slice(1, 4).map(part => Number(part).toString(16).padStart(2, '0')).join('')}` : color;
}
