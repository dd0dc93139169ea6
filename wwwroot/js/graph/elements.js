/** What Cytoscape.js is told of entities and facts: the data that the stylesheet reads. */

import { beginningOf, hasEnded } from '../state/time.js';
import { dateInWords, inReadingOrder, label, linkLabel } from '../words.js';
import { shared } from './bundles.js';
import { badgeOf, badgeRatio, iconOf, pinOf } from './images.js';
import { fontSize, lineHeight, wrap } from './labels.js';

/** @typedef {import('./look.js').Look} Look */

const badgeHeight = 19;
/** Seen from afar, badges do not get smaller than this on the screen; from farther away they are left out. */
const leastBadge = 14;
const badgesFrom = 0.4;

/**
 * @param {import('../types.js').EntityCard} card @param {Look | undefined} look @param {(text: string) => number}
 * widthOf text at the size of names
 */
export function nodeOf({ id, name, kind, degree }, look, widthOf) {
  const lines = wrap(label(name), widthOf);
  return {
    id,
    kind,
    degree,
    label: lines.map(line => inReadingOrder(line, name)).join('\n'),
    labelWidth: Math.max(...lines.map(widthOf)),
    labelHeight: lines.length * fontSize * lineHeight,
    fontSize,
    shape: look?.shape ?? 'ellipse',
    color: '#888888',
    size: sizeOf(degree) * (look?.shape === 'diamond' || look?.shape === 'star' ? 1.22 : 1),
  };
}

/** Those with many relations are a little larger. @param {number} degree */
export const sizeOf = degree => 40 + Math.min(22, Math.sqrt(degree) * 3.2);

const mostSaid = 2;

/**
 * A line: one relation, or a bundle of several between the same two entities.
 * @param {import('./bundles.js').Line} line @param {ReadonlyMap<string, import('../types.js').RelationKind>} known
 */
export function edgeOf({ id, pair, from, to, links }, known) {
  const kinds = links.map(link => known.get(link.relation));
  const said = [...new Set(links.map((link, i) => saidOf(link, kinds[i], link.from !== from)))];
  const directed = kinds.every(kind => !kind?.symmetric);
  const negative = kinds.every(kind => kind?.negative);
  const head = negative ? 'tee' : 'triangle';
  return {
    id,
    pair,
    source: from,
    target: to,
    links,
    count: links.length,
    stance: shared(links.map(link => link.stance)) ?? 'asserted',
    dated: links.some(link => beginningOf(link) !== null),
    ended: links.every(link => hasEnded(link)),
    label: said.slice(0, mostSaid).join(' · ') + (said.length > mostSaid ? ` · ${said.length - mostSaid} more` : ''),
    negative,
    width: 1.3 + 0.7 * Math.min(3, Math.max(...links.map(link => link.articles)) - 1),
    arrow: directed ? head : 'none',
  };
}

/**
 * In the words of the way that the arrow points: an owner drawn at the head of "located in" is "owned by" there.
 * @param {import('../types.js').Link} link @param {import('../types.js').RelationKind | undefined} kind
 * @param {boolean} against whether it leads the other way
 */
const saidOf = (link, kind, against) =>
  (link.articles === 0 ? 'withdrawn: ' : '') +
  linkLabel((against && !kind?.symmetric ? kind?.inverseLabel : kind?.label) ?? link.relation, link.stance) +
  (hasEnded(link) ? `, until ${dateInWords(/** @type {string} */ (link.end))}` : '');

/**
 * Color and pictures of an entity: its icon, the count of what is not drawn, the pin.
 * @param {Look} look @param {import('./look.js').Scheme} scheme
 * @param {{ size: number, zoom: number, undrawn: number, pinned: boolean, paint: { fill: string, ink: string, line:
 * string } }} about
 */
export function imagesOf(look, scheme, { size, zoom, undrawn, pinned, paint }) {
  const scale = Math.max(1, leastBadge / badgeHeight / zoom);
  const height = badgeHeight * scale;
  const icon = iconOf(look, scheme);
  const parts = [
    icon ? { image: icon, width: size * 0.52, height: size * 0.52, x: '50%', y: '50%', dx: 0, dy: 0 } : null,
    undrawn && zoom >= badgesFrom
      ? {
          image: badgeOf(undrawn, paint),
          width: height * badgeRatio(undrawn),
          height,
          x: '100%',
          y: '0%',
          dx: 12 * scale,
          dy: -8 * scale,
        }
      : null,
    pinned && zoom >= badgesFrom
      ? { image: pinOf(paint), width: height, height, x: '0%', y: '0%', dx: -8 * scale, dy: -8 * scale }
      : null,
  ].filter(part => part !== null);
  return {
    color: look.paint[scheme].color,
    images: parts.map(part => part.image),
    imageWidths: parts.map(part => `${part.width}px`),
    imageHeights: parts.map(part => `${part.height}px`),
    imageX: parts.map(part => part.x),
    imageY: parts.map(part => part.y),
    imageDx: parts.map(part => `${part.dx}px`),
    imageDy: parts.map(part => `${part.dy}px`),
  };
}
