/** What the pointer does on the canvas, as what people mean by it. */

const doubleClick = 350;

/**
 * @typedef {import('../types.js').Point} Point
 * @typedef {{
 *   selected: (id: string, added: boolean) => void, factSelected: (id: string) => void, nothingSelected: () => void,
 * boxed: (ids: string[]) => void,
 *   opened: (id: string) => void, moved: (places: Record<string, Point>) => void, placed: (places: Record<string,
 * Point>) => void,
 *   menu: (target: { entity?: string, fact?: string }, at: Point) => void, hovered: (entity: string | null, at: Point)
 * => void
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
  cy.on('tap', 'edge', event => events.factSelected(event.target.id()));
  cy.on('tap', event => {
    if (event.target === cy) events.nothingSelected();
  });
  cy.on('cxttap taphold', event => {
    const { clientX, clientY, touches } = /** @type {any} */ (event.originalEvent);
    const target =
      event.target === cy ? {} : event.target.isNode() ? { entity: event.target.id() } : { fact: event.target.id() };
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
  cy.on('boxend', () => setTimeout(() => events.boxed(boxed)));

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
