import { chunks } from './chunks.js';
import { ask, ApiError } from './client.js';
import { articlesOf } from './entity-articles.js';
import { Joins } from './joins.js';
import { Paths } from './paths.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */

/** How many new entities one expansion brings; more than this hides what was there. */
const mostAtOnce = 24;
const pageSize = 100;
/** Half of what the server takes at once. */
const nodesAtOnce = 25;
const factsAtOnce = 25;

/** What has been learnt from the server so far. */
export class Knowledge {
  /** @type {Map<string, EntityCard>} */ cards = new Map();
  /** @type {Map<string, Link>} */ links = new Map();
  /** Ids that were merged away, and what is kept for them. @type {Map<string, string>} */ #kept = new Map();
  #joins = new Joins(this.links);
  paths = new Paths();
  /** Whether it is to be known which articles speak of whom. */
  withArticles = false;

  /**
   * Learns all that drawing these entities together takes; ids that nobody knows stay unknown. @param {readonly
   * string[]} ids
   */
  async complete(ids) {
    const unknown = ids.filter(id => !this.cards.has(this.keptFor(id)));
    const answers = await Promise.all(chunks(unknown, nodesAtOnce).map(some => ask('entities', { ids: some })));
    answers
      .flatMap(answer => answer.nodes)
      .forEach((card, i) => {
        if (!card?.id) return;
        this.cards.set(card.id, card);
        // An id that was merged away answers with the entity that is kept.
        if (card.id !== unknown[i]) this.#kept.set(unknown[i], card.id);
      });
    const known = [...new Set(ids.map(id => this.keptFor(id)).filter(id => this.cards.has(id)))];
    if (this.withArticles) await this.#learnArticles(known);
    const truncated = await this.#joins.among(known, id => this.cards.get(id)?.degree ?? 0);
    return { missing: ids.filter(id => !this.cards.has(this.keptFor(id))), truncated };
  }

  /** @param {readonly string[]} ids */
  async #learnArticles(ids) {
    const unknown = ids.filter(id => !this.cards.get(id)?.articles);
    for (const [id, articles] of await articlesOf(unknown)) {
      const card = this.cards.get(id);
      if (card) this.cards.set(id, { ...card, articles });
    }
  }

  /** The id that an entity is shown under. @param {string} id */
  keptFor(id) {
    return this.#kept.get(id) ?? id;
  }

  /**
   * Learns again what drawing these entities takes, after something changed; what is known stays until the answer is
   * there.
   * @param {readonly string[]} ids
   */
  async renew(ids) {
    const now = new Knowledge();
    now.withArticles = this.withArticles;
    const learnt = await now.complete(ids);
    const asked = new Set(ids);
    // What undo may bring back is kept, but asked for again then: nobody of it counts as met.
    for (const [id, card] of this.cards) if (!asked.has(id)) now.cards.set(id, card);
    for (const [id, link] of this.links) if (!asked.has(link.from) || !asked.has(link.to)) now.links.set(id, link);
    [this.cards, this.links, this.#joins, this.#kept] = [now.cards, now.links, now.#joins, now.#kept];
    this.paths = new Paths();
    return learnt;
  }

  /**
   * Neighbors of an entity that are not among the given ones yet, page by page until there are enough.
   * @param {string} id
   * @param {readonly string[]} present
   * @param {{ relations: string[], direction?: import('../types.js').Direction }} choice
   */
  async neighbors(id, present, { relations, direction = 'both' }) {
    const known = new Set([...present, id]);
    /** @type {Set<string>} */
    const found = new Set();
    let after = null;
    do {
      /** @type {any} */
      const { entity } = await ask('neighbors', { id, relations, direction, first: pageSize, after });
      if (!entity) throw new ApiError(`There is no entity "${id}".`);
      for (const { node } of entity.facts.edges) {
        const other = node.subject.id === id ? node.object?.id : node.subject.id;
        if (other && !known.has(other)) found.add(other);
      }
      after = entity.facts.pageInfo.hasNextPage ? entity.facts.pageInfo.endCursor : null;
    } while (after && found.size < mostAtOnce);
    return { ids: [...found].slice(0, mostAtOnce), more: found.size > mostAtOnce || after !== null };
  }

  /** @param {string} id @returns {Promise<import('../types.js').RelationCount[]>} */
  async relationCounts(id) {
    const { entity } = await ask('relation-counts', { id });
    return entity?.relationCounts ?? [];
  }

  /** @param {readonly string[]} ids @returns {Promise<string[]>} */
  async commonNeighbors(ids) {
    const { commonNeighbors } = await ask('common-neighbors', { ids });
    return commonNeighbors.map((/** @type {any} */ common) => common.entity.id);
  }

  /**
   * What these facts stand on; asked a few at a time, because a graph has many. @param {readonly string[]} ids @returns
   * {Promise<import('../types.js').Report[]>}
   */
  async statements(ids) {
    /** @type {import('../types.js').Report[]} */
    const found = [];
    for (const some of chunks(ids, factsAtOnce)) {
      const { nodes } = await ask('statements', { ids: some });
      found.push(...nodes.filter((/** @type {any} */ node) => node?.id));
    }
    return found;
  }

  /**
   * All that is known of entities beside their relations, for taking away; properties as ids of facts. @param {readonly
   * string[]} ids @param {readonly string[]} properties @returns {Promise<import('../types.js').Portrait[]>}
   */
  async portraits(ids, properties) {
    /** @type {import('../types.js').Portrait[]} */
    const found = [];
    for (const some of chunks(ids, factsAtOnce)) {
      const { nodes } = await ask('portraits', { ids: some, properties });
      for (const node of nodes)
        if (node?.id)
          found.push({ ...node, properties: node.properties.edges.map((/** @type {any} */ edge) => edge.node.id) });
    }
    return found;
  }
}
