import { hit } from './hits.js';

/**
 * What Cytoscape.js does for every element, large pictures do for those in sight. These members of its renderer are
 * not promised: package.json pins the version, and LargePictureTests notice when one is gone.
 */

/** More than this around its middle an entity does not take, with its name. */
const reach = 120;
/** Milliseconds that one frame may take to draw those anew whose pixels are not kept in this size. */
const freshFor = 14;

/**
 * @param {import('cytoscape').Core} cy
 * @param {{ active: boolean, far: boolean, filled: boolean, plan: import('./plan.js').Plan | null }} large
 * @param {Draw} draw
 */
export function take(cy, large, draw) {
  const renderer = /** @type {any} */ (cy).renderer();
  /** @type {WeakMap<object, number>} whose pixels are kept, in which size */
  const kept = new WeakMap();
  const own = Object.fromEntries(
    ['render', 'drawLayeredElements', 'findNearestElements'].map(name => [name, renderer[name].bind(renderer)]),
  );
  renderer.render = (/** @type {any} */ options) =>
    large.far && !options?.forcedContext ? draw.overview() : own.render(options);
  // Layers of all 6,000 elements would be drawn for the few that are in sight.
  renderer.drawLayeredElements = (/** @type {any[]} */ ...rest) =>
    large.active ? drawSeen(cy, rest, draw, kept) : own.drawLayeredElements(...rest);
  renderer.findNearestElements = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {boolean} */ interactive,
    /** @type {boolean} */ touch,
  ) => {
    if (!large.active) return own.findNearestElements(x, y, interactive, touch);
    const id = large.filled && large.plan ? hit(large.plan, { x, y }, cy.zoom(), touch) : null;
    return id === null ? [] : cy.getElementById(id).toArray();
  };
}

/** @typedef {{ x1: number, x2: number, y1: number, y2: number }} Seen */
/**
 * @typedef {{ overview: () => void, lines: (pen: CanvasRenderingContext2D, seen: Seen) => void, shapes: (pen:
 *   CanvasRenderingContext2D, ids: string[]) => void }} Draw shapes: as they are seen from afar
 */
const everywhere = { x1: -Infinity, x2: Infinity, y1: -Infinity, y2: Infinity };

/**
 * Lines with few strokes, but those that stand out; shapes from kept pixels. For whom there is no time in this frame is
 * drawn as from afar, and whole in one of the next. @param {import('cytoscape').Core} cy @param {any[]} what @param
 * {Draw} draw @param {WeakMap<object, number>} kept
 */
function drawSeen(cy, [context, elements, ratio, extent], draw, kept) {
  const renderer = /** @type {any} */ (cy).renderer();
  const seen = extent ?? everywhere;
  draw.lines(context, seen);
  // Cytoscape.js keeps pixels by powers of two.
  const size = Math.ceil(Math.log2(cy.zoom() * ratio));
  const until = performance.now() + freshFor;
  /** @type {string[]} */
  const later = [];
  for (const element of elements) {
    if (element.isNode()) {
      const { x, y } = element.position();
      if (x - reach > seen.x2 || x + reach < seen.x1 || y - reach > seen.y2 || y + reach < seen.y1) continue;
      if (kept.get(element) !== size && performance.now() > until) {
        later.push(element.id());
        continue;
      }
      kept.set(element, size);
      renderer.drawCachedElement(context, element, ratio);
    } else if (element.classes().length || element.data('count') > 1 || element.isLoop())
      renderer.drawElement(context, element);
  }
  if (!later.length) return;
  draw.shapes(context, later);
  setTimeout(() => cy.forceRender());
}
