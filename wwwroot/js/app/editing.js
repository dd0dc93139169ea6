import { inWords, perform } from '../editing/edits.js';
import * as acts from '../state/acts.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../editing/edits.js').Edit} Edit */

const nameKey = 'editor-name';

/** Changes of the graph as acts of the page: done on the server, shown at once, taken back by undo. */
export class Editing {
  /** What a selection of entities offers, filled in by the dialogs. @type {(ids: readonly string[]) => Node | null} */
  forSelection = () => null;
  /** What a fact offers. @type {(fact: import('../types.js').FactDetail) => Node | null} */
  forFact = () => null;
  /** What an entity offers. @type {(entity: import('../types.js').EntityDetail) => Node | null} */
  forEntity = () => null;
  /** @type {(one: string, other: string) => void} */
  merge = () => undefined;
  /** @type {(one: string, other: string) => void} */
  keepApart = () => undefined;
  /**
   * Adds a fact with words of an article. @type {(words: { article: string, sentence: number, text: string, quote:
   * string }) => void}
   */
  fromWords = () => undefined;

  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** Who edits, as the decisions say. */
  get by() {
    return localStorage.getItem(nameKey) ?? '';
  }
  set by(name) {
    localStorage.setItem(nameKey, name);
  }

  /**
   * @param {Edit} edit
   * @param {{ add?: readonly string[], gone?: readonly string[], select?: string | null }} [shown] entities to draw,
   * and those
   *   that answer no longer under their own id
   */
  async perform(edit, { add = [], gone = [], select = null } = {}) {
    const { app } = this;
    const { outcome, undo, redo } = await perform(edit);
    const before = app.state.entities;
    const learn = () => app.renew([...new Set([...before, ...add, ...gone])]);
    await learn();
    const kept = (/** @type {string} */ id) => app.knowledge.keptFor(id);
    app.store.act(
      edit.label,
      state => {
        const next = acts.rename(acts.add(state, add.map(kept)), kept);
        return select ? acts.select(next, [kept(select)]) : next;
      },
      {
        undo: () => undo().then(learn),
        redo: () => redo().then(learn),
      },
    );
    app.changed();
    app.voice.toast(
      `${edit.label}: ${outcome.difference ? inWords(outcome.difference) : 'done'}. Ctrl+Z takes it back.`,
    );
    return outcome;
  }
}
