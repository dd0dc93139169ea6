/** Entities by the article that speaks of them. Pure. */

/** @typedef {import('../types.js').EntityCard} EntityCard */

/**
 * Whoever several articles speak of goes to that one which speaks of most of what is drawn; whom none speaks of stays
 * alone. @param {readonly EntityCard[]} entities @returns {import('./groups.js').Group[]}
 */
export function byArticle(entities) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { articles = [] } of entities) for (const { id } of articles) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = (/** @type {{ id: string }} */ { id }) => counts.get(id) ?? 0;
  /** @type {Map<string, { title: string, cards: EntityCard[] }>} */
  const groups = new Map();
  for (const card of entities) {
    const [first] = [...(card.articles ?? [])].sort((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
    if (!first) continue;
    const group = groups.get(first.id);
    if (group) group.cards.push(card);
    else groups.set(first.id, { title: first.title, cards: [card] });
  }
  return [...groups].map(([key, { title, cards }]) => ({
    key,
    name: title,
    kind: mostCommon(cards.map(card => card.kind)),
    members: cards.map(card => card.id),
  }));
}

/** @param {readonly string[]} kinds the first one of equals */
function mostCommon(kinds) {
  const count = (/** @type {string} */ kind) => kinds.filter(other => other === kind).length;
  return kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}
