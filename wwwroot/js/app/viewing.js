import * as acts from '../state/acts.js';
import * as groups from '../state/groups.js';
import { between } from '../state/between.js';
import { countedEntities } from '../words.js';
import { Core } from './core.js';

/** @typedef {import('../types.js').State} State */

/** What people do to the picture with what is there already: filters, selection, places. */
export class Viewing extends Core {
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

  /** @param {import('../types.js').Stance} stance */
  toggleStance(stance) {
    this.store.act(`Filter ${stance}`, state => acts.toggleStance(state, stance));
  }

  /** @param {State['time']} time */
  limitTime(time) {
    this.store.act(time ? 'Limit the time' : 'All time', state => acts.limitTime(state, time));
  }

  /** @param {State['least']} least */
  limitLeast(least) {
    this.store.act('Filter by how much there is', state => acts.limitLeast(state, least));
  }

  /** Hides all but the pinned and what lies between them. */
  keepBetweenPinned() {
    const kept = between(this.state.pinned, this.view.links);
    this.store.act('Keep what lies between the pinned', state => acts.hideOthers(state, [...kept]));
    this.canvas?.fit();
    this.voice.say(`${countedEntities(kept.size)} left.`);
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

  /** Draws the relations between two entities one by one, or as one line. @param {string} pair */
  toggleOpened(pair) {
    const opened = this.state.opened.includes(pair);
    this.store.act(opened ? 'Bundle relations' : 'Draw relations one by one', state => acts.toggleOpened(state, pair));
  }

  /**
   * Draws as one what is of one kind, community or article, or everything by itself. @param {State['groups']['by']} by
   */
  async groupBy(by) {
    if (by === 'article') {
      this.knowledge.withArticles = true;
      if (!(await this.run(() => this.knowledge.complete(this.state.entities)))) return;
    }
    this.store.act(by ? `Group by ${by}` : 'No groups', state => groups.groupBy(state, by));
    this.canvas?.fit();
    this.voice.say(`${countedEntities(this.view.entities.length)} drawn.`);
  }

  /** Draws a group whole, or as one again. @param {string} id */
  toggleGroup(id) {
    const group = this.view.groups.get(id);
    if (!group) return;
    const opened = this.state.groups.open.includes(group.key);
    this.store.act(`${opened ? 'Fold' : 'Unfold'} ${group.name}`, state => groups.toggleGroup(state, group.key));
    this.voice.say(`${opened ? 'Folded' : 'Unfolded'} ${group.name}: ${countedEntities(group.members.length)}.`);
  }

  /** @param {import('../types.js').LayoutName} layout */
  layOut(layout) {
    this.store.act('Lay out anew', state => acts.layOut(state, layout));
    this.canvas?.fit();
  }

  clear() {
    this.store.act('Clear the canvas', acts.clear);
  }

  /** @param {string | null} id @param {boolean} [added] to what is selected already */
  select(id, added = false) {
    const group = id === null ? undefined : this.view.groups.get(id);
    if (group) return this.selectMany(group.members, added);
    this.store.look(state =>
      id === null ? acts.select(state, []) : added ? acts.toggleSelected(state, id) : acts.select(state, [id]),
    );
  }

  /** @param {readonly string[]} given @param {boolean} [added] to what is selected already */
  selectMany(given, added = false) {
    const ids = given.flatMap(id => this.view.groups.get(id)?.members ?? id);
    this.store.look(state => acts.select(state, [...new Set([...(added ? state.selection : []), ...ids])]));
    this.voice.say(`${countedEntities(this.state.selection.length)} selected.`);
  }

  selectAll() {
    this.selectMany(this.view.entities.map(card => card.id));
  }

  /** Adds the neighbors that are drawn to what is selected. @param {readonly string[]} ids */
  selectNeighbors(ids) {
    const near = this.view.links.flatMap(({ from, to }) =>
      ids.includes(from) ? [to] : ids.includes(to) ? [from] : [],
    );
    // The last one is the one that details are shown of.
    this.selectMany([...near.filter(id => !ids.includes(id)), ...ids]);
  }

  /** Adds all that is drawn of the same kinds to what is selected. @param {readonly string[]} ids */
  selectSameKind(ids) {
    const kinds = new Set(ids.map(id => this.knowledge.cards.get(id)?.kind));
    const same = this.view.entities.filter(card => kinds.has(card.kind) && !ids.includes(card.id));
    this.selectMany([...same.map(card => card.id), ...ids]);
  }

  /** @param {string | null} id */
  selectFact(id) {
    this.store.look(state => acts.selectFact(state, id));
  }

  /** Shows a fact whose line is on the canvas. @param {string | null} id */
  selectFactIfDrawn(id) {
    if (id && this.view.links.some(link => link.id === id)) this.selectFact(id);
  }

  closePath() {
    this.store.look(state => acts.showPath(state, null));
  }

  /** Takes the last act back, on the server first where it changed something there. */
  undo() {
    return this.#turn('undo');
  }

  redo() {
    return this.#turn('redo');
  }

  /** Two at once would take the same act back twice. */
  #turning = Promise.resolve();

  /** @param {'undo' | 'redo'} way */
  #turn(way) {
    this.#turning = this.#turning.then(async () => {
      const edit = this.store[`${way}Edit`];
      if (edit) {
        const done = await this.run(async () => {
          await edit[way]();
          return true;
        });
        if (!done) return;
      }
      const label = this.store[way]();
      if (edit) this.changed();
      await this.run(() => this.knowledge.complete(this.state.entities));
      this.refresh();
      const [done, nothing] = way === 'undo' ? ['Undone', 'undo'] : ['Done again', 'redo'];
      const told = label ? `${done}: ${label}.` : `Nothing to ${nothing}.`;
      // What changed in the graph is to be seen, too.
      if (edit) this.voice.toast(told);
      else this.voice.say(told);
    });
    return this.#turning;
  }
}
