/** The colors of pictures that are printed or shown elsewhere: always on white. */
export const paper = {
  ground: '#ffffff',
  ink: '#1d1f24',
  quiet: '#575a62',
  line: '#8b877e',
  rule: '#d9d5cb',
  negative: '#b3413d',
  accent: '#1f5fae',
};

/**
 * Dashes tell how a fact is said; a solid line says that somebody asserts it. @type
 * {Record<import('../types.js').Stance, number[]>}
 */
export const dashes = { asserted: [], denied: [1, 6], alleged: [5, 5], planned: [11, 6], possible: [11, 6, 1, 6] };

/** What comes first is used where it is installed, or where the page has loaded it. */
export const fonts = '"Inter Variable", Inter, system-ui, "Segoe UI", sans-serif';
