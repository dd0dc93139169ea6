import { Knowledge } from '../api/knowledge.js';
import { emptyState } from '../state/acts.js';
import { Store } from '../state/store.js';
import { viewOf } from '../state/view.js';
import { label } from '../words.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Direction} Direction */
/** @typedef {import('../types.js').EntityKind} EntityKind */
/** @typedef {import('../types.js').RelationKind} RelationKind */

/**
 * How the page speaks to people.
 * @typedef {{ say: (text: string) => void, toast: (text: string) => void,
 *   failed: (error: Error, retry: () => void) => void, succeeded: () => void, busy: (busy: boolean) => void }} Voice
 */

/** What all panels share: what is known, what is shown, and how words come out of the ontology. */
export class Core {
  knowledge = new Knowledge();
  store = new Store(emptyState);
  /** @type {import('../graph/canvas.js').Canvas | null} */ canvas = null;
  /** @type {{ go: (name: string, what?: string) => Promise<unknown>, close: () => void } | null} */ screens = null;
  /** What can be changed from here; null where nothing can. @type {import('./editing.js').Editing | null} */ editing =
    null;
  /** @type {((view: View, state: State) => void)[]} */ #watchers = [];
  #running = 0;
  #labelOf = (/** @type {string} */ kind) => this.kindLabel(kind);

  /**
   * @param {{ kinds: Map<string, EntityKind>, relations: Map<string, RelationKind>, looks: Map<string,
   * import('../graph/look.js').Look>,
   *   stats: import('../types.js').Stats, voice: Voice, account: import('../api/account.js').Account,
   *   site: import('../site.js').Site }} options
   */
  constructor({ kinds, relations, looks, stats, voice, account, site }) {
    this.kinds = kinds;
    this.relations = relations;
    this.looks = looks;
    this.stats = stats;
    this.voice = voice;
    this.account = account;
    this.site = site;
    /** @param {boolean} properties */
    const names = properties =>
      [...relations.values()].filter(relation => relation.isProperty === properties).map(relation => relation.name);
    this.relationNames = names(false);
    this.propertyNames = names(true);
    this.view = viewOf(this.state, this.knowledge.cards, [], this.#labelOf);
    this.store.watch(() => this.#changed());
  }

  /** What the page is called, as the seed folder says. */
  get title() {
    return this.site.title;
  }

  get state() {
    return this.store.state;
  }
  get selected() {
    return this.state.selection.at(-1) ?? null;
  }
  get path() {
    return this.knowledge.paths.shown(this.state.path);
  }

  /**
   * Calls back after every change of what is to be seen, and once now. @param {(view: View, state: State) => void}
   * watcher
   */
  watch(watcher) {
    this.#watchers.push(watcher);
    watcher(this.view, this.state);
  }

  /** @param {string} kind */
  kindLabel(kind) {
    return this.kinds.get(kind)?.label ?? kind;
  }

  /** @param {string} relation @param {Direction} [direction] */
  relationLabel(relation, direction = 'out') {
    const known = this.relations.get(relation);
    return (direction === 'in' ? known?.inverseLabel : known?.label) ?? relation;
  }

  /** @param {string} id */
  nameOf(id) {
    return this.knowledge.cards.get(id)?.name ?? this.view.groups.get(id)?.name ?? id;
  }

  /** The name as a message has room for it. @param {string} id */
  called(id) {
    return label(this.nameOf(id));
  }

  /**
   * Runs something that asks the server: shows that it is under way, and offers to try again when it fails. @template T
   * @param {() => Promise<T>} work
   */
  async run(work) {
    this.#running += 1;
    this.voice.busy(true);
    try {
      const result = await work();
      this.voice.succeeded();
      return result;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.name !== 'AbortError') this.voice.failed(error, () => void this.run(work));
      return undefined;
    } finally {
      this.#running -= 1;
      this.voice.busy(this.#running > 0);
    }
  }

  /** Shows a story. @type {(story: string) => void} */
  tell = () => undefined;

  /** Opens an article to read. @type {(id: string, fact?: string) => void} */
  openArticle = () => undefined;

  /** Called whenever what the graph says has changed: panels load again what they show. @type {Set<() => void>} */
  onChanged = new Set();

  changed() {
    for (const listener of this.onChanged) listener();
  }

  /** Tells all watchers again, when something has changed that is not part of the state. */
  refresh() {
    this.#changed();
  }

  #changed() {
    this.view = viewOf(this.state, this.knowledge.cards, this.knowledge.links.values(), this.#labelOf);
    for (const watcher of this.#watchers) watcher(this.view, this.state);
  }
}
