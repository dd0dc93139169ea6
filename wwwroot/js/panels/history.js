import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { momentInWords } from '../words.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {{ sequence: number, at: string, by: string | null, kind: string | null, articleId: string }} Change */

const atOnce = 20;

/** @type {Record<string, string>} */
const acts = {
  import: 'imported',
  edit: 'corrected',
  merge: 'decided who is one',
  review: 'reviewed',
  retraction: 'took back or put back',
  listVersion: 'brought a version of a list',
};

/**
 * Who changed an entity or a fact, and when; asked for when it is opened.
 * @param {{ entity: string } | { fact: string }} what @param {App} app
 */
export function historyOf(what, app) {
  const list = h('ul', { class: 'names' });
  const element = h('details', { class: 'part' }, h('summary', {}, 'History'), list);
  element.addEventListener('toggle', () => {
    if (element.open && !list.hasChildNodes()) void app.run(() => show(atOnce));
  });

  /** @param {number} count */
  async function show(count) {
    /** @type {{ changes: Change[] }} */
    const { changes } = await ask('history', { ...what, first: count });
    fill(
      list,
      changes.map(change => row(change, app)),
    );
    if (changes.length === count && count < atOnce * 20)
      list.append(
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'text-button', onclick: () => void app.run(() => show(count * 5)) },
            'Earlier changes',
          ),
        ),
      );
    if (changes.length === 0) fill(list, h('li', {}, 'No change is kept.'));
  }
  return element;
}

/** Edits by hand can be taken back, whoever made them; the server says why where it cannot. */
const edits = new Set(['edit', 'merge', 'review', 'retraction']);

/** @param {Change} change @param {App} app */
const row = ({ sequence, at, by, kind, articleId }, app) =>
  h(
    'li',
    {},
    h(
      'span',
      {},
      by === null ? 'Somebody' : name(by),
      ` ${acts[kind ?? ''] ?? 'changed it'}: `,
      h('button', { type: 'button', class: 'text-button', 'data-article': articleId }, name(articleId)),
    ),
    h('time', { datetime: at }, momentInWords(at)),
    app.editing && edits.has(kind ?? '')
      ? h(
          'button',
          { type: 'button', class: 'text-button', onclick: () => void app.run(() => undo(app, sequence, articleId)) },
          'Take back',
        )
      : null,
  );

/** @param {App} app @param {number} sequence @param {string} article */
async function undo(app, sequence, article) {
  await app.editing?.perform({
    label: `Take change ${sequence} back`,
    change: { name: 'undo-change', input: { sequence } },
    article,
  });
}
