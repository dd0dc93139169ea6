/** What is drawn, as plain data: for pictures that are not made of pixels. */

/** @typedef {import('../types.js').Point} Point */
/**
 * @typedef {{ id: string, kind: string, x: number, y: number, half: number, shape: string, lines: string[], above:
 *   boolean,
 *   width: number }} SceneShape lines: of the name; width: of the widest of them
 * @typedef {{ facts: string[], points: Point[], curved: boolean, width: number, stance: string, ended: boolean,
 *   negative: boolean, arrow: string, label: string | null, middle: Point }} SceneLine
 * @typedef {{ shapes: SceneShape[], lines: SceneLine[] }} Scene
 */

/** @param {import('cytoscape').Core} cy @returns {Scene} */
export const sceneOf = cy => ({
  shapes: cy.nodes().map(shapeOf),
  lines: cy.edges().map(edge => lineOf(/** @type {any} */ (edge))),
});

/** @param {import('cytoscape').NodeSingular} node @returns {SceneShape} */
const shapeOf = node => ({
  id: node.id(),
  kind: node.data('kind'),
  ...node.position(),
  half: node.data('size') / 2,
  shape: node.data('shape'),
  // Canvas text has to be told its direction; text of a picture is told by an attribute.
  lines: node
    .data('label')
    .replace(/[\u2066-\u2069]/g, '')
    .split('\n'),
  above: node.hasClass('named-above'),
  width: node.data('labelWidth'),
});

/** @param {any} edge @returns {SceneLine} */
function lineOf(edge) {
  const cornered = edge.hasClass('cornered');
  const between = (cornered ? edge.segmentPoints() : edge.controlPoints()) ?? [];
  return {
    facts: edge.data('links').map((/** @type {{ id: string }} */ link) => link.id),
    points: [edge.sourceEndpoint(), ...between, edge.targetEndpoint()].map(({ x, y }) => ({ x, y })),
    curved: !cornered && between.length > 0,
    width: edge.data('width'),
    stance: edge.data('stance'),
    ended: Boolean(edge.data('ended')),
    negative: Boolean(edge.data('negative')),
    arrow: edge.data('arrow'),
    label: edge.hasClass('labelled') ? edge.data('label') : null,
    middle: edge.midpoint(),
  };
}
