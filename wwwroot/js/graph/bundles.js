/** Relations between the same two entities are one line with a number, until somebody opens it. Pure. */

/** @typedef {import('../types.js').Link} Link */
/** @typedef {{ id: string, pair: string, from: string, to: string, links: Link[] }} Line what is drawn as one line */

/** @param {string} a @param {string} b */
export const pairOf = (a, b) => (a < b ? `${a}~${b}` : `${b}~${a}`);

/**
 * @param {readonly Link[]} links @param {readonly string[]} opened pairs whose relations are drawn one by one @returns
 * {Line[]}
 */
export function linesOf(links, opened) {
  /** @type {Map<string, Link[]>} */
  const pairs = new Map();
  for (const link of links) {
    const pair = pairOf(link.from, link.to);
    const others = pairs.get(pair);
    if (others) others.push(link);
    else pairs.set(pair, [link]);
  }
  return [...pairs].flatMap(([pair, members]) => {
    const apart = members.length === 1 || opened.includes(pair);
    if (apart) return members.map(link => ({ id: link.id, pair, from: link.from, to: link.to, links: [link] }));
    const { from, to } = members[0];
    return [{ id: `bundle:${pair}`, pair, from, to, links: members }];
  });
}

/** What all have in common, or else null. @template T @param {readonly T[]} items */
export const shared = items => (items.every(item => item === items[0]) ? items[0] : null);
