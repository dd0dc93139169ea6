/** Why a command cannot be done now; null when it can. */

/** @typedef {import('../app.js').App} App */

/** @param {App} app */
export const empty = app => (app.state.entities.length ? null : 'Nothing is drawn yet.');
/** @param {App} app */
export const none = app => (app.state.selection.length ? null : 'Select something first.');
