/** @typedef {import('../graph/look.js').Scheme} Scheme */

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

/** @returns {Scheme} */
export const scheme = () => /** @type {Scheme} */ (root.dataset.theme ?? (dark.matches ? 'dark' : 'light'));

/** Calls back now and whenever the colors of the page change. @param {(scheme: Scheme) => void} painted */
export function followTheme(painted) {
  painted(scheme());
  dark.addEventListener('change', () => painted(scheme()));
  addEventListener('themechange', () => painted(scheme()));
}

export function toggleTheme() {
  root.dataset.theme = scheme() === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
  dispatchEvent(new Event('themechange'));
}

/**
 * The colors of the canvas, as the style sheet has them: custom properties do not resolve light-dark(), a color does.
 */
export function palette() {
  const probe = document.createElement('i');
  document.body.append(probe);
  /** @param {string} name */
  const read = name => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    ground: read('ground'),
    surface: read('surface'),
    ink: read('ink'),
    quiet: read('quiet'),
    line: read('edge'),
    accent: read('accent'),
    negative: read('negative'),
  };
  probe.remove();
  return colors;
}
