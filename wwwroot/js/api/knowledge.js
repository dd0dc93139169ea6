import { ask, ApiError } from './client.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').Path} Path */

/** How many new entities one expansion brings; more than this hides what was there. */
const mostAtOnce = 24;
const pageSize = 100;

/** What has been learnt from the server so far. */
export class Knowledge {
  /** @type {Map<string, EntityCard>} */ cards = new Map();
  /** @type {Map<string, Link>} */ links = new Map();
  /** @type {Map<string, Path[]>} */ #paths = new Map();

  /** Learns all that drawing these entities together takes; ids that nobody knows stay unknown. @param {readonly string[]} ids */
  async complete(ids) {
    const unknown = ids.filter(id => !this.cards.has(id));
    const [{ entities }, { connections }] = await Promise.all([
      unknown.length ? ask('entities', { ids: unknown }) : { entities: [] },
      ids.length > 1 ? ask('connections', { ids }) : { connections: { facts: [], truncated: false } },
    ]);
    for (const card of entities) if (card) this.cards.set(card.id, card);
    for (const fact of connections.facts) {
      const { id, relation, stance, start, end, at, subject, object, articleCount } = fact;
      this.links.set(id, { id, relation, stance, start, end, at, from: subject.id, to: object.id, articles: articleCount });
    }
    return { missing: ids.filter(id => !this.cards.has(id)), truncated: connections.truncated };
  }

  /**
   * Neighbours of an entity that are not among the given ones yet, page by page until there are enough.
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
    return path ? this.#paths.get(JSON.stringify([path.from, path.to]))?.[path.index] ?? null : null;
  }

  /** @param {import('../types.js').State['path']} path */
  pathCount(path) {
    return path ? this.#paths.get(JSON.stringify([path.from, path.to]))?.length ?? 0 : 0;
  }
}
