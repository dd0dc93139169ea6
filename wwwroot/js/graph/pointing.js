/** What the pointer does on the canvas, as what people mean by it. */

const doubleClick = 350;

/**
 * @typedef {import('../types.js').Point} Point
 * @typedef {{
 *   selected: (id: string, added: boolean) => void, factSelected: (id: string) => void, nothingSelected: () => void,
 * boxed: (ids: string[], added?: boolean) => void, unbundled: (pair: string) => void,
 *   opened: (id: string) => void, moved: (places: Record<string, Point>) => void, placed: (places: Record<string,
 * Point>) => void,
 *   menu: (target: { entity?: string, fact?: string, pair?: string }, at: Point) => void, hovered: (entity: string |
 * null, at: Point) => void
 * }} Events
 */

/**
 * @param {import('cytoscape').Core} cy
 * @param {Events} events
 * @param {{ over: (element: any) => void, out: () => void, anchor: (id: string) => Point }} canvas
 */
export function listen(cy, events, canvas) {
  let last = { id: '', at: 0 };
  const away = () => events.hovered(null, { x: 0, y: 0 });

  cy.on('tap', 'node', event => {
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    const id = event.target.id();
    const twice = last.id === id && event.timeStamp - last.at < doubleClick;
    last = { id, at: twice ? 0 : event.timeStamp };
    if (twice) events.opened(id);
    else events.selected(id, shiftKey || ctrlKey || metaKey);
  });
  cy.on('tap', 'edge', event => {
    const { links, pair } = event.target.data();
    const twice = last.id === pair && event.timeStamp - last.at < doubleClick;
    last = { id: pair, at: twice ? 0 : event.timeStamp };
    if (twice && (links.length > 1 || event.target.parallelEdges().length > 1)) events.unbundled(pair);
    else if (links.length === 1) events.factSelected(links[0].id);
    else events.boxed([event.target.data('source'), event.target.data('target')], false);
  });
  cy.on('tap', event => {
    if (event.target === cy) events.nothingSelected();
  });
  cy.on('cxttap taphold', event => {
    const { clientX, clientY, touches } = /** @type {any} */ (event.originalEvent);
    const target =
      event.target === cy ? {} : event.target.isNode() ? { entity: event.target.id() } : lineTarget(event.target);
    if (event.type === 'taphold' && !touches) return;
    events.menu(target, { x: clientX ?? touches[0].clientX, y: clientY ?? touches[0].clientY });
  });
  cy.on('dragfree', 'node', event => events.moved({ [event.target.id()]: { ...event.target.position() } }));

  /** @type {string[]} */
  let boxed = [];
  cy.on('boxstart', () => {
    boxed = [];
  });
  cy.on('box', 'node', event => boxed.push(event.target.id()));
  cy.on('boxend', () => setTimeout(() => events.boxed(boxed, true)));

  cy.on('mouseover', 'node, edge', event => {
    canvas.over(event.target);
    if (event.target.isNode()) events.hovered(event.target.id(), canvas.anchor(event.target.id()));
  });
  cy.on('mouseout', 'node, edge', () => {
    canvas.out();
    away();
  });
  cy.on('grab viewport', away);
}

/** @param {any} edge */
const lineTarget = edge =>
  edge.data('count') > 1 ? { pair: edge.data('pair') } : { fact: edge.id(), pair: edge.data('pair') };
