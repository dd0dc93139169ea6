import { linesOf } from './bundles.js';
import { edgeOf, nodeOf } from './elements.js';
import { fontSize } from './labels.js';
import { placeAll } from './layout.js';
import { straighten } from './lines.js';
import { fonts } from '../export/paper.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Point} Point */

/** Moving more than this at once stutters. */
const smoothUpTo = 150;

/** Keeps the elements of Cytoscape.js equal to what is to be seen, and moves them where they belong. */
export class Drawing {
  /** Where each entity stands, or will when it has stopped moving. @type {Map<string, Point>} */ #headingFor =
    new Map();
  #pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

  /**
   * @param {import('cytoscape').Core} cy
   * @param {{ looks: Map<string, import('./look.js').Look>, relations: Map<string, import('../types.js').RelationKind>
   * }} ontology
   */
  constructor(cy, { looks, relations }) {
    this.cy = cy;
    this.looks = looks;
    this.relations = relations;
  }

  /** Says where entities stand. @param {Iterable<[string, Point]>} places of all that are drawn */
  settle(places) {
    this.#headingFor = new Map(places);
  }

  /** @param {import('cytoscape').NodeSingular} node @returns {Point} */
  headingFor = node => this.#headingFor.get(node.id()) ?? node.position();

  /**
   * Where these entities would stand when moved; ids that are not drawn are left out. @param {readonly string[]} ids
   * @param {Point} by @returns {Record<string, Point>}
   */
  placesMoved(ids, by) {
    const drawn = ids.map(id => this.cy.getElementById(id)).filter(node => node.nonempty());
    return Object.fromEntries(
      drawn.map(node => {
        const { x, y } = this.headingFor(node);
        return [node.id(), { x: x + by.x, y: y + by.y }];
      }),
    );
  }

  /**
   * Adds what has come and removes what is gone, and says who is new.
   * @param {View} view @param {State} state @returns {string[]}
   */
  elements(view, state) {
    const cy = this.cy;
    const lines = linesOf(view.links, state.opened);
    const nodes = new Set(view.entities.map(card => card.id));
    const wanted = new Set(lines.map(line => line.id));
    const widthOf = this.ruler();
    cy.startBatch();
    cy.edges()
      .filter(edge => !wanted.has(edge.id()))
      .remove();
    cy.nodes()
      .filter(node => !nodes.has(node.id()))
      .remove();
    const fresh = view.entities.filter(card => cy.getElementById(card.id).empty());
    cy.add(
      fresh.map(card => ({
        group: 'nodes',
        data: nodeOf(card, this.looks.get(card.kind), widthOf),
        position: { x: 0, y: 0 },
      })),
    );
    for (const card of view.entities) this.follow(card, widthOf);
    this.join(lines, widthOf);
    cy.endBatch();
    return fresh.map(card => card.id);
  }

  ruler() {
    this.#pen.font = `500 ${fontSize}px ${fonts}`;
    return (/** @type {string} */ text) => this.#pen.measureText(text).width;
  }

  /**
   * Adds lines, and follows what has changed in those that are there. @param {import('./bundles.js').Line[]} lines
   * @param {(text: string) => number} widthOf
   */
  join(lines, widthOf) {
    /** @type {any[]} */
    const edges = [];
    for (const line of lines) {
      const known = this.cy.getElementById(line.id);
      if (known.nonempty() && sameLinks(known.data('links'), line.links)) continue;
      const data = edgeOf(line, this.relations);
      const labelWidth = widthOf(data.label) * (11 / fontSize);
      if (known.empty()) edges.push({ group: 'edges', data: { ...data, labelWidth } });
      else known.data({ ...data, labelWidth });
    }
    this.cy.add(edges);
  }

  /**
   * Another name, or more relations than when it was drawn. @param {import('../types.js').EntityCard} card @param
   * {(text: string) => number} widthOf
   */
  follow(card, widthOf) {
    const node = this.cy.getElementById(card.id);
    if (node.scratch('card') === card) return;
    if (node.scratch('card'))
      node.data({ ...nodeOf(card, this.looks.get(card.kind), widthOf), color: node.data('color') });
    node.scratch('card', card);
  }

  /**
   * Gives newcomers a place, lets them come from where they belong, and moves whatever has got another one.
   * @param {State} state @param {readonly string[]} fresh @param {boolean} first @param {boolean} calm
   * @returns {Record<string, Point>} the places that are new
   */
  places(state, fresh, first, calm) {
    // Bends belong to where things stood: between new places they may lead nowhere.
    if (this.cy.nodes().some((/** @type {any} */ node) => !state.positions[node.id()])) straighten(this.cy);
    const placed = placeAll(this.cy, state.layout, state.positions, state.selection.at(-1) ?? null);
    const places = { ...state.positions, ...placed };
    for (const id of fresh) {
      const from = (!first && this.#spawnPoint(id, fresh, places)) || places[id];
      this.cy.getElementById(id).position({ ...from });
    }
    this.#travel(places, calm);
    return placed;
  }

  /**
   * Where a newcomer comes from: a neighbor that was there before. @param {string} id @param {readonly string[]} fresh
   * @param {Record<string, Point>} places
   */
  #spawnPoint(id, fresh, places) {
    const parent = this.cy
      .getElementById(id)
      .neighborhood('node')
      .filter(node => !fresh.includes(node.id()))[0];
    return parent ? places[parent.id()] : null;
  }

  /** What stands where it stood is not touched. @param {Record<string, Point>} places @param {boolean} calm */
  #travel(places, calm) {
    const atOnce = calm || this.cy.nodes().length > smoothUpTo;
    this.cy.startBatch();
    this.cy.nodes().forEach(node => {
      const to = places[node.id()];
      const { x, y } = this.headingFor(node);
      if (x === to.x && y === to.y && this.#headingFor.has(node.id())) return;
      this.#headingFor.set(node.id(), to);
      node.stop();
      if (atOnce) node.position({ ...to });
      else node.animate({ position: { ...to } }, { duration: 320, easing: 'ease-out-cubic' });
    });
    this.cy.endBatch();
    for (const id of this.#headingFor.keys()) if (this.cy.getElementById(id).empty()) this.#headingFor.delete(id);
  }
}

/** @param {import('../types.js').Link[]} some @param {import('../types.js').Link[]} others */
const sameLinks = (some, others) => some.length === others.length && some.every((link, i) => link === others[i]);
