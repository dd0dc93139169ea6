/** Where an article names somebody in its text. Pure. */

/** @typedef {{ names: readonly string[], entity: string }} Mention */
/** @typedef {{ text: string, entity: string | null }} Piece */

const letter = /[\p{L}\p{N}]/u;

/**
 * The text in pieces: those that name an entity, and what is between them. Of names that overlap the longer one goes
 * first.
 * @param {string} text @param {readonly Mention[]} mentions @returns {Piece[]}
 */
export function pieces(text, mentions) {
  const names = mentions
    .flatMap(({ names, entity }) => names.map(name => ({ name, entity })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  /** @type {{ from: number, to: number, entity: string }[]} */
  const found = [];
  for (const { name, entity } of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const to = at + name.length;
      const whole = !letter.test(text[at - 1] ?? ' ') && !letter.test(text[to] ?? ' ');
      if (whole && !found.some(other => at < other.to && other.from < to)) found.push({ from: at, to, entity });
    }
  }
  found.sort((a, b) => a.from - b.from);
  /** @type {Piece[]} */
  const all = [];
  let end = 0;
  for (const { from, to, entity } of found) {
    if (from > end) all.push({ text: text.slice(end, from), entity: null });
    all.push({ text: text.slice(from, to), entity });
    end = to;
  }
  if (end < text.length) all.push({ text: text.slice(end), entity: null });
  return all;
}
