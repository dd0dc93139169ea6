import { empty, none } from './reasons.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../commands.js').Command} Command */

/** Choosing what is drawn and how it lies. @param {App} app @returns {Command[]} */
export const tidying = app => [
  {
    text: 'Select neighbors too',
    group: 'Select and tidy',
    key: 'n',
    act: () => app.selectNeighbors(app.state.selection),
    why: () => none(app),
  },
  {
    text: 'Select all of the same kind',
    group: 'Select and tidy',
    key: 'k',
    act: () => app.selectSameKind(app.state.selection),
    why: () => none(app),
  },
  {
    text: 'Select all',
    group: 'Select and tidy',
    shown: ['Ctrl A'],
    act: () => app.selectAll(),
    why: () => empty(app),
  },
  { text: 'Hide', group: 'Select and tidy', key: 'h', act: () => app.hide(app.state.selection), why: () => none(app) },
  { text: 'Show all', group: 'Select and tidy', key: 'H', act: () => app.showAll(), why: () => empty(app) },
  {
    text: 'Hide the others',
    group: 'Select and tidy',
    key: 'o',
    act: () => app.hideOthers(app.state.selection),
    why: () => none(app),
  },
  {
    text: 'Pin, unpin',
    group: 'Select and tidy',
    key: 'x',
    act: () => app.togglePins(app.state.selection),
    why: () => none(app),
  },
  {
    text: 'Keep only what lies between the pinned',
    group: 'Select and tidy',
    key: 'b',
    act: () => app.keepBetweenPinned(),
    why: () => (app.state.pinned.length < 2 ? 'Pin two entities or more.' : null),
  },
  {
    text: 'Select by a line around (lasso)',
    group: 'Select and tidy',
    key: 'v',
    act: () => app.canvas?.lasso(),
    why: () => empty(app),
  },
  ...[
    { text: 'Group by kind', by: /** @type {const} */ ('kind') },
    { text: 'Group by community', by: /** @type {const} */ ('community') },
    { text: 'Group by article', by: /** @type {const} */ ('article') },
    { text: 'No groups', by: /** @type {const} */ ('') },
  ].map(({ text, by }) => ({ text, group: 'Select and tidy', act: () => void app.groupBy(by), why: () => empty(app) })),
  { text: 'Select by a box', group: 'Select and tidy', shown: ['Shift', 'drag'], act: () => undefined, hidden: true },
  { text: 'Move', group: 'Select and tidy', shown: ['Alt', '←'], act: () => undefined, hidden: true },
  { text: 'Clear the canvas', group: 'Select and tidy', act: () => app.clear(), why: () => empty(app) },
];
