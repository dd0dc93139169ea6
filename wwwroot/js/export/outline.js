import shapes from '../../shapes.json' with { type: 'json' };

/** Shapes of entities as paths of SVG, made of what CSS draws in legend and lists. Pure. */

/** @typedef {import('../types.js').Point} Point */

/** Badges of the legend, whose corners are given in pixels, are so wide. */
const badge = 26;

/**
 * @param {string} shape of Cytoscape.js @param {Point} at its middle @param {number} half @returns {string} the d of a
 * path
 */
export function outline(shape, { x, y }, half) {
  const css = /** @type {Record<string, string>} */ (shapes)[shape] ?? shapes.ellipse;
  const polygon = /polygon\(([^)]*)\)/.exec(css)?.[1];
  if (!polygon) return rounded(radiiOf(css), x - half, y - half, half * 2);
  const corners = polygon.split(',').map(corner => corner.trim().split(/\s+/).map(parseFloat));
  return `M${corners.map(([px, py]) => `${n(x + (px / 50 - 1) * half)} ${n(y + (py / 50 - 1) * half)}`).join('L')}Z`;
}

/**
 * Radii of the corners from the upper left on, as shares of the width. @param {string} css @returns {[number,
 * number][]}
 */
function radiiOf(css) {
  const [across, down] = (/border-radius:\s*([^;]+)/.exec(css)?.[1] ?? '0').split('/').map(part =>
    part
      .trim()
      .split(/\s+/)
      .map(text => parseFloat(text) / (text.endsWith('%') ? 100 : badge)),
  );
  const four = (/** @type {number[]} */ [a, b = a, c = a, d = b]) => [a, b, c, d];
  const rx = four(across);
  const ry = down ? four(down) : rx;
  return rx.map((radius, i) => [Math.min(radius, 0.5), Math.min(ry[i], 0.5)]);
}

/** @param {[number, number][]} radii @param {number} x @param {number} y @param {number} size */
function rounded(radii, x, y, size) {
  const [a, b, c, d] = radii.map(([rx, ry]) => ({ rx: rx * size, ry: ry * size }));
  const arc = (
    /** @type {{ rx: number, ry: number }} */ { rx, ry },
    /** @type {number} */ dx,
    /** @type {number} */ dy,
  ) => (rx && ry ? `a${n(rx)} ${n(ry)} 0 0 1 ${n(dx)} ${n(dy)}` : `l${n(dx)} ${n(dy)}`);
  return (
    `M${n(x + a.rx)} ${n(y)}H${n(x + size - b.rx)}${arc(b, b.rx, b.ry)}V${n(y + size - c.ry)}${arc(c, -c.rx, c.ry)}` +
    `H${n(x + d.rx)}${arc(d, -d.rx, -d.ry)}V${n(y + a.ry)}${arc(a, a.rx, -a.ry)}Z`
  );
}

/** Short, because a picture has thousands. @param {number} value */
export const n = value => String(Math.round(value * 10) / 10);
