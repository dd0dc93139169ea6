import { screens } from './screens.js';
import { layouts } from './state/url.js';

/** @typedef {import('./app.js').App} App */
/**
 * Something people can do by its name: keys, help, palette and menus all read it from here.
 * `key` is the key alone, without Ctrl; `shown` how the help writes it where that differs; `why` says why it cannot be
 * done now.
 * @typedef {{ text: string, group: string, act: () => void, key?: string, shown?: string[], why?: () => string | null,
 * hidden?: boolean }} Command
 * @typedef {{
 *   search: () => void, help: { open: () => void }, palette: { open: () => void }, menu: any,
 *   path: { start: () => void, turn: (by: number) => void },
 *   legend: { toggle: () => void }, timeline: { toggle: () => void }, panel: (name: string) => void, copyLink: () =>
 * void,
 *   theme: () => void, screens: { go: (name: string, what?: string) => Promise<unknown> }, exports: () => Command[],
 * more?: () => Command[]
 * }} Tools
 */

/** @param {App} app @param {Tools} tools @returns {Command[]} */
export const commandsOf = (app, tools) => [
  ...reading(app, tools),
  ...exploring(app, tools),
  ...tidying(app),
  ...looking(app, tools),
  ...(tools.more?.() ?? []),
  ...tools.exports(),
  ...Object.entries(screens).map(([name, { title }]) => ({
    text: `Go to ${title}`,
    group: 'Go to',
    act: () => void tools.screens.go(name),
  })),
];

/** @param {App} app @param {Tools} tools @returns {Command[]} */
const reading = (app, { search, panel, timeline, legend, help, palette }) => [
  { text: 'Search', group: 'Find and read', key: '/', act: search },
  { text: 'All commands', group: 'Find and read', shown: ['Ctrl K'], act: palette.open, hidden: true },
  {
    text: 'Walk along relations',
    group: 'Find and read',
    shown: ['←', '↑', '→', '↓'],
    act: () => undefined,
    hidden: true,
  },
  { text: 'Details', group: 'Find and read', key: 'd', act: () => panel('details'), why: () => empty(app) },
  { text: 'List', group: 'Find and read', key: 't', act: () => panel('list'), why: () => empty(app) },
  { text: 'Timeline', group: 'Find and read', key: 'y', act: timeline.toggle, why: () => empty(app) },
  { text: 'Legend', group: 'Find and read', key: 'g', act: legend.toggle, why: () => empty(app) },
  { text: 'Help and shortcuts', group: 'Find and read', key: '?', act: help.open },
];

/** @param {App} app @param {Tools} tools @returns {Command[]} */
const exploring = (app, { menu, path }) => [
  {
    text: 'Expand',
    group: 'Explore',
    key: 'e',
    act: () => void app.expandAll(app.state.selection),
    why: () => none(app),
  },
  {
    text: 'Expand by relation',
    group: 'Explore',
    key: 'E',
    act: () => app.selected && void menu.openChoices(app.selected, app.canvas?.anchor(app.selected)),
    why: () => none(app),
  },
  { text: 'Path between two', group: 'Explore', key: 'p', act: path.start, why: () => none(app) },
  {
    text: 'Previous path',
    group: 'Explore',
    key: '[',
    act: () => path.turn(-1),
    why: () => (app.state.path ? null : 'No path is shown.'),
  },
  {
    text: 'Next path',
    group: 'Explore',
    key: ']',
    act: () => path.turn(1),
    why: () => (app.state.path ? null : 'No path is shown.'),
  },
  {
    text: 'What the selected have in common',
    group: 'Explore',
    key: 'c',
    act: () => void app.addCommonNeighbors(app.state.selection),
    why: () => (app.state.selection.length < 2 ? 'Select two entities or more.' : null),
  },
  { text: 'Menu', group: 'Explore', shown: ['Shift F10'], act: () => undefined, hidden: true },
];

/** @param {App} app @returns {Command[]} */
const tidying = app => [
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
  { text: 'Move', group: 'Select and tidy', shown: ['Alt', '←'], act: () => undefined, hidden: true },
  { text: 'Clear the canvas', group: 'Select and tidy', act: () => app.clear(), why: () => empty(app) },
];

/** @param {App} app @param {Tools} tools @returns {Command[]} */
const looking = (app, { copyLink, theme }) => [
  { text: 'Fit all', group: 'View', key: 'f', act: () => app.canvas?.fit(), why: () => empty(app) },
  {
    text: 'Fit the selection',
    group: 'View',
    key: 'F',
    act: () => app.canvas?.fit([...app.state.selection]),
    why: () => none(app),
  },
  { text: 'Zoom in', group: 'View', key: '+', act: () => app.canvas?.zoom(1.3), why: () => empty(app) },
  { text: 'Zoom out', group: 'View', key: '-', act: () => app.canvas?.zoom(1 / 1.3), why: () => empty(app) },
  { text: 'Zoom to normal', group: 'View', key: '0', act: () => app.canvas?.zoomToNormal(), why: () => empty(app) },
  {
    text: 'Next layout',
    group: 'View',
    key: 'l',
    act: () => app.layOut(layouts[(layouts.indexOf(app.state.layout) + 1) % layouts.length]),
    why: () => empty(app),
  },
  ...layouts.map(layout => ({
    text: `Layout: ${layout}`,
    group: 'View',
    act: () => app.layOut(layout),
    why: () => empty(app),
  })),
  { text: 'Lay out anew', group: 'View', key: 'L', act: () => app.layOut(app.state.layout), why: () => empty(app) },
  {
    text: 'Undo',
    group: 'View',
    shown: ['Ctrl Z'],
    act: () => void app.undo(),
    why: () => (app.store.undoLabel ? null : 'Nothing to undo.'),
  },
  {
    text: 'Redo',
    group: 'View',
    shown: ['Ctrl Shift Z'],
    act: () => void app.redo(),
    why: () => (app.store.redoLabel ? null : 'Nothing to redo.'),
  },
  { text: 'Copy link', group: 'View', key: 's', act: copyLink, why: () => empty(app) },
  { text: 'Light or dark', group: 'View', act: theme },
  { text: 'Close, deselect', group: 'View', shown: ['Esc'], act: () => app.select(null), hidden: true },
];

/** @param {App} app */
const empty = app => (app.state.entities.length ? null : 'Nothing is drawn yet.');
/** @param {App} app */
const none = app => (app.state.selection.length ? null : 'Select something first.');
