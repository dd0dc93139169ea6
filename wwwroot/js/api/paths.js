import { ask } from './client.js';

/** @typedef {import('../types.js').Path} Path */
/** @typedef {import('../types.js').State['path']} ShownPath */

/** The paths between two that have been asked for so far. */
export class Paths {
  /** @type {Map<string, Path[]>} */ #known = new Map();

  /** @param {string} from @param {string} to @returns {Promise<Path[]>} */
  async between(from, to) {
    const key = keyOf({ from, to });
    const known = this.#known.get(key);
    if (known) return known;
    const { paths } = await ask('paths', { from, to });
    const found = paths.map((/** @type {any} */ path) => ({
      entities: path.entities.map((/** @type {any} */ entity) => entity.id),
      facts: path.facts.map((/** @type {any} */ fact) => fact.id),
    }));
    this.#known.set(key, found);
    return found;
  }

  /** The path a state shows, once it has been asked for. @param {ShownPath} path */
  shown(path) {
    return path ? (this.#known.get(keyOf(path))?.[path.index] ?? null) : null;
  }

  /** How many there are between the same two. @param {ShownPath} path */
  count(path) {
    return path ? (this.#known.get(keyOf(path))?.length ?? 0) : 0;
  }
}

/** @param {{ from: string, to: string }} ends */
const keyOf = ({ from, to }) => JSON.stringify([from, to]);
