/** Which elements stand out, and which step back. */

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Path} Path */

/** More relations than this around an entity hide each other's names. */
const namedRelations = 12;

/** @param {import('cytoscape').Core} cy @param {State} state @param {Path | null} path */
export function mark(cy, { selection, fact, time }, path) {
  cy.batch(() => {
    cy.elements().removeClass('chosen near named path faded hovered faint');
    if (time) cy.edges('[!dated]').addClass('faint');
    const chosen = cy
      .nodes()
      .filter(node => selection.includes(node.id()))
      .addClass('chosen');
    const near = chosen.connectedEdges().addClass('near');
    if (near.length <= namedRelations) near.addClass('named');
    if (fact) lineOf(cy, fact).addClass('chosen').connectedNodes().addClass('path');
    if (path) {
      const route = cy
        .elements()
        .filter(element =>
          element.isNode()
            ? path.entities.includes(element.id())
            : element.data('links').some((/** @type {{ id: string }} */ link) => path.facts.includes(link.id)),
        )
        .addClass('path');
      cy.elements().not(route).not(chosen).addClass('faded');
    }
  });
}

/** How an entity or a fact of a large picture stands out. @param {State} state @param {Path | null} path */
export function markedOf({ selection, fact }, path) {
  const chosen = new Set(selection);
  const way = new Set([...(path?.entities ?? []), ...(path?.facts ?? [])]);
  return (/** @type {string} */ id) => (chosen.has(id) || id === fact ? 'chosen' : way.has(id) ? 'path' : '');
}

/**
 * Marks one entity of a large picture, with its lines. @param {import('cytoscape').NodeSingular} node @param {(id:
 * string) => string} meant
 */
export function markSeen(node, meant) {
  const own = meant(node.id());
  node.toggleClass('chosen', own === 'chosen').toggleClass('path', own === 'path');
  node.connectedEdges().forEach(edge => {
    const how = edge.data('links').map((/** @type {{ id: string }} */ link) => meant(link.id));
    const near = meant(edge.data('source')) === 'chosen' || meant(edge.data('target')) === 'chosen';
    edge
      .toggleClass('chosen', how.includes('chosen'))
      .toggleClass('path', how.includes('path'))
      .toggleClass('near', near);
  });
}

/**
 * What is pointed at, with what is around it. @param {import('cytoscape').Core} cy @param {any} element an entity or a
 * line @param {boolean} fade
 */
export function point(cy, element, fade) {
  const edges = element.isEdge() ? element : element.connectedEdges();
  cy.batch(() => {
    edges.addClass('near');
    if (edges.length <= namedRelations) edges.addClass('named');
    if (element.isEdge()) return;
    element.addClass('hovered');
    if (fade && cy.nodes().length > 2) cy.elements().not(element.closedNeighborhood()).addClass('faded');
  });
}

/**
 * Lets what is meant stand out while somebody points at it elsewhere.
 * @param {import('cytoscape').Core} cy
 * @param {(data: { kind?: string, relation?: string, stance?: string, id?: string }) => boolean} isMeant of an entity,
 * or of a relation
 */
export function spotlight(cy, isMeant) {
  const meant = cy
    .elements()
    .filter(element => (element.isNode() ? isMeant(element.data()) : element.data('links').some(isMeant)));
  const ends = meant.edges().connectedNodes();
  cy.batch(() => cy.elements().not(meant).not(ends).addClass('faded'));
}

/** The line that a fact is drawn by, alone or in a bundle. @param {import('cytoscape').Core} cy @param {string} fact */
export function lineOf(cy, fact) {
  const alone = cy.getElementById(fact);
  if (alone.nonempty()) return alone;
  return cy.edges().filter(edge => edge.data('links').some((/** @type {{ id: string }} */ link) => link.id === fact));
}
