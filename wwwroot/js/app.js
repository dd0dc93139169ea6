import { Viewing } from './app/viewing.js';
import * as acts from './state/acts.js';
import { counted, countedEntities, label } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Direction} Direction */

/** What people can do, for all panels: asks the server first, then changes the state once. */
export class App extends Viewing {
  /** @param {readonly string[]} ids @param {{ label?: string, select?: boolean }} [options] */
  add(ids, { label, select = true } = {}) {
    return this.run(async () => {
      const room = acts.mostEntities - this.state.entities.length;
      const fresh = ids.filter(id => !this.state.entities.includes(id));
      const missing = await this.#learn([...this.state.entities, ...fresh.slice(0, room)]);
      const known = [...new Set(ids.filter(id => !missing.includes(id)).map(id => this.knowledge.keptFor(id)))];
      const said =
        label ?? (fresh.length === 1 ? `Add ${this.called(fresh[0])}` : `Add ${countedEntities(fresh.length)}`);
      this.store.act(said, state => {
        const next = acts.add(state, known);
        return select && known.length ? acts.select(next, [known[0]]) : next;
      });
      if (fresh.length > room)
        this.voice.toast(`The canvas holds ${acts.mostEntities} entities. Clear it, or undo, before adding more.`);
      if (missing.length) this.voice.toast(`Not in the graph: ${listed(missing)}`);
      // Newcomers are brought into sight by the canvas.
      if (select && fresh.length === 0) this.canvas?.reveal(known[0]);
      return known;
    });
  }

  /**
   * Adds neighbors of an entity: all, or those of one relation. @param {string} id @param {{ relation: string,
   * direction: Direction }} [choice]
   */
  expand(id, choice) {
    return this.run(async () => {
      const query = choice
        ? { relations: [choice.relation], direction: choice.direction }
        : { relations: this.relationNames };
      const { ids, more } = await this.knowledge.neighbors(id, this.state.entities, query);
      const name = this.called(id);
      if (ids.length === 0) return this.voice.toast(`Nothing more to add around ${name}.`);
      const room = acts.mostEntities - this.state.entities.length;
      if (room <= 0)
        return this.voice.toast(
          `The canvas holds ${acts.mostEntities} entities. Clear it, or undo, before adding more.`,
        );
      await this.#learn([...this.state.entities, ...ids.slice(0, room)]);
      this.store.act(`Expand ${name}`, state => acts.select(acts.add(state, ids), [id]));
      const rest = more ? '; there are more, expand again' : '';
      this.voice.say(`Added ${countedEntities(Math.min(ids.length, room))} from ${name}${rest}.`);
      return undefined;
    });
  }

  /** Adds neighbors of each of these, as one act. @param {readonly string[]} ids */
  expandAll(ids) {
    if (ids.length <= 1) return ids.length ? this.expand(ids[0]) : Promise.resolve();
    return this.run(async () => {
      /** @type {Set<string>} */
      const found = new Set();
      for (const id of ids) {
        const present = [...this.state.entities, ...found];
        if (present.length >= acts.mostEntities) break;
        const { ids: near } = await this.knowledge.neighbors(id, present, { relations: this.relationNames });
        for (const other of near) found.add(other);
      }
      if (found.size === 0) return this.voice.toast(`Nothing more to add around the ${ids.length} selected.`);
      await this.add([...found], { label: `Expand ${countedEntities(ids.length)}`, select: false });
      this.voice.toast(`Added ${countedEntities(found.size)} around the ${ids.length} selected.`);
      return undefined;
    });
  }

  /** @param {string} from @param {string} to @param {number} [index] */
  findPath(from, to, index = 0) {
    return this.run(async () => {
      const found = await this.knowledge.paths.between(from, to);
      if (found.length === 0) return this.voice.toast('No path of up to six steps leads there.');
      const path = found[Math.min(index, found.length - 1)];
      await this.#learn([...this.state.entities, ...path.entities]);
      const label = `Path from ${this.called(from)} to ${this.called(to)}`;
      this.store.act(label, state => {
        const row = state.entities.some(id => state.positions[id]) ? {} : inARow(path.entities);
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

  /**
   * Shows the state of a link. @param {State} state @param {string | null} label null for the first one, which undo
   * does not take back
   */
  open(state, label) {
    return this.run(async () => {
      this.knowledge.withArticles ||= state.groups.by === 'article';
      const path = state.path ? await this.knowledge.paths.between(state.path.from, state.path.to) : [];
      const missing = await this.#learn(state.entities);
      const known = {
        ...state,
        ...acts.rename(state, id => (missing.includes(id) ? null : this.knowledge.keptFor(id))),
        path: path.length ? state.path : null,
      };
      if (label) this.store.act(label, () => known);
      else this.store.look(() => known);
      if (missing.length) this.voice.toast(`Not in the graph: ${listed(missing)}`);
    });
  }

  /** Learns again what the graph says of these, because it changed. @param {readonly string[]} ids */
  async renew(ids) {
    await this.knowledge.renew(ids);
    this.refresh();
  }

  /** @param {readonly string[]} ids @returns {Promise<string[]>} those that nobody knows */
  async #learn(ids) {
    const { missing, truncated } = await this.knowledge.complete(ids);
    if (truncated)
      this.voice.toast('These entities have more relations with each other than can be drawn: some are left out.');
    return missing;
  }
}

/**
 * Where the entities of a path stand when nothing else is there: side by side, and a little up and down, so that names
 * have room. @param {readonly string[]} ids
 */
const inARow = ids => Object.fromEntries(ids.map((id, i) => [id, { x: i * 220, y: i % 2 ? 64 : 0 }]));

/** @param {readonly string[]} ids as a message has room for them */
const listed = ids =>
  ids
    .slice(0, 3)
    .map(id => label(id))
    .join(', ');
