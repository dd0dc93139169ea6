import { ask } from '../api/client.js';

/** Views that were kept under a name, on the server. */

/**
 * @typedef {{ name: string, link: string, caption: string, story: string | null, by: string | null, at: string,
 *   removed: boolean }} Version
 * @typedef {Omit<Version, 'removed'> & { id: string, position: number, shared: boolean, owner: string | null,
 *   history: Version[] }} SavedView
 */

/** @param {string | null} [story] @returns {Promise<SavedView[]>} by story, place and name */
export const savedViews = async (story = null) => (await ask('saved-views', { story })).savedViews;

/** @param {Record<string, unknown>} input @returns {Promise<string>} its id */
export const saveView = async input => (await ask('save-view', { input })).saveView.id;

/** @param {string} id @param {string | null} by @returns {Promise<boolean>} */
export const removeView = async (id, by) => (await ask('remove-view', { id, by })).removeView;
