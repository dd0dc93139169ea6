import shapes from '../../shapes.json' with { type: 'json' };
import { inkOn, standOut } from './colors.js';

/**
 * How each kind looks, from the ontology: color, shape and icon, in light and in dark.
 *
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {{ color: string, ink: string }} Paint
 * @typedef {{ name: string, label: string, shape: string, icon: string, paint: Record<Scheme, Paint> }} Look
 */

const grounds = { light: '#f7f6f2', dark: '#14161a' };
const plain = { color: '#6c757d', shape: 'ellipse', icon: '' };

/** Shapes of Cytoscape.js as CSS draws them in legend and lists. @type {Record<string, string>} */
const outlines = shapes;

/** @param {import('../types.js').EntityKind[]} kinds @returns {Map<string, Look>} */
export const looksOf = kinds =>
  new Map(
    kinds
      .filter(kind => !kind.abstract)
      .map(kind => {
        const { name, label } = kind;
        const color = kind.color ?? plain.color;
        /** @param {Scheme} scheme */
        const paint = scheme => {
          const shade = standOut(color, grounds[scheme]);
          return { color: shade, ink: inkOn(shade) };
        };
        return [
          name,
          {
            name,
            label,
            shape: kind.shape ?? plain.shape,
            icon: kind.icon ?? plain.icon,
            paint: { light: paint('light'), dark: paint('dark') },
          },
        ];
      }),
  );

/** The same for CSS, one rule for each kind. @param {Iterable<Look>} looks */
export function sheetOf(looks) {
  const sheet = new CSSStyleSheet();
  for (const {
    name,
    shape,
    icon,
    paint: { light, dark },
  } of looks) {
    const mask = /^[\w-]+$/.test(icon) ? `url("/icons/${icon}.svg")` : 'none';
    sheet.insertRule(
      `[data-kind="${CSS.escape(name)}"] { --kind: light-dark(${light.color}, ${dark.color}); ` +
        `--kind-ink: light-dark(${light.ink}, ${dark.ink}); --kind-icon: ${mask}; ` +
        `${outlines[shape] ?? outlines.ellipse} }`,
    );
  }
  return sheet;
}
