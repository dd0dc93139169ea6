import { Knowledge } from './api/knowledge.js';
import * as acts from './state/acts.js';
import { Store } from './state/store.js';
import { viewOf } from './state/view.js';
import { counted, countedEntities, label } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Direction} Direction */
/** @typedef {import('./types.js').EntityKind} EntityKind */
/** @typedef {import('./types.js').RelationKind} RelationKind */

/**
 * What people can do, for all panels: asks the server first, then changes the state once.
 * @typedef {{ say: (text: string) => void, toast: (text: string) => void,
 *   failed: (error: Error, retry: () => void) => void, succeeded: () => void, busy: (busy: boolean) => void }} Voice
 */
export class App {
  knowledge = new Knowledge();
  store = new Store(acts.emptyState);
  /** @type {import('./graph/canvas.js').Canvas | null} */ canvas = null;
  /** @type {((view: View, state: State) => void)[]} */ #watchers = [];
  #running = 0;

  /**
   * @param {{ kinds: Map<string, EntityKind>, relations: Map<string, RelationKind>, looks: Map<string, import('./graph/look.js').Look>,
   *   stats: import('./types.js').Stats, voice: Voice }} options
   */
  constructor({ kinds, relations, looks, stats, voice }) {
    this.kinds = kinds;
    this.relations = relations;
    this.looks = looks;
    this.stats = stats;
    this.voice = voice;
    /** @param {boolean} properties */
    const names = properties =>
      [...relations.values()].filter(relation => relation.isProperty === properties).map(relation => relation.name);
    this.relationNames = names(false);
    this.propertyNames = names(true);
    this.view = viewOf(this.state, this.knowledge.cards, []);
    this.store.watch(() => this.#changed());
  }

  get state() {
    return this.store.state;
  }
  get selected() {
    return this.state.selection.at(-1) ?? null;
  }
  get path() {
    return this.knowledge.pathOf(this.state.path);
  }

  /** Calls back after every change of what is to be seen, and once now. @param {(view: View, state: State) => void} watcher */
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
    return this.knowledge.cards.get(id)?.name ?? id;
  }

  /** The name as a message has room for it. @param {string} id */
  called(id) {
    return label(this.nameOf(id));
  }

  /** Runs something that asks the server: shows that it is under way, and offers to try again when it fails. @template T @param {() => Promise<T>} work */
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

  /** @param {readonly string[]} ids @param {{ label?: string, select?: boolean }} [options] */
  add(ids, { label, select = true } = {}) {
    return this.run(async () => {
      const room = acts.mostNodes - this.state.nodes.length;
      const fresh = ids.filter(id => !this.state.nodes.includes(id));
      const missing = await this.#learn([...this.state.nodes, ...fresh.slice(0, room)]);
      const known = ids.filter(id => !missing.includes(id));
      const said =
        label ?? (fresh.length === 1 ? `Add ${this.called(fresh[0])}` : `Add ${countedEntities(fresh.length)}`);
      this.store.act(said, state => {
        const next = acts.add(state, known);
        return select && known.length ? acts.select(next, [known[0]]) : next;
      });
      if (fresh.length > room)
        this.voice.toast(`The canvas holds ${acts.mostNodes} entities. Clear it, or undo, before adding more.`);
      if (missing.length) this.voice.toast(`Not in the graph: ${listed(missing)}`);
      // Newcomers are brought into sight by the canvas.
      if (select && fresh.length === 0) this.canvas?.reveal(known[0]);
      return known;
    });
  }

  /** Adds neighbours of an entity: all, or those of one relation. @param {string} id @param {{ relation: string, direction: Direction }} [choice] */
  expand(id, choice) {
    return this.run(async () => {
      const query = choice
        ? { relations: [choice.relation], direction: choice.direction }
        : { relations: this.relationNames };
      const { ids, more } = await this.knowledge.neighbors(id, this.state.nodes, query);
      const name = this.called(id);
      if (ids.length === 0) return this.voice.toast(`Nothing more to add around ${name}.`);
      const room = acts.mostNodes - this.state.nodes.length;
      if (room <= 0)
        return this.voice.toast(`The canvas holds ${acts.mostNodes} entities. Clear it, or undo, before adding more.`);
      await this.#learn([...this.state.nodes, ...ids.slice(0, room)]);
      this.store.act(`Expand ${name}`, state => acts.select(acts.add(state, ids), [id]));
      this.voice.say(
        `Added ${countedEntities(Math.min(ids.length, room))} from ${name}${more ? '; there are more, expand again' : ''}.`,
      );
      return undefined;
    });
  }

  /** @param {string} from @param {string} to @param {number} [index] */
  findPath(from, to, index = 0) {
    return this.run(async () => {
      const found = await this.knowledge.paths(from, to);
      if (found.length === 0) return this.voice.toast('No path of up to six steps leads there.');
      const path = found[Math.min(index, found.length - 1)];
      await this.#learn([...this.state.nodes, ...path.entities]);
      const label = `Path from ${this.called(from)} to ${this.called(to)}`;
      this.store.act(label, state => {
        const row = state.nodes.some(id => state.positions[id]) ? {} : inARow(path.entities);
        return {
          ...acts.place(acts.add(state, path.entities), row),
          selection: [],
          fact: null,
          path: { from, to, index: found.indexOf(path) },
        };
      });
      this.canvas?.fit(path.entities);
      this.voice.say(
        `${label}: ${counted(path.facts.length, 'step')}, ${path.entities.map(id => this.called(id)).join(', ')}.`,
      );
      return undefined;
    });
  }

  /** Adds whoever and whatever facts join to each of these. @param {readonly string[]} ids */
  addCommonNeighbors(ids) {
    if (ids.length < 2)
      return this.voice.toast('Select two entities or more, with Shift, to find what they have in common.');
    return this.run(async () => {
      const found = await this.knowledge.commonNeighbors(ids);
      const names = ids.length === 2 ? ids.map(id => this.called(id)).join(' and ') : `the ${ids.length} selected`;
      if (found.length === 0) return this.voice.toast(`Nothing is joined to each of ${names}.`);
      await this.add(found, { label: `Add what ${names} have in common`, select: false });
      this.store.look(state => acts.select(state, [...ids]));
      this.voice.toast(
        `${countedEntities(found.length)} in common: ${found
          .slice(0, 3)
          .map(id => this.called(id))
          .join(', ')}${found.length > 3 ? ' …' : ''}`,
      );
      return undefined;
    });
  }

  /** @param {readonly string[]} ids */
  hide(ids) {
    if (ids.length === 0) return;
    const label = ids.length === 1 ? `Hide ${this.called(ids[0])}` : `Hide ${countedEntities(ids.length)}`;
    this.store.act(label, state => acts.hide(state, ids));
    this.voice.say(`${label.replace('Hide', 'Hid')}.`);
  }

  /** @param {readonly string[]} ids */
  hideOthers(ids) {
    this.store.act('Hide the others', state => acts.hideOthers(state, ids));
  }

  showAll() {
    this.store.act('Show all', acts.showAll);
  }

  /** @param {string} kind */
  toggleKind(kind) {
    this.store.act(`Filter ${this.kindLabel(kind)}`, state => acts.toggleKind(state, kind));
  }

  /** @param {string} relation */
  toggleRelation(relation) {
    this.store.act(`Filter ${this.relationLabel(relation)}`, state => acts.toggleRelation(state, relation));
  }

  /** @param {import('./types.js').Stance} stance */
  toggleStance(stance) {
    this.store.act(`Filter ${stance}`, state => acts.toggleStance(state, stance));
  }

  /** @param {State['time']} time */
  limitTime(time) {
    this.store.act(time ? 'Limit the time' : 'All time', state => acts.limitTime(state, time));
  }

  /** Pins what is not, or else unpins all of it. @param {readonly string[]} ids */
  togglePins(ids) {
    const pinned = ids.every(id => this.state.pinned.includes(id));
    if (ids.length)
      this.store.act(pinned ? 'Unpin' : 'Pin', state => (pinned ? acts.unpin(state, ids) : acts.pin(state, ids)));
    if (ids.length)
      this.voice.say(
        `${pinned ? 'Unpinned' : 'Pinned'} ${ids.length === 1 ? this.called(ids[0]) : countedEntities(ids.length)}.`,
      );
  }

  /** @param {import('./types.js').LayoutName} layout */
  layOut(layout) {
    this.store.act('Lay out anew', state => acts.layOut(state, layout));
    this.canvas?.fit();
  }

  clear() {
    this.store.act('Clear the canvas', acts.clear);
  }

  /** @param {string | null} id @param {boolean} [added] to what is selected already */
  select(id, added = false) {
    this.store.look(state =>
      id === null ? acts.select(state, []) : added ? acts.toggleSelected(state, id) : acts.select(state, [id]),
    );
  }

  /** @param {readonly string[]} ids @param {boolean} [added] to what is selected already */
  selectMany(ids, added = false) {
    this.store.look(state => acts.select(state, [...new Set([...(added ? state.selection : []), ...ids])]));
    this.voice.say(`${countedEntities(this.state.selection.length)} selected.`);
  }

  selectAll() {
    this.selectMany(this.view.entities.map(card => card.id));
  }

  /** Adds the neighbours that are drawn to what is selected. @param {readonly string[]} ids */
  selectNeighbors(ids) {
    const near = this.view.links.flatMap(({ from, to }) =>
      ids.includes(from) ? [to] : ids.includes(to) ? [from] : [],
    );
    // The last one is the one that details are shown of.
    this.selectMany([...near.filter(id => !ids.includes(id)), ...ids]);
  }

  /** @param {string | null} id */
  selectFact(id) {
    this.store.look(state => acts.selectFact(state, id));
  }

  closePath() {
    this.store.look(state => acts.showPath(state, null));
  }

  undo() {
    const label = this.store.undo();
    this.voice.say(label ? `Undone: ${label}.` : 'Nothing to undo.');
  }

  redo() {
    const label = this.store.redo();
    this.voice.say(label ? `Done again: ${label}.` : 'Nothing to redo.');
  }

  /** Shows the state of a link. @param {State} state @param {string | null} label null for the first one, which undo does not take back */
  open(state, label) {
    return this.run(async () => {
      const path = state.path ? await this.knowledge.paths(state.path.from, state.path.to) : [];
      const missing = await this.#learn(state.nodes);
      const known = {
        ...state,
        nodes: state.nodes.filter(id => !missing.includes(id)),
        path: path.length ? state.path : null,
      };
      if (label) this.store.act(label, () => known);
      else this.store.look(() => known);
      if (missing.length) this.voice.toast(`No longer in the graph: ${listed(missing)}`);
    });
  }

  /** @param {readonly string[]} ids @returns {Promise<string[]>} those that nobody knows */
  async #learn(ids) {
    const { missing, truncated } = await this.knowledge.complete(ids);
    if (truncated)
      this.voice.toast('These entities have more relations with each other than can be drawn: some are left out.');
    return missing;
  }

  #changed() {
    this.view = viewOf(this.state, this.knowledge.cards, this.knowledge.links.values());
    for (const watcher of this.#watchers) watcher(this.view, this.state);
  }
}

/** Where the entities of a path stand when nothing else is there: side by side, and a little up and down, so that names have room. @param {readonly string[]} ids */
const inARow = ids => Object.fromEntries(ids.map((id, i) => [id, { x: i * 220, y: i % 2 ? 64 : 0 }]));

/** @param {readonly string[]} ids as a message has room for them */
const listed = ids =>
  ids
    .slice(0, 3)
    .map(id => label(id))
    .join(', ');
