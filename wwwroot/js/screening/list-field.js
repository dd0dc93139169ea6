import { fill, h } from '../dom.js';
import { dropZone } from '../drop-zone.js';
import { counted } from '../words.js';
import { hasHead, proposedRoles, roles as allRoles } from './columns.js';
import { encodings, largestFile, readTable } from './table.js';

/** @typedef {import('./columns.js').Role} Role */
/** @typedef {{ name: string, rows: string[][], roles: Role[], head: boolean }} List */

/** Papa Parse comes as a plain script that leaves this name behind. @type {import('./table.js').CsvReader} */
const reader = /** @type {any} */ (window).Papa;
const previewRows = 5;
const longestCell = 60;

/**
 * Where a list is dropped or chosen, and where it is said what its columns hold. Nothing of it leaves the page before
 * the screening begins. @param {import('../app.js').App} app @param {(list: List) => void} chosen
 */
export function listField(app, chosen) {
  const { element: drop } = dropZone(
    {
      hint: 'CSV with a row for each person or organization, in any language. It goes to this server only.',
      accept: '.csv,.tsv,.txt',
    },
    file => void app.run(() => read(file)),
  );
  const columns = h('div', { class: 'columns' });
  /** @type {ArrayBuffer} */ let bytes;
  /** @type {List} */ let list;
  let [encoding, delimiter] = ['', ''];

  /** @param {File} file */
  async function read(file) {
    if (file.size > largestFile) throw new Error(`${file.name} is too large for the page; use kg screen for it.`);
    bytes = await file.arrayBuffer();
    parse(file.name);
  }

  /** @param {string} name @param {string} [as] */
  function parse(name, as) {
    const table = readTable(reader, bytes, as);
    if (table.rows.length === 0) throw new Error(`${name} holds no rows.`);
    [encoding, delimiter] = [table.encoding, table.delimiter];
    const head = hasHead(table.rows);
    list = { name, rows: table.rows, head, roles: proposedRoles(table.rows, head) };
    draw();
  }

  function draw() {
    const width = list.roles.length;
    const first = h('input', { type: 'checkbox', checked: list.head, onchange: () => turn(first.checked) });
    const as = h(
      'select',
      { onchange: () => void app.run(async () => parse(list.name, as.value)) },
      [...new Set([...encodings, encoding])].map(one => h('option', { value: one, selected: one === encoding }, one)),
    );
    const body = list.rows.slice(list.head ? 1 : 0);
    fill(
      columns,
      h(
        'p',
        { class: 'hint', role: 'status' },
        `${list.name}: ${counted(body.length, 'row')}, ` +
          `${width === 1 ? 'one column' : `columns divided by ${sign(delimiter)}`}. Say what the columns hold.`,
      ),
      h(
        'div',
        { class: 'filters' },
        h('label', { class: 'field' }, 'Letters are read as', as),
        h('label', { class: 'switch' }, first, ' The first row names the columns'),
      ),
      h(
        'div',
        { class: 'preview card', tabindex: '0', role: 'group', 'aria-label': 'The first rows of the list' },
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              list.roles.map((role, i) => h('th', { scope: 'col' }, chooser(role, i))),
            ),
          ),
          h(
            'tbody',
            {},
            list.rows.slice(0, previewRows).map((row, i) => previewRow(row, list.head && i === 0)),
          ),
        ),
      ),
    );
    chosen(list);
  }

  /** @param {boolean} head */
  function turn(head) {
    list = { ...list, head, roles: proposedRoles(list.rows, head) };
    draw();
  }

  /** @param {Role} role @param {number} i */
  function chooser(role, i) {
    const select = h(
      'select',
      { 'aria-label': `What column ${i + 1} holds`, onchange: pick },
      allRoles.map(([value, text]) => h('option', { value, selected: value === role }, text)),
    );
    function pick() {
      list = { ...list, roles: list.roles.with(i, /** @type {Role} */ (select.value)) };
      chosen(list);
    }
    return select;
  }

  /** @param {string[]} row @param {boolean} head */
  const previewRow = (row, head) =>
    h(
      'tr',
      {},
      list.roles.map((_, i) =>
        h(head ? 'th' : 'td', { dir: 'auto' }, [...(row[i] ?? '')].slice(0, longestCell).join('')),
      ),
    );

  return h('div', {}, drop, columns);
}

/** @param {string} delimiter */
const sign = delimiter => ({ '\t': 'tabs', ',': 'commas', ';': 'semicolons', '|': 'bars' })[delimiter] ?? delimiter;
