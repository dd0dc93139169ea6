import { fill, h, name } from '../dom.js';
import { claimHead, claimRows } from '../export/claims.js';
import { documentButtons } from '../publishing/documents.js';
import { belowOf } from '../publishing/picture.js';
import { counted } from '../words.js';

/** Columns that the screen shows; the files hold all. */
const shownColumns = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11];
/** Columns of sentences, and of what is not broken. */
const wordy = [1, 5, 7];
const short = [0, 8];
/** What is the same for all passages of a claim. */
const ofClaim = [0, 1, 2, 10, 11];

/**
 * The claims behind what is drawn, to check one by one. @param {HTMLElement} element @param
 *   {import('../app.js').App} app @returns
 * {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {import('../export/document.js').Document | null} */
  let document = null;
  const saving = h(
    'div',
    { class: 'filters' },
    documentButtons(() => document, 'claims'),
  );
  const count = h('p', { class: 'hint', role: 'status' });
  const room = h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': 'Claims' });
  fill(element, saving, count, room);

  async function draw() {
    const facts = await app.knowledge.statements(app.view.links.map(link => link.id));
    const rows = claimRows(facts, app);
    document = { title: app.state.title || 'Claims', below: belowOf(app), head: claimHead, rows, sources: [] };
    count.textContent = facts.length
      ? `${counted(facts.length, 'claim')} on ${counted(rows.length, 'passage')}`
      : 'No relation is drawn yet. Search for somebody first.';
    saving.hidden = facts.length === 0;
    fill(room, facts.length ? tableOf(rows) : null);
  }

  return { shown: () => app.run(draw).then(() => undefined) };
}

/** @param {number} column */
const widthOf = column => (wordy.includes(column) ? 'wordy' : short.includes(column) ? 'short' : null);

/** A cell of a claim stands beside all passages that bear it out. @param {readonly (readonly string[])[]} rows */
function tableOf(rows) {
  /** @param {readonly string[]} row @param {number} at @param {number} column */
  const cell = (row, at, column) => {
    const shared = ofClaim.includes(column);
    if (shared && rows[at - 1]?.[0] === row[0]) return null;
    const rowspan = shared ? rows.filter(other => other[0] === row[0]).length : null;
    return h('td', { class: widthOf(column), rowspan, 'data-head': claimHead[column] }, name(row[column]));
  };
  return h(
    'table',
    { class: 'stacks' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        shownColumns.map(i => h('th', { scope: 'col', class: widthOf(i) }, claimHead[i])),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row, at) =>
        h(
          'tr',
          {},
          shownColumns.map(i => cell(row, at, i)),
        ),
      ),
    ),
  );
}
