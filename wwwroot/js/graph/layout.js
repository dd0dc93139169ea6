import { gap } from './labels.js';
import { spread } from './spread.js';
import { layers, rings } from './tiers.js';

/** Where entities stand. What stands somewhere stays there; only newcomers are placed. */

/** @typedef {import('../types.js').LayoutName} LayoutName */
/** @typedef {import('../types.js').Point} Point */

/**
 * Above this many elements the full quality of fcose takes seconds (1,000: 2.5 s, 2,000: 6.4 s), its draft stays under
 * one.
 */
const draftFrom = 700;

/** @param {any} cy @param {string[]} fixed */
const organic = (cy, fixed) => ({
  animate: false,
  fit: false,
  padding: 0,
  nodeDimensionsIncludeLabels: true,
  name: 'fcose',
  quality: cy.elements().length > draftFrom ? 'draft' : 'proof',
  randomize: fixed.length === 0,
  idealEdgeLength: 128,
  nodeSeparation: 105,
  nodeRepulsion: 11_000,
  edgeElasticity: 0.35,
  gravity: 0.3,
  gravityRange: 4,
  numIter: 3000,
  packComponents: true,
  tilingPaddingVertical: 36,
  tilingPaddingHorizontal: 36,
  fixedNodeConstraint: fixed.length
    ? fixed.map(id => ({ nodeId: id, position: { ...cy.getElementById(id).position() } }))
    : undefined,
});

/**
 * Around whom: the one that is selected, or else the one with most relations. @param {any} cy @param {string | null}
 * center @returns {Record<string, Point>}
 */
function inTiers(cy, center, tiers = rings) {
  const neighbors = new Map(
    cy
      .nodes()
      .map((/** @type {any} */ node) => [
        node.id(),
        new Set(node.neighborhood('node').map((/** @type {any} */ other) => other.id())),
      ]),
  );
  return tiers(
    neighbors,
    center && neighbors.has(center)
      ? center
      : cy
          .nodes()
          .max((/** @type {any} */ node) => node.degree())
          .ele.id(),
  );
}

/**
 * Places every element of `cy` that has no place yet and returns all places.
 * @param {any} cy holds exactly what is to be laid out
 * @param {LayoutName} name
 * @param {Readonly<Record<string, Point>>} places
 * @param {string | null} center
 * @returns {Record<string, Point>}
 */
export function placeAll(cy, name, places, center) {
  const fixed = cy
    .nodes()
    .filter((/** @type {any} */ node) => places[node.id()])
    .map((/** @type {any} */ node) => node.id());
  if (fixed.length === cy.nodes().length) return {};
  cy.nodes().forEach((/** @type {any} */ node) => {
    node.position(places[node.id()] ?? besideNeighbor(node, places));
  });
  if (name !== 'organic' && fixed.length === 0) {
    for (const [id, place] of Object.entries(inTiers(cy, center, name === 'rings' ? rings : layers)))
      cy.getElementById(id).position(place);
  } else if (cy.nodes().length > 1) {
    seeded(() => cy.layout(organic(cy, fixed)).run());
  }
  // fcose may take fixed entities a few pixels along with the rest.
  for (const id of fixed) cy.getElementById(id).position({ ...places[id] });
  if (fixed.length || name === 'organic') makeRoom(cy, new Set(fixed));
  return Object.fromEntries(
    cy
      .nodes()
      .filter((/** @type {any} */ node) => !places[node.id()])
      .map((/** @type {any} */ node) => [node.id(), { ...node.position() }]),
  );
}

/** A badge stands out above the shape. */
const badgeRoom = 8;

/** @param {any} cy @param {ReadonlySet<string>} fixed */
function makeRoom(cy, fixed) {
  const boxes = cy.nodes().map((/** @type {any} */ node) => {
    const { x, y } = node.position();
    const { size, labelWidth, labelHeight } = node.data();
    const side = Math.max(size, labelWidth) / 2;
    return {
      id: node.id(),
      x,
      y,
      left: side,
      right: side,
      top: size / 2 + badgeRoom,
      bottom: size / 2 + gap + labelHeight,
      fixed: fixed.has(node.id()),
    };
  });
  for (const [id, place] of spread(boxes)) cy.getElementById(id).position(place);
}

/** A newcomer starts beside a neighbor that has a place, away from the middle, so that it need not cross the picture.
 * @param {any} node @param {Readonly<Record<string, Point>>} places */
function besideNeighbor(node, places) {
  const anchor = node.neighborhood('node').filter((/** @type {any} */ other) => places[other.id()])[0];
  if (!anchor) return { x: 0, y: 0 };
  const at = places[anchor.id()];
  const newcomers = anchor
    .neighborhood('node')
    .filter((/** @type {any} */ other) => !places[other.id()])
    .map((/** @type {any} */ other) => other.id());
  const all = Object.values(places);
  const middle = {
    x: all.reduce((sum, p) => sum + p.x, 0) / all.length,
    y: all.reduce((sum, p) => sum + p.y, 0) / all.length,
  };
  const outward = all.length > 1 ? Math.atan2(at.y - middle.y, at.x - middle.x) : 0;
  const spread = all.length > 1 ? Math.PI * 1.3 : Math.PI * 2;
  const angle = outward + spread * ((newcomers.indexOf(node.id()) + 0.5) / newcomers.length - 0.5);
  const radius = 150 + newcomers.length * 5;
  return { x: at.x + Math.cos(angle) * radius, y: at.y + Math.sin(angle) * radius };
}

/** fcose draws lots with Math.random; the same graph is to give the same picture. @param {() => void} work */
function seeded(work) {
  const random = Math.random;
  let seed = 20251213;
  Math.random = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  try {
    work();
  } finally {
    Math.random = random;
  }
}
