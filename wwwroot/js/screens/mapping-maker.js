import { fill, h, name } from '../dom.js';
import { isOne, propertiesOf, relationsBetween } from '../editing/fits.js';
import { save, text as asText } from '../panels/save.js';
import { meaningsOf } from './mapping-guess.js';
import { mappingOf, slugOf } from './mapping-yaml.js';

/**
 * The first rows of a table, above each column what it means; makes a mapping that can be tried, changed and kept.
 * @param {import('../app.js').App} app @param {string} fileName @param {import('./list-upload.js').Table} table
 * @param {(mapping: string) => void} tried
 */
export function mappingMaker(app, fileName, { reader, columns, rows, tables }, tried) {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const kinds = [...app.kinds.values()].filter(kind => !kind.abstract);
  const kind = h(
    'select',
    { onchange: () => drawTable() },
    ...kinds.map(one => h('option', { value: one.name }, one.label)),
  );
  const publisher = h('input', { type: 'text', value: 'Unknown publisher', oninput: () => write() });
  const grid = h('div', { class: 'mapping-table' });
  const text = h('textarea', { rows: 14, spellcheck: 'false', 'aria-label': 'The mapping' });
  const meanings = meaningsOf(columns, rows);
  const element = h(
    'div',
    { class: 'mapping-maker' },
    h(
      'div',
      { class: 'filters' },
      h('label', { class: 'field' }, 'Each row is a', kind),
      h('label', { class: 'field' }, 'Published by', publisher),
    ),
    grid,
    text,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button strong', onclick: () => tried(text.value) }, 'Try it'),
      h('button', { type: 'button', class: 'button', onclick: keep }, 'Save mapping.yaml'),
    ),
  );
  drawTable();
  return element;

  function drawTable() {
    const relations = relationsBetween(kind.value, null, app).filter(({ turned }) => !turned);
    /** @type {[string, string][]} */
    const options = [
      ['', 'stays words'],
      ['key', 'its key'],
      ['name', 'its name'],
      ['alias', 'other names, with ; between'],
      ...propertiesOf(kind.value, app).map(
        one => /** @type {[string, string]} */ ([`property ${one.name}`, one.label]),
      ),
      ...tables.flatMap(table =>
        relations
          .filter(({ relation }) => table.kinds.some(other => isOne(other, relation.to, app.kinds)))
          .map(
            ({ relation, label }) =>
              /** @type {[string, string]} */ ([`relation ${relation.name} ${table.name}`, `${label} (${table.name})`]),
          ),
      ),
    ];
    fill(
      grid,
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ...columns.map(column => h('th', { scope: 'col' }, name(column), chooser(column, options)))),
        ),
        h('tbody', {}, ...rows.slice(0, 6).map(row => h('tr', {}, ...row.map(cell => h('td', {}, name(cell)))))),
      ),
    );
    write();
  }

  /** @param {string} column @param {[string, string][]} options */
  function chooser(column, options) {
    const select = h(
      'select',
      {
        'aria-label': `What ${column} means`,
        onchange: () => {
          meanings.set(column, select.value);
          write();
        },
      },
      ...options.map(([value, label]) => h('option', { value, selected: meanings.get(column) === value }, label)),
    );
    return select;
  }

  function write() {
    text.value = mappingOf({
      reader,
      list: slugOf(stem),
      name: stem,
      publisher: publisher.value,
      kind: kind.value,
      choices: columns.map(column => ({ column, means: meanings.get(column) ?? '' })),
    });
  }

  function keep() {
    save(asText(text.value, 'text/yaml'), 'yaml', 'mapping');
  }
}
