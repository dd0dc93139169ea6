import { chunks } from '../../api/chunks.js';
import { linesOf } from '../bundles.js';
import { nodeOf } from '../elements.js';
import { inSlices } from './slices.js';

/** @typedef {import('../../types.js').View} View */
/** @typedef {import('../../types.js').State} State */

/** Elements that one step adds. */
const stepOf = 12;
/** Steps before the next frame: it reckons the style of all that came. */
const stepsAtOnce = 8;

/**
 * Tells Cytoscape.js of a large picture whose places are known, a few elements at a time. @param
 * {import('../drawing.js').Drawing} drawing @param {View} view @param {State} state
 * @param {import('../look.js').Scheme} scheme @param {() => boolean} wanted asked before each slice
 * @returns {Promise<boolean>} whether it knows all of it
 */
export const fill = (drawing, view, state, scheme, wanted) =>
  inSlices(filling(drawing, view, state, scheme), wanted, stepsAtOnce);

/**
 * @param {import('../drawing.js').Drawing} drawing @param {View} view @param {State} state
 * @param {import('../look.js').Scheme} scheme @returns {Generator<void>}
 */
function* filling(drawing, view, state, scheme) {
  const { cy, looks } = drawing;
  const lines = linesOf(view.links, state.opened);
  const places = new Map(view.entities.map(({ id }) => [id, state.positions[id]]));
  const wanted = new Set(lines.map(line => line.id));
  for (const edge of cy.edges().toArray()) if (!wanted.has(edge.id())) yield void edge.remove();
  for (const node of cy.nodes().toArray()) if (!places.has(node.id())) yield void node.remove();
  drawing.settle(places);
  const widthOf = drawing.ruler();
  for (const part of chunks(view.entities, stepOf)) {
    const fresh = part.filter(card => cy.getElementById(card.id).empty());
    cy.batch(() => {
      for (const card of part) if (!fresh.includes(card)) follow(card);
    });
    cy.add(
      fresh.map(card => ({
        group: 'nodes',
        data: {
          ...nodeOf(card, looks.get(card.kind), widthOf),
          color: looks.get(card.kind)?.paint[scheme].color ?? '#888888',
        },
        position: { ...state.positions[card.id] },
        classes: 'unnamed',
        scratch: { card },
      })),
    );
    yield;
  }
  for (const part of chunks(lines, stepOf)) yield drawing.join(part, widthOf);

  /** @param {import('../../types.js').EntityCard} card */
  function follow(card) {
    const node = cy.getElementById(card.id);
    const [at, to] = [node.position(), /** @type {import('../../types.js').Point} */ (places.get(card.id))];
    if (at.x !== to.x || at.y !== to.y) node.position({ ...to });
    drawing.follow(card, widthOf);
  }
}
