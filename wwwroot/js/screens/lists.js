import { fill, h } from '../dom.js';
import { dropZone } from '../drop-zone.js';
import { counted } from '../words.js';
import { columnsOf, importList } from './list-upload.js';
import { mappingMaker } from './mapping-maker.js';

/** @typedef {import('./list-upload.js').Report} Report */

const isTable = /\.(csv|tsv|txt|xlsx|ods)$/i;

/**
 * A list or a table into the graph: drop it, see what it would do, then do it.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  const { element: zone, input: pick } = dropZone(
    { hint: 'UN, EU, OFAC, UK, FollowTheMoney, BODS, GraphML; CSV and XLSX by columns.' },
    file => {
      fill(making);
      void app.run(() => tryOut(file, {}));
    },
  );
  const status = h('p', { class: 'hint', role: 'status' });
  const shown = h('div', { class: 'list-report' });
  /** The mapping that is being made stays, whatever a trial of it says. */
  const making = h('div', {});
  fill(element, zone, status, shown, making);

  /** What it would do. @param {File} file @param {Record<string, string>} options */
  async function tryOut(file, options) {
    fill(shown);
    const { report, errors } = await run(file, { ...options, dryRun: 'true' });
    if (report) return show(file, options, report);
    // Of a table without a mapping this is not a mistake, but what to do next.
    const next = errors.some(({ code }) => code === 'UNKNOWN_LIST') && isTable.test(file.name);
    if (next && (await byColumns(file))) return;
    fill(shown, mistakes(errors));
  }

  /** @param {File} file */
  async function byColumns(file) {
    const table = await columnsOf(file);
    if (!table) return false;
    status.textContent = `${file.name}: say what its columns mean, then try them.`;
    fill(
      making,
      mappingMaker(app, file.name, table, mapping => void app.run(() => tryOut(file, { mapping }))),
    );
    return true;
  }

  /** Does it. @param {File} file @param {Record<string, string>} options */
  async function bring(file, options) {
    const { report, errors } = await run(file, { ...options, dryRun: 'false' });
    fill(shown, report ? summary(report) : mistakes(errors));
    if (report) fill(making);
    if (report) app.voice.toast(`${file.name}: ${counts(report)}`);
  }

  /** @param {File} file @param {Record<string, string>} options */
  function run(file, options) {
    status.textContent = `${file.name} is being read.`;
    return importList(file, options, ({ step, done, total }) => {
      const ofTotal = total ? ` of ${total.toLocaleString('en')}` : '';
      status.textContent = `${file.name}: ${done.toLocaleString('en')}${ofTotal} ${step}`;
    }).finally(() => {
      status.textContent = '';
    });
  }

  /** @param {File} file @param {Record<string, string>} options @param {Report} report */
  function show(file, options, report) {
    const nothing = report.counts.added + report.counts.changed + report.counts.delisted === 0;
    fill(
      shown,
      h('h3', {}, `${report.list}, version of ${report.version}`),
      summary(report),
      h(
        'div',
        { class: 'actions' },
        h(
          'button',
          {
            type: 'button',
            class: 'button strong',
            disabled: nothing,
            onclick: () => void app.run(() => bring(file, options)),
          },
          nothing ? 'Nothing to import' : 'Import',
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            onclick: () => void app.run(() => tryOut(file, { ...options, part: 'true' })),
          },
          'It is only a part of the list',
        ),
      ),
    );
  }

  return { shown: () => pick.focus({ preventScroll: true }) };
}

/** @param {Report} report */
const counts = ({ counts: { added, changed, delisted, unchanged } }) =>
  `${added.toLocaleString('en')} added, ${changed.toLocaleString('en')} changed, ` +
  `${delisted.toLocaleString('en')} delisted, ${unchanged.toLocaleString('en')} unchanged`;

/** @param {Report} report */
function summary(report) {
  /** @param {string} title @param {Record<string, number>} named */
  const table = (title, named) =>
    h(
      'p',
      {},
      h('b', {}, `${title}: `),
      Object.entries(named)
        .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
        .join(', '),
    );
  /** @param {string} title @param {string[]} lines */
  const list = (title, lines) =>
    lines.length === 0
      ? ''
      : h('details', {}, h('summary', {}, title), h('ul', {}, ...lines.map(line => h('li', {}, line))));
  return h(
    'div',
    {},
    h('p', {}, `${counted(report.records, 'record')} read: ${counts(report)}.`),
    table('Entities', report.kinds),
    table('Facts', report.facts),
    table('Names', report.names),
    list(
      'Fields that are kept as words',
      report.unmapped.map(
        ({ path, count, example, onPurpose }) =>
          `${path}: ${count} ×, for instance ${example}${onPurpose ? ' (left out by the mapping)' : ''}`,
      ),
    ),
    list(
      'What was left out or looks wrong',
      report.notes.map(({ message, count, place }) => `${count} × ${message} (first at ${place})`),
    ),
    list('What differs from the version before', report.changes),
  );
}

/** @param {{ line: number, column: number, message: string }[]} errors */
const mistakes = errors =>
  h(
    'div',
    { role: 'alert' },
    h(
      'ul',
      { class: 'mistakes' },
      ...errors.map(({ line, column, message }) => h('li', {}, `${line > 0 ? `${line}:${column}: ` : ''}${message}`)),
    ),
  );
