import { looking } from './commands/looking.js';
import { empty, none } from './commands/reasons.js';
import { tidying } from './commands/tidying.js';
import { screens } from './screens.js';

/** Loaded when somebody wants it. */
export const beginTour = async () => (await import('./panels/tour.js')).tour().begin();

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
  { text: 'A tour of two minutes', group: 'Find and read', act: () => void beginTour() },
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
