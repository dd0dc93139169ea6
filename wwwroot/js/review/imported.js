import { restore, saidBy } from '../editing/edits.js';
import { ask } from '../api/client.js';
import { h } from '../dom.js';
import { counted } from '../words.js';

/** What is accepted of an article goes into the graph, and comes out again. */

/** @typedef {import('./types.js').ReviewItem} ReviewItem */

/** Facts that a link to the graph draws the ends of. */
const mostEntities = 60;

/**
 * Writes what was accepted. @param {ReviewItem} item @returns {Promise<{ line: string } | { errors: string[] }>}
 */
export async function bringIn(item) {
  const { importReview } = await ask('import-review', { id: item.id });
  const { errors, difference } = importReview;
  if (errors.length) return { errors: errors.map((/** @type {{ message: string }} */ error) => error.message) };
  const { factsAdded, factsSupported, entitiesAdded } = difference;
  return {
    line:
      `In the graph: ${counted(factsAdded.length, 'new fact')}, ${factsSupported.length} confirmed, ` +
      `${entitiesAdded.length === 1 ? '1 new entity' : `${entitiesAdded.length} new entities`}.`,
  };
}

const changedSince =
  'This article was changed in the graph after it was imported. Take it out with those changes? They are lost then.';

/**
 * Takes the article out as it was imported; what somebody changed since is not lost unasked. @param {ReviewItem} item
 * @returns {Promise<boolean>} whether it is out
 */
export async function takeOut({ id, importedRevision }) {
  const now = await saidBy(id);
  if (now && now.revision !== importedRevision && !confirm(changedSince)) return false;
  await restore(id, now, null);
  return true;
}

/** What can be done when it is in. @param {ReviewItem} item @param {string} line @param {() => void} out */
export const afterwards = (item, line, out) =>
  h(
    'div',
    { class: 'brought' },
    h('p', {}, line || 'In the graph.'),
    h(
      'div',
      { class: 'row' },
      h('a', { class: 'button', id: 'to-graph', href: graphOf(item) }, 'Show it on the graph'),
      h('button', { type: 'button', onclick: out }, 'Take it out of the graph'),
    ),
  );

/** Whom the accepted facts are about, on the canvas. @param {ReviewItem} item */
function graphOf({ proposals }) {
  const ends = proposals
    .filter(proposal => proposal.decision === 'accepted')
    .flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])]);
  return `/?n=${[...new Set(ends)].slice(0, mostEntities).map(encodeURIComponent).join(',')}`;
}

/**
 * An article that somebody took out of the graph again waits as before. @param {ReviewItem} item @param {boolean}
 * isThere @returns {ReviewItem}
 */
export const withProgress = (item, isThere) =>
  item.progress === 'imported' && !isThere ? { ...item, progress: 'open' } : item;
