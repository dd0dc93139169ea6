import { fill, h, icon } from '../dom.js';
import { save, text } from '../panels/save.js';
import { hitTable } from '../screening/download.js';
import { hitList } from '../screening/hit-list.js';
import { listField } from '../screening/list-field.js';
import { Screening } from '../screening/run.js';
import { subjectsOf } from '../screening/subjects.js';
import { watchedPart } from '../screening/watched.js';
import { counted } from '../words.js';

const thresholds = /** @type {const} */ ([
  [0.87, 'that surely agree by name'],
  [0.5, 'that are likely'],
  [0.25, 'that are worth a look'],
]);

/**
 * A list compared with the graph: whom it may name is shown by subject, and decided by keyboard.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {import('../screening/list-field.js').List | null} */
  let list = null;
  /** @type {Screening | null} */
  let screening = null;
  const threshold = h(
    'select',
    {},
    thresholds.map(([value, text]) => h('option', { value, selected: value === 0.5 }, text)),
  );
  const notes = h('ul', { class: 'hint' });
  const begin = h('button', { type: 'button', class: 'button strong', onclick: start }, icon('search'), 'Screen');
  const ready = h(
    'div',
    { class: 'filters', hidden: true },
    h('label', { class: 'field' }, 'Potential matches', threshold),
    begin,
  );
  const bar = h('progress', { 'aria-label': 'Screened', max: 1, value: 0 });
  const said = h('p', { role: 'status' });
  const stop = h('button', { type: 'button', class: 'button', onclick: () => screening?.stop() }, 'Stop');
  const onward = h('button', { type: 'button', class: 'button', onclick: () => void go() }, 'Go on');
  const saving = h('button', { type: 'button', class: 'button', onclick: download }, icon('save'), 'Download as CSV');
  const outcome = h('section', { hidden: true, 'aria-label': 'Potential matches' });
  const hits = hitList(app);
  const watched = watchedPart(app);
  const watch = h('span', {});
  fill(element, watched.element, listField(app, choose), notes, ready, outcome);
  fill(outcome, h('div', { class: 'screening-bar' }, bar, said, stop, onward, saving, watch), hits.element);
  document.addEventListener('keydown', event => {
    if (element.offsetParent) hits.key(event);
  });

  /** @param {import('../screening/list-field.js').List} chosen */
  function choose(chosen) {
    list = chosen;
    screening?.stop();
    outcome.hidden = true;
    ready.hidden = false;
    fill(notes, list.roles.includes('name') ? null : h('li', {}, 'Say which column holds the name.'));
    begin.disabled = !list.roles.includes('name');
  }

  async function start() {
    if (!list) return;
    const kinds = new Map(
      [...app.kinds.values()].flatMap(({ name, label, plural }) =>
        [name, label, plural].map(word => [word.toLowerCase(), name]),
      ),
    );
    const read = subjectsOf(list.rows, list.roles, list.head, kinds);
    fill(
      notes,
      read.notes.map(note => h('li', {}, note)),
    );
    screening?.stop();
    screening = new Screening(read.subjects, Number(threshold.value));
    hits.begin(screening);
    fill(watch);
    outcome.hidden = false;
    await go();
  }

  async function go() {
    const work = screening;
    if (!work) return;
    [stop.hidden, onward.hidden, saving.hidden] = [false, true, true];
    progress();
    await app.run(() => work.run(() => (work === screening ? progress() : work.stop())));
    if (work !== screening) return;
    [stop.hidden, onward.hidden, saving.hidden] = [true, work.finished, work.done === 0];
    progress();
    fill(watch, watched.button(work));
    hits.drawn();
  }

  function progress() {
    if (!screening) return;
    const { done, subjects, found, finished, sequence } = screening;
    bar.max = Math.max(1, subjects.length);
    bar.value = done;
    bar.hidden = finished;
    const without = done - found.length;
    said.textContent = finished
      ? `${counted(done, 'subject')} screened as of change ${sequence}: ` +
        `${found.length.toLocaleString('en')} with potential matches; ` +
        `for ${without.toLocaleString('en')} none was found, which clears nobody.`
      : `${done.toLocaleString('en')} of ${counted(subjects.length, 'subject')} screened, ` +
        `${found.length.toLocaleString('en')} with potential matches.`;
    hits.draw();
  }

  function download() {
    if (screening) save(text(hitTable(screening), 'text/csv'), 'csv', 'potential-matches');
  }

  return { shown: () => void app.run(watched.load) };
}
