import * as history from './history.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {(state: State) => State} Change */

/** The one truth about what the page shows; everything else is drawn from it. */
export class Store {
  /** @type {history.History<State>} */ #history;
  /** @type {Set<(state: State, before: State) => void>} */ #listeners = new Set();

  /** @param {State} initial */
  constructor(initial) {
    this.#history = history.begin(initial);
  }

  get state() {
    return this.#history.present;
  }
  get undoLabel() {
    return this.#history.past.at(-1)?.label ?? null;
  }
  get redoLabel() {
    return this.#history.future[0]?.label ?? null;
  }

  /** Calls back after every change, and once now. @param {(state: State, before: State) => void} listener */
  watch(listener) {
    this.#listeners.add(listener);
    listener(this.state, this.state);
  }

  /**
   * How the last act, and the next one to redo, are taken back and done again on the server, if they changed something
   * there.
   */
  get undoEdit() {
    return this.#history.past.at(-1)?.edit ?? null;
  }
  get redoEdit() {
    return this.#history.future[0]?.edit ?? null;
  }

  /**
   * An act that undo takes back. @param {string} label @param {Change} change @param {history.Edit} [edit] what it did
   * on the server
   */
  act(label, change, edit) {
    const next = change(this.state);
    if (edit || !same(next, this.state)) this.#become(history.record(this.#history, label, next, edit));
  }

  /** A change that is not worth an undo: what is selected, where a layout put things. @param {Change} change */
  look(change) {
    const next = change(this.state);
    if (!same(next, this.state)) this.#become(history.amend(this.#history, next));
  }

  /** Takes the last act back and returns its label. */
  undo() {
    const label = this.undoLabel;
    if (label) this.#become(history.undo(this.#history));
    return label;
  }

  redo() {
    const label = this.redoLabel;
    if (label) this.#become(history.redo(this.#history));
    return label;
  }

  /** @param {history.History<State>} next */
  #become(next) {
    const before = this.state;
    this.#history = next;
    for (const listener of this.#listeners) listener(this.state, before);
  }
}

/** @param {unknown} a @param {unknown} b */
const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
