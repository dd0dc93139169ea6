import { mix } from './colors.js';
import { imagesOf } from './elements.js';
import { loadIcons } from './images.js';
import { boxOf, fontSize, namesToDraw, scaleAt } from './labels.js';

/** Names of entities and the pictures on them, as far as there is room and as they can be read from here. */

/**
 * What there is room to name, and how it is told to each.
 * @param {import('cytoscape').Core} cy
 * @param {(node: import('cytoscape').NodeSingular) => import('../types.js').Point} headingFor
 * @param {string | null} hovered @param {import('cytoscape').NodeCollection} nodes those that may be named
 */
export function namesOf(cy, headingFor, hovered, nodes) {
  const scale = scaleAt(cy.zoom());
  const around = hovered ? cy.getElementById(hovered).closedNeighborhood() : cy.collection();
  const items = nodes.map(node => ({
    ...itemOf(node, headingFor),
    ends: () => node.neighborhood('node').map((/** @type {any} */ other) => headingFor(other)),
    needed: node.hasClass('chosen') || node.hasClass('path') || node.id() === hovered,
    weight: node.degree(false) + node.data('degree') / 1000 + (around.contains(node) ? 10_000 : 0),
  }));
  const named = namesToDraw(items, scale);
  /** @param {import('cytoscape').NodeSingular} node */
  const set = node => {
    node
      .toggleClass('unnamed', !named.has(node.id()))
      .toggleClass('named-above', named.get(node.id()) === 'above')
      .toggleClass('named-anyhow', scale > 1 && named.has(node.id()));
    if (node.data('fontSize') !== fontSize * scale) node.data('fontSize', fontSize * scale);
  };
  return { named, set };
}

/**
 * @param {import('cytoscape').NodeSingular} node @param {(node: import('cytoscape').NodeSingular) =>
 * import('../types.js').Point} headingFor
 */
const itemOf = (node, headingFor) => ({
  id: node.id(),
  ...headingFor(node),
  half: node.data('size') / 2,
  width: node.data('labelWidth'),
  height: node.data('labelHeight'),
});

/**
 * Where a name stands, in its usual size. @param {import('cytoscape').NodeSingular} node @param {(node:
 * import('cytoscape').NodeSingular) => import('../types.js').Point} headingFor @param {'below' | 'above'} side
 */
export const nameBox = (node, headingFor, side) =>
  boxOf({ ...itemOf(node, headingFor), needed: false, weight: 0 }, 1, side);

/**
 * Colors, icons, counts and pins: how each is told to its entity.
 * @param {import('cytoscape').Core} cy @param {import('../types.js').View} view
 * @param {{ looks: Map<string, import('./look.js').Look>, scheme: import('./look.js').Scheme, palette:
 * import('./style.js').Palette, pinned: ReadonlySet<string> }} paint
 */
export async function paintOf(cy, view, { looks, scheme, palette, pinned }) {
  const kinds = new Set(view.entities.map(card => card.kind));
  await loadIcons(
    [...kinds].flatMap(kind => looks.get(kind) ?? []),
    scheme,
  );
  const { surface, ink, line } = palette;
  const paint = { fill: surface, ink, line: mix(hexOf(line), hexOf(surface), 0.35) };
  const zoom = cy.zoom();
  return (/** @type {import('cytoscape').NodeSingular} */ node) => {
    const look = looks.get(node.data('kind'));
    if (!look) return;
    const data = imagesOf(look, scheme, {
      size: node.data('size'),
      zoom,
      undrawn: view.undrawn.get(node.id()) ?? 0,
      pinned: pinned.has(node.id()),
      paint,
    });
    // Setting what is set already would draw the entity anew all the same.
    const drawn = JSON.stringify(data);
    if (node.scratch('drawn') !== drawn) node.data(data).scratch('drawn', drawn);
  };
}

/** @param {string} color as computed by the browser, "rgb(1, 2, 3)" or "#010203" */
export function hexOf(color) {
  const parts = /rgba?\((\d+), (\d+), (\d+)/.exec(color);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map(part => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : color;
}
