import { chunks } from './chunks.js';
import { ask } from './client.js';

/** @typedef {{ id: string, title: string }} Article */

/** Half of what the server takes at once. */
const nodesAtOnce = 25;

/**
 * All articles that speak of each of these: a page of many entities at once, then further pages of those that have
 * them. @param {readonly string[]} ids @returns {Promise<Map<string, Article[]>>} those that the server knows
 */
export async function articlesOf(ids) {
  /** @type {Map<string, Article[]>} */
  const found = new Map();
  /** @type {{ ids: string[], after: string | null }[]} */
  let pages = chunks(ids, nodesAtOnce).map(some => ({ ids: some, after: null }));
  while (pages.length) {
    const answers = await Promise.all(pages.map(page => ask('entity-articles', page)));
    pages = [];
    for (const node of answers.flatMap(answer => answer.nodes)) {
      if (!node?.id) continue;
      const articles = node.articles.edges.map((/** @type {{ node: Article }} */ edge) => edge.node);
      found.set(node.id, [...(found.get(node.id) ?? []), ...articles]);
      const { hasNextPage, endCursor } = node.articles.pageInfo;
      if (hasNextPage) pages.push({ ids: [node.id], after: endCursor });
    }
  }
  return found;
}
