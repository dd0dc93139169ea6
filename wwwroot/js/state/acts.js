/** What can be done to a state: pure functions from a state to the next one. */

import { cut } from './cut.js';
import { isGroup, ungrouped } from './groups.js';
import { everything } from './least.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Point} Point */

/** @type {State} */
export const emptyState = Object.freeze({
  entities: [],
  positions: {},
  hidden: [],
  kindsOff: [],
  relationsOff: [],
  stancesOff: [],
  pinned: [],
  opened: [],
  time: null,
  selection: [],
  fact: null,
  path: null,
  layout: 'organic',
  least: everything,
  groups: ungrouped,
  title: '',
  notes: [],
  leftOut: [],
  added: [],
});

/** More than this nobody can read, not even folded and filtered. */
export const mostEntities = 2000;

export const longestTitle = 200;
export const mostNotes = 40;
export const longestNote = 300;
export const mostLines = 100;

/** @param {readonly string[]} list @param {string} item */
const toggled = (list, item) => (list.includes(item) ? list.filter(other => other !== item) : [...list, item]);

/** @param {readonly string[]} list @param {readonly string[]} gone */
function without(list, gone) {
  const out = new Set(gone);
  return list.filter(id => !out.has(id));
}

/** @param {State} state @param {readonly string[]} ids @returns {State} */
export function add(state, ids) {
  const there = new Set(state.entities);
  const fresh = [...new Set(ids)]
    .filter(id => !there.has(id))
    .slice(0, Math.max(0, mostEntities - state.entities.length));
  return { ...state, entities: [...state.entities, ...fresh], hidden: without(state.hidden, ids) };
}

/**
 * Ids as they are now: of entities that were merged, or null for those that are gone. @param {State} state @param {(id:
 * string) => string | null} now @returns {State}
 */
export function rename(state, now) {
  /** @param {readonly string[]} ids */
  const all = ids => [...new Set(ids.flatMap(id => now(id) ?? []))];
  return {
    ...state,
    entities: all(state.entities),
    positions: Object.fromEntries(
      Object.entries(state.positions)
        // The place of the one that is kept goes before that of one merged into it.
        .sort(([a], [b]) => Number(now(a) === a) - Number(now(b) === b))
        .flatMap(([id, at]) => (now(id) ? [[now(id), at]] : [])),
    ),
    hidden: all(state.hidden),
    pinned: all(state.pinned),
    selection: all(state.selection),
    opened: state.opened.filter(pair => pair.split('~').every(id => now(id) === id)),
  };
}

/** @param {State} state @param {readonly string[]} ids @returns {State} */
export function hide(state, ids) {
  const [there, hidden] = [new Set(state.entities), new Set(state.hidden)];
  const fresh = ids.filter(id => there.has(id) && !hidden.has(id));
  return {
    ...state,
    hidden: [...state.hidden, ...fresh],
    selection: without(state.selection, ids),
    fact: null,
  };
}

/** @param {State} state @param {readonly string[]} ids @returns {State} */
export const hideOthers = (state, ids) => ({
  ...hide(state, without(state.entities, ids)),
  selection: ids,
});

/** @param {State} state @returns {State} */
export const showAll = state => ({
  ...state,
  hidden: [],
  kindsOff: [],
  relationsOff: [],
  stancesOff: [],
  time: null,
  least: everything,
});

/** @param {State} state @param {string} kind @returns {State} */
export const toggleKind = (state, kind) => ({ ...state, kindsOff: toggled(state.kindsOff, kind) });

/** @param {State} state @param {string} relation @returns {State} */
export const toggleRelation = (state, relation) => ({ ...state, relationsOff: toggled(state.relationsOff, relation) });

/** @param {State} state @param {string} stance @returns {State} */
export const toggleStance = (state, stance) => ({ ...state, stancesOff: toggled(state.stancesOff, stance) });

/** @param {State} state @param {State['time']} time @returns {State} */
export const limitTime = (state, time) => ({ ...state, time });

/** @param {State} state @param {Readonly<Record<string, Point>>} positions @returns {State} */
export function place(state, positions) {
  const there = new Set(state.entities);
  const known = Object.entries(positions).filter(([id]) => there.has(id) || isGroup(id));
  const rounded = known.map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]);
  return { ...state, positions: { ...state.positions, ...Object.fromEntries(rounded) } };
}

/**
 * What somebody puts somewhere is to stay there. @param {State} state @param {Readonly<Record<string, Point>>}
 * positions @returns {State}
 */
export const move = (state, positions) => pin(place(state, positions), Object.keys(positions));

/** @param {State} state @param {readonly string[]} ids @returns {State} */
export const pin = (state, ids) => ({
  ...state,
  pinned: [...new Set([...state.pinned, ...ids.filter(id => state.entities.includes(id))])],
});

/** @param {State} state @param {readonly string[]} ids @returns {State} */
export const unpin = (state, ids) => ({ ...state, pinned: state.pinned.filter(id => !ids.includes(id)) });

/**
 * Draws the relations of a pair of entities one by one, or as one line again. @param {State} state @param {string} pair
 * @returns {State}
 */
export const toggleOpened = (state, pair) => ({ ...state, opened: toggled(state.opened, pair) });

/**
 * Forgets where everything stands but the pinned, so that it is laid out anew. @param {State} state @param
 * {State['layout']} layout @returns {State}
 */
export const layOut = (state, layout) => ({
  ...state,
  layout,
  positions: Object.fromEntries(Object.entries(state.positions).filter(([id]) => state.pinned.includes(id))),
});

/** @param {State} state @param {readonly string[]} selection @returns {State} */
export const select = (state, selection) => ({ ...state, selection, fact: null });

/** @param {State} state @param {string} id @returns {State} */
export const toggleSelected = (state, id) => select(state, toggled(state.selection, id));

/** @param {State} state @param {string | null} fact @returns {State} */
export const selectFact = (state, fact) => ({ ...state, fact, selection: fact ? [] : state.selection });

/** @param {State} state @param {State['path']} path @returns {State} */
export const showPath = (state, path) => ({ ...state, path });

/** @param {State} state @param {State['least']} least @returns {State} */
export const limitLeast = (state, least) => ({ ...state, least });

/** What the picture is called. @param {State} state @param {string} title @returns {State} */
export const entitle = (state, title) => ({ ...state, title: cut(title.trim(), longestTitle) });

/** @param {State} state @param {readonly import('../types.js').Note[]} notes @returns {State} */
export const annotate = (state, notes) => ({ ...state, notes: notes.slice(0, mostNotes) });

/**
 * Leaves a fact out of the chronology, or takes it in again. @param {State} state @param {string} fact @returns
 * {State}
 */
export const toggleLeftOut = (state, fact) => ({ ...state, leftOut: toggled(state.leftOut, fact) });

/**
 * The lines that somebody added to the chronology. @param {State} state @param {State['added']} added @returns {State}
 */
export const addLines = (state, added) => ({ ...state, added: added.slice(0, mostLines) });

/** @returns {State} */
export const clear = () => emptyState;
