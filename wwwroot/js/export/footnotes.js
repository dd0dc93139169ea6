/** Which articles stand behind what is drawn, numbered. Pure. */

/** @typedef {import('../types.js').Report} Report */
/** @typedef {import('../types.js').Article} Article */

/**
 * Articles in the order in which they were published, and the numbers of those that each fact stands on.
 * @param {readonly Report[]} facts
 */
export function footnotesOf(facts) {
  const found = new Map(facts.flatMap(fact => fact.evidence.map(({ article }) => [article.id, article])));
  const articles = [...found.values()].sort(
    (a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') || a.id.localeCompare(b.id),
  );
  const numbers = new Map(articles.map(({ id }, i) => [id, i + 1]));
  const of = facts.map(({ id, evidence }) => {
    const mine = evidence.map(({ article }) => /** @type {number} */ (numbers.get(article.id)));
    return /** @type {const} */ ([id, [...new Set(mine)].sort((a, b) => a - b)]);
  });
  return { articles, numbers: new Map(of) };
}

/**
 * Three or more in a row are written by the first and the last: "3–5,8". @param {readonly number[]} numbers in order
 */
export function shortened(numbers) {
  /** @type {string[]} */
  const parts = [];
  for (let from = 0, to = 0; from < numbers.length; from = ++to) {
    while (numbers[to + 1] === numbers[to] + 1) to += 1;
    if (to - from > 1) parts.push(`${numbers[from]}–${numbers[to]}`);
    else parts.push(...numbers.slice(from, to + 1).map(String));
  }
  return parts.join(',');
}

/** @typedef {ReturnType<typeof footnotesOf>} Footnotes */

/** "Title. Publisher, 2020-08-09 (withdrawn)" @param {Article} article @param {(date: string) => string} inWords */
export const sourceLine = ({ title, publisher, publishedAt, status }, inWords) =>
  `${/[.?!…]\s*$/.test(title) ? title.trim() : `${title.trim()}.`} ` +
  [publisher, publishedAt && inWords(publishedAt)].filter(Boolean).join(', ') +
  (status && status !== 'live' ? ` (${status.replaceAll(/[-_]/g, ' ')})` : '');
