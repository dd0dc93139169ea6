import { copyEmbedCode } from '../panels/toolbar.js';
import { layouts } from '../state/url.js';
import { empty, none } from './reasons.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../commands.js').Command} Command */
/** @typedef {import('../commands.js').Tools} Tools */

/** What is in sight, and taking it elsewhere. @param {App} app @param {Tools} tools @returns {Command[]} */
export const looking = (app, { copyLink, theme }) => [
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
  { text: 'Copy code to embed this view', group: 'Publish', act: () => void copyEmbedCode(app), why: () => empty(app) },
  { text: 'Light or dark', group: 'View', act: theme },
  { text: 'Close, deselect', group: 'View', shown: ['Esc'], act: () => app.select(null), hidden: true },
];
