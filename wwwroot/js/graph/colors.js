/** Colors that can be told apart from what is behind them (WCAG 2.2: 3 to 1 for graphics). */

/** @typedef {[number, number, number]} Rgb */

/** @param {string} hex "#rrggbb" @returns {Rgb} */
export function rgb(hex) {
  const [, r, g, b] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? ['', '80', '80', '80'];
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
}

/** @param {Rgb} color */
export const hex = color => `#${color.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** @param {Rgb} color */
function luminance(color) {
  const [r, g, b] = color
    .map(part => part / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} one @param {string} other @param {number} share of the other */
export const mix = (one, other, share) =>
  hex(/** @type {Rgb} */ (rgb(one).map((part, i) => part + (rgb(other)[i] - part) * share)));

/** The color, or one as near to it as stands out against the ground. @param {string} color @param {string} ground */
export function standOut(color, ground) {
  const away = luminance(rgb(ground)) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(color, away, share);
    if (contrast(shade, ground) >= 3) return shade;
  }
  return away;
}

/** What can be read on the color: white where that will do. @param {string} color */
export const inkOn = color => (contrast('#ffffff', color) >= 3 ? '#ffffff' : '#1c1d21');
