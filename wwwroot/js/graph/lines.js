import { asBeside } from './geometry.js';
import { labelsToDraw } from './line-labels.js';
import { pointsOf, routesOf } from './routes.js';

/** Hands the routes of lines, and which of their labels have room, to Cytoscape.js. */

/** @typedef {import('../types.js').Point} Point */

/** Shapes whose corners reach farther out than a circle of their size. */
const square = new Set(['rectangle', 'round-rectangle', 'cut-rectangle', 'octagon', 'round-tag']);
/** In pictures with more than this a line is too short to follow, and routing would take longer than drawing. */
const mostRouted = 150;

/**
 * @param {import('cytoscape').Core} cy
 * @param {(node: import('cytoscape').NodeSingular) => Point} headingFor
 * @param {ReadonlyMap<string, 'below' | 'above'>} named whose names are drawn
 * @param {(node: import('cytoscape').NodeSingular, side: 'below' | 'above') => import('./geometry.js').Box} nameBox
 */
export function drawLines(cy, headingFor, named, nameBox) {
  if (cy.nodes().length > mostRouted) return straighten(cy);
  /** @type {Map<string, import('./geometry.js').Shape>} */
  const shapes = new Map();
  /** @type {(import('./geometry.js').Box & { id: string })[]} */
  const names = [];
  cy.nodes().forEach(node => {
    const id = node.id();
    shapes.set(id, { id, ...headingFor(node), half: node.data('size') / 2, square: square.has(node.data('shape')) });
    names.push({ id, ...nameBox(node, named.get(id) ?? 'below') });
  });
  /** @type {Map<string, import('cytoscape').EdgeSingular[]>} */
  const pairs = new Map();
  cy.edges().forEach(edge => {
    const of = pairs.get(edge.data('pair'));
    if (of) of.push(edge);
    else pairs.set(edge.data('pair'), [edge]);
  });
  // Zooming changes nothing here: only what stands elsewhere, or is named elsewhere, is reckoned anew.
  const key = JSON.stringify([
    [...shapes.values()],
    names,
    [...pairs].map(([pair, edges]) => [pair, edges.map(edge => [edge.id(), edge.data('label')])]),
  ]);
  if (cy.scratch('lines') === key) return;
  cy.scratch('lines', key);
  const routes = routesOf(
    [...pairs].map(([key, edges]) => ({ key, from: key.split('~')[0], to: key.split('~')[1], lines: edges.length })),
    shapes,
    names,
  );
  /** @type {import('./line-labels.js').Item[]} */
  const items = [];
  cy.startBatch();
  for (const [key, ways] of routes) {
    const [from, to] = key.split('~').map(id => /** @type {import('./geometry.js').Shape} */ (shapes.get(id)));
    /** @type {import('cytoscape').EdgeSingular[]} */ (pairs.get(key)).forEach((edge, i) => {
      const turned = edge.data('source') !== from.id;
      set(edge, ways[i], turned ? to : from, turned ? from : to, turned);
      items.push({
        id: edge.id(),
        points: pointsOf(from, to, ways[i]),
        width: edge.data('labelWidth'),
        weight: edge.data('width'),
      });
    });
  }
  const badges = [...shapes.values()].map(({ x, y, half }) => ({
    x1: x + half - 14,
    x2: x + half + 26,
    y1: y - half - 16,
    y2: y - half + 10,
  }));
  const labelled = labelsToDraw(items, [...shapes.values()], [...names, ...badges]);
  cy.edges().forEach(edge => void edge.toggleClass('labelled', labelled.has(edge.id())));
  cy.endBatch();
}

/** Takes all bends and labels out. @param {import('cytoscape').Core} cy */
export function straighten(cy) {
  cy.scratch('lines', null);
  cy.batch(() => {
    cy.edges('.bent, .cornered, .labelled')
      .removeClass('bent cornered labelled')
      .forEach(edge => void edge.removeScratch('route'));
  });
}

/**
 * @param {import('cytoscape').EdgeSingular} edge @param {import('./routes.js').Route} route @param {Point} from @param
 * {Point} to @param {boolean} turned drawn from the other end
 */
function set(edge, route, from, to, turned) {
  const key = JSON.stringify([route, turned, 'corners' in route ? [from, to] : null]);
  if (edge.scratch('route') === key) return;
  edge.scratch('route', key);
  edge.removeClass('bent cornered');
  if ('corners' in route) {
    const places = (turned ? [...route.corners].reverse() : route.corners).map(point => asBeside(from, to, point));
    edge.data({ distances: places.map(place => place.distance), weights: places.map(place => place.weight) });
    edge.addClass('cornered');
  } else if (route.distance) {
    edge.data({ distances: [turned ? -route.distance : route.distance], weights: [0.5] });
    edge.addClass('bent');
  }
}
