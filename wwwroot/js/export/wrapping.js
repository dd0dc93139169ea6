/**
 * Breaks a text into lines that are no wider; a word that is wider than a line is cut. Pure.
 * @param {string} text @param {number} width @param {(text: string) => number} widthOf
 */
export const wrapped = (text, width, widthOf) =>
  inLines(
    text
      .split(/\s+/)
      .filter(Boolean)
      .flatMap(word => pieces(word, width, widthOf)),
    width,
    widthOf,
  );

/**
 * As many words on a line as fit; one that is wider stands alone. @param {readonly string[]} words
 * @param {number} width @param {(text: string) => number} widthOf
 */
export function inLines(words, width, widthOf) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @param {string} word @param {number} width @param {(text: string) => number} widthOf */
function pieces(word, width, widthOf) {
  if (widthOf(word) <= width) return [word];
  const letters = [...word];
  const each = Math.max(1, Math.floor((letters.length * width) / widthOf(word)));
  return Array.from({ length: Math.ceil(letters.length / each) }, (_, i) =>
    letters.slice(i * each, (i + 1) * each).join(''),
  );
}
