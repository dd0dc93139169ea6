import { ask, ApiError } from './client.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').Path} Path */

/** How many new entities one expansion brings; more than this hides what was there. */
const mostAtOnce = 24;
const pageSize = 100;
/** Half of what the server takes at once, of ids of all sorts and of entities. */
const nodesAtOnce = 25;
const idsAtOnce = 100;
const factsAtOnce = 25;

/** What has been learnt from the server so far. */
export class Knowledge {
  /** @type {Map<string, EntityCard>} */ cards = new Map();
  /** @type {Map<string, Link>} */ links = new Map();
  /** Ids that were merged away, and what is kept for them. @type {Map<string, string>} */ #kept = new Map();
  /** With whom each entity has been asked for. @type {Map<string, Set<string>>} */ #seen = new Map();
  /** @type {Map<string, Path[]>} */ #paths = new Map();

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
    const truncated = await this.#join(known);
    return { missing: ids.filter(id => !this.cards.has(this.keptFor(id))), truncated };
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
    const learnt = await now.complete(ids);
    const asked = new Set(ids);
    // What undo may bring back is kept, but asked for again then: nobody of it counts as met.
    for (const [id, card] of this.cards) if (!asked.has(id)) now.cards.set(id, card);
    for (const [id, link] of this.links) if (!asked.has(link.from) || !asked.has(link.to)) now.links.set(id, link);
    [this.cards, this.links, this.#seen, this.#kept] = [now.cards, now.links, now.#seen, now.#kept];
    this.#paths = new Map();
    return learnt;
  }

  /**
   * Learns the relations among these entities, as far as they have not been asked for, and says whether there are more
   * than the server tells. @param {readonly string[]} ids
   */
  async #join(ids) {
    const parts = chunks(ids, idsAtOnce / 2);
    const pairs =
      parts.length === 1 ? parts : parts.flatMap((part, i) => parts.slice(i + 1).map(other => [...part, ...other]));
    const asked = pairs.filter(some =>
      some.some((id, i) => some.some((other, j) => j > i && !this.#seen.get(id)?.has(other))),
    );
    const answers = await Promise.all(asked.map(some => ask('connections', { ids: some })));
    for (const { connections } of answers) {
      for (const { id, relation, stance, start, end, at, subject, object, articleCount } of connections.facts) {
        this.links.set(id, {
          id,
          relation,
          stance,
          start,
          end,
          at,
          from: subject.id,
          to: object.id,
          articles: articleCount,
        });
      }
    }
    for (const some of asked)
      for (const id of some) this.#seen.set(id, new Set([...(this.#seen.get(id) ?? []), ...some]));
    return answers.some(({ connections }) => connections.truncated);
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

  /** @param {string} from @param {string} to @returns {Promise<Path[]>} */
  async paths(from, to) {
    const key = JSON.stringify([from, to]);
    const known = this.#paths.get(key);
    if (known) return known;
    const { paths } = await ask('paths', { from, to });
    const found = paths.map((/** @type {any} */ path) => ({
      entities: path.entities.map((/** @type {any} */ entity) => entity.id),
      facts: path.facts.map((/** @type {any} */ fact) => fact.id),
    }));
    this.#paths.set(key, found);
    return found;
  }

  /** The path a state shows, once it has been asked for. @param {import('../types.js').State['path']} path */
  pathOf(path) {
    return path ? (this.#paths.get(JSON.stringify([path.from, path.to]))?.[path.index] ?? null) : null;
  }

  /** @param {import('../types.js').State['path']} path */
  pathCount(path) {
    return path ? (this.#paths.get(JSON.stringify([path.from, path.to]))?.length ?? 0) : 0;
  }
}

/** @template T @param {readonly T[]} items @param {number} size @returns {T[][]} */
const chunks = (items, size) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
