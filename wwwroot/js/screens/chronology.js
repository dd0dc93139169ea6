import { fill, h, iconButton, name } from '../dom.js';
import { chronologyHead, chronologyOf, chronologyRows } from '../export/chronology.js';
import { footnotesOf, sourceLine } from '../export/footnotes.js';
import { documentButtons } from '../publishing/documents.js';
import { belowOf } from '../publishing/picture.js';
import { shown } from '../publishing/shown.js';
import { addLines, longestNote, mostLines, toggleLeftOut } from '../state/acts.js';
import { cut } from '../state/cut.js';
import { isDate } from '../state/writing.js';
import { counted, dateInWords } from '../words.js';

/** @typedef {import('../export/chronology.js').Happening} Happening */

/**
 * What is drawn in the order of time, to be edited and taken away. @param {HTMLElement} element @param
 *   {import('../app.js').App}
 * app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {import('../types.js').Report[]} */
  let facts = [];
  /** @type {import('../export/document.js').Document | null} */
  let document = null;
  const saving = h(
    'div',
    { class: 'filters' },
    documentButtons(() => document, 'chronology'),
  );
  const count = h('p', { class: 'hint', role: 'status' });
  const rows = h('ol', { class: 'table-rows card happenings', 'aria-label': 'Chronology' });
  const left = h('ul', { class: 'table-rows card happenings', 'aria-label': 'Left out' });
  const leftRoom = h('section', {}, h('h3', {}, 'Left out'), left);
  const date = h('input', { type: 'text', placeholder: '2020-08-09, 2020-08 or 2020', size: '24' });
  const line = h('input', { type: 'text', maxlength: longestNote });
  const mistake = h('small', { class: 'mistake', role: 'alert' });
  fill(
    element,
    saving,
    count,
    rows,
    h(
      'form',
      { class: 'filters', 'aria-label': 'Add a line', onsubmit: add },
      h('label', { class: 'field' }, 'Date', date),
      h('label', { class: 'field wide' }, 'What happened', line),
      h('button', { type: 'submit', class: 'button' }, 'Add a line'),
      mistake,
    ),
    leftRoom,
  );

  /** @param {SubmitEvent} event */
  function add(event) {
    event.preventDefault();
    const { added } = app.state;
    mistake.textContent = !isDate(date.value.trim())
      ? 'The date is a year, a month or a day: 2020, 2020-08 or 2020-08-09.'
      : !line.value.trim()
        ? 'Say what happened.'
        : added.length >= mostLines
          ? `No more than ${mostLines} lines can be added.`
          : '';
    if (mistake.textContent) return;
    const fresh = { date: date.value.trim(), text: cut(line.value.trim(), longestNote) };
    app.store.act('Add a line to the chronology', state => addLines(state, [...added, fresh]));
    date.value = line.value = '';
    draw();
    date.focus();
  }

  /** @param {Happening} happening @param {boolean} kept */
  function row({ when, text, fact, at, sources }, kept) {
    const turn = () => {
      if (fact !== null)
        app.store.act(kept ? 'Leave out of the chronology' : 'Take into the chronology', state =>
          toggleLeftOut(state, fact),
        );
      else
        app.store.act('Remove a line', state =>
          addLines(
            state,
            state.added.filter((_, i) => i !== at),
          ),
        );
      draw();
      count.focus();
    };
    return h(
      'li',
      {},
      h('span', { class: 'hit-kind' }, when),
      h('span', {}, name(text), sources.length ? h('sup', {}, ` ${sources.join(', ')}`) : null),
      iconButton(kept ? 'close' : 'plus', `${kept ? 'Leave out' : 'Take in'}: ${text.slice(0, 80)}`, turn),
    );
  }

  function draw() {
    const footnotes = footnotesOf(facts);
    const all = chronologyOf(facts, app.state, footnotes, app);
    document = {
      title: app.state.title || 'Chronology',
      below: belowOf(app),
      head: chronologyHead,
      rows: chronologyRows(all.kept),
      sources: footnotes.articles.map(article => ({ line: sourceLine(article, dateInWords), url: article.url })),
    };
    saving.hidden = all.kept.length === 0;
    count.textContent =
      all.kept.length + all.left.length + all.undated
        ? counted(all.kept.length, 'line') + (all.undated ? `; ${counted(all.undated, 'relation')} without a date` : '')
        : 'No relation is drawn yet. Search for somebody first, or add lines.';
    fill(
      rows,
      all.kept.map(happening => row(happening, true)),
    );
    fill(
      left,
      all.left.map(happening => row(happening, false)),
    );
    leftRoom.hidden = all.left.length === 0;
  }

  /** A date that belongs to somebody or something: born, founded on. @param {import('../types.js').Report} fact */
  const isDated = fact => app.relations.get(fact.relation)?.valueType === 'date';

  count.tabIndex = -1;
  return {
    shown: async () => {
      const found = await app.run(() => shown(app));
      facts = found ? [...found.relations, ...found.properties.filter(isDated)] : [];
      draw();
    },
  };
}
