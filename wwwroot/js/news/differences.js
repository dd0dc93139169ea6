/** What is drawn, as it was learnt and as it is now: what a reader should be told of. Pure. */

/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {{ cards: ReadonlyMap<string, EntityCard>, links: ReadonlyMap<string, Link> }} Learnt */

/**
 * @param {Learnt} old @param {Learnt} now @param {readonly string[]} drawn ids of entities
 * @returns {{ came: number, gone: number, changed: number, more: number }} facts among the drawn; and entities of which
 * there is more to be drawn, or that are called otherwise
 */
export function differences(old, now, drawn) {
  const ids = new Set(drawn);
  const among = (/** @type {Learnt} */ { links }) =>
    new Map([...links].filter(([, link]) => ids.has(link.from) && ids.has(link.to)));
  const [before, after] = [among(old), among(now)];
  const touched = new Set();
  let [came, gone, changed] = [0, 0, 0];
  for (const [id, link] of after) {
    const known = before.get(id);
    if (!known) came++;
    else if (JSON.stringify(known) !== JSON.stringify(link)) changed++;
    if (!known) for (const end of [link.from, link.to]) touched.add(end);
  }
  for (const [id, link] of before) {
    if (after.has(id)) continue;
    gone++;
    for (const end of [link.from, link.to]) touched.add(end);
  }
  const more = drawn.filter(id => {
    const [was, is] = [old.cards.get(id), now.cards.get(id)];
    if (!was || touched.has(id)) return false;
    return !is || was.name !== is.name || was.degree !== is.degree;
  });
  return { came, gone, changed, more: more.length };
}

/** "3 new facts, 1 taken back" @param {ReturnType<typeof differences>} found */
export const inWords = ({ came, gone, changed, more }) =>
  [
    came ? `${came} new ${came === 1 ? 'fact' : 'facts'}` : '',
    changed ? `${changed} changed` : '',
    gone ? `${gone} taken back` : '',
    more ? `more about ${more} ${more === 1 ? 'entity' : 'entities'}` : '',
  ]
    .filter(Boolean)
    .join(', ');
