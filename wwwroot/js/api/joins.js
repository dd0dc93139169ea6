import { chunks } from './chunks.js';
import { ask } from './client.js';

/** @typedef {import('../types.js').Link} Link */

/** Half of the ids that the server takes at once. */
const idsAtOnce = 100;
const nodesAtOnce = 25;
/** Of more than these relations are not asked two halves at a time: of 2,000 that would be 780 questions. */
const mostInPairs = 300;
/** Facts that the document tells of each entity. */
const factsOfEach = 20;

/** Learns the relations among entities, each pair once. */
export class Joins {
  /** With whom each entity has been asked for. @type {Map<string, Set<string>>} */ #seen = new Map();
  /** Those of whom all relations are known. @type {Set<string>} */ #whole = new Set();

  /** @param {Map<string, Link>} links what is learnt goes here */
  constructor(links) {
    this.links = links;
  }

  /**
   * Says whether there are more than the server tells. @param {readonly string[]} ids @param {(id: string) => number}
   * degreeOf
   */
  async among(ids, degreeOf) {
    if (ids.length <= mostInPairs) return this.#inPairs(ids.filter(id => !this.#whole.has(id)));
    // All that those with few relations are joined by; among the others, two halves at a time.
    const few = ids.filter(id => !this.#whole.has(id) && degreeOf(id) <= factsOfEach);
    const answers = await Promise.all(chunks(few, nodesAtOnce).map(some => ask('joined', { ids: some })));
    for (const node of answers.flatMap(answer => answer.nodes)) {
      if (!node?.id || node.facts.pageInfo.hasNextPage) continue;
      this.#whole.add(node.id);
      this.#learn(node.facts.edges.map((/** @type {any} */ edge) => edge.node));
    }
    return this.#inPairs(ids.filter(id => !this.#whole.has(id)));
  }

  /** @param {readonly string[]} ids */
  async #inPairs(ids) {
    const parts = chunks(ids, idsAtOnce / 2);
    const pairs =
      parts.length === 1 ? parts : parts.flatMap((part, i) => parts.slice(i + 1).map(other => [...part, ...other]));
    const asked = pairs.filter(some =>
      some.some((id, i) => some.some((other, j) => j > i && !this.#seen.get(id)?.has(other))),
    );
    const answers = await Promise.all(asked.map(some => ask('connections', { ids: some })));
    for (const { connections } of answers) this.#learn(connections.facts);
    for (const some of asked)
      for (const id of some) this.#seen.set(id, new Set([...(this.#seen.get(id) ?? []), ...some]));
    return answers.some(({ connections }) => connections.truncated);
  }

  /** @param {any[]} facts */
  #learn(facts) {
    for (const { subject, object, articleCount, ...said } of facts) {
      if (!object?.id) continue;
      this.links.set(said.id, { ...said, from: subject.id, to: object.id, articles: articleCount });
    }
  }
}
