/** Where entities stand. What stands somewhere stays there; only newcomers are placed. */

/** @typedef {import('../types.js').LayoutName} LayoutName */
/** @typedef {import('../types.js').Point} Point */

/** Above this many elements the full quality of fcose takes seconds (1,000: 2.5 s, 2,000: 6.4 s), its draft stays under one. */
const draftFrom = 700;

/** @param {LayoutName} name @param {any} cy @param {{ fixed: string[], center: string | null }} choice */
function optionsOf(name, cy, { fixed, center }) {
  const common = { animate: false, fit: false, padding: 0, nodeDimensionsIncludeLabels: true };
  if (fixed.length === 0 && name === 'rings') {
    const rank = ringsFrom(cy, center);
    return { ...common, name: 'concentric', minNodeSpacing: 34, concentric: (/** @type {any} */ node) => rank(node.id()), levelWidth: () => 1, startAngle: -Math.PI / 2 };
  }
  if (fixed.length === 0 && name === 'layers') {
    return { ...common, name: 'breadthfirst', directed: false, spacingFactor: 1.15, roots: center ? [center] : undefined, avoidOverlap: true };
  }
  return {
    ...common, name: 'fcose',
    quality: cy.elements().length > draftFrom ? 'draft' : 'proof',
    randomize: fixed.length === 0,
    idealEdgeLength: 128, nodeSeparation: 105, nodeRepulsion: 11_000, edgeElasticity: 0.35, gravity: 0.3, gravityRange: 4, numIter: 3000,
    packComponents: true, tilingPaddingVertical: 36, tilingPaddingHorizontal: 36,
    fixedNodeConstraint: fixed.length ? fixed.map(id => ({ nodeId: id, position: { ...cy.getElementById(id).position() } })) : undefined,
  };
}

/** How near to the middle each entity comes. @param {any} cy @param {string | null} center */
function ringsFrom(cy, center) {
  const root = center ? cy.getElementById(center) : cy.nodes().max((/** @type {any} */ node) => node.degree()).ele;
  /** @type {Map<string, number>} */
  const depths = new Map();
  cy.elements().bfs({ roots: root, visit: (/** @type {any} */ node, /** @type {any} */ _e, /** @type {any} */ _u, /** @type {any} */ _i, /** @type {number} */ depth) => { depths.set(node.id(), depth); } });
  const outermost = Math.max(0, ...depths.values()) + 1;
  return (/** @type {string} */ id) => outermost - (depths.get(id) ?? outermost);
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
  const fixed = cy.nodes().filter((/** @type {any} */ node) => places[node.id()]).map((/** @type {any} */ node) => node.id());
  if (fixed.length === cy.nodes().length) return {};
  cy.nodes().forEach((/** @type {any} */ node) => { node.position(places[node.id()] ?? besideNeighbor(node, places)); });
  if (cy.nodes().length > 1) seeded(() => cy.layout(optionsOf(name, cy, { fixed, center })).run());
  // fcose may take fixed entities a few pixels along with the rest.
  for (const id of fixed) cy.getElementById(id).position({ ...places[id] });
  return Object.fromEntries(cy.nodes().filter((/** @type {any} */ node) => !places[node.id()]).map((/** @type {any} */ node) => [node.id(), { ...node.position() }]));
}

/** A newcomer starts beside a neighbour that has a place, away from the middle, so that it need not cross the picture.
 * @param {any} node @param {Readonly<Record<string, Point>>} places */
function besideNeighbor(node, places) {
  const anchor = node.neighborhood('node').filter((/** @type {any} */ other) => places[other.id()])[0];
  if (!anchor) return { x: 0, y: 0 };
  const at = places[anchor.id()];
  const newcomers = anchor.neighborhood('node').filter((/** @type {any} */ other) => !places[other.id()]).map((/** @type {any} */ other) => other.id());
  const all = Object.values(places);
  const middle = { x: all.reduce((sum, p) => sum + p.x, 0) / all.length, y: all.reduce((sum, p) => sum + p.y, 0) / all.length };
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
  try { work(); } finally { Math.random = random; }
}
