import { h, fill } from '../dom.js';
import { beginTour } from '../commands.js';
import { mountSearch } from './search.js';

/** @typedef {import('../types.js').Start} Start */

/** @param {string} text @param {() => void} act */
const more = (text, act) => h('button', { type: 'button', class: 'text-button', onclick: act }, text);

/** The first thing people see. @param {HTMLElement} element @param {import('../app.js').App} app
 * @param {{ picked: (id: string) => void, opened: () => void }} events */
export function mountStart(element, app, { picked, opened }) {
  const { entities, facts, evidence, articles, records } = app.stats;
  const field = h('div');
  const starts = h('ul', { class: 'starts', 'aria-label': 'Starting points' });
  fill(
    element,
    h('h1', {}, app.site.headline ?? 'Who did what, and who says so'),
    h('p', { class: 'start-line' }, app.site.tagline ?? 'Every relation opens onto the sentence it stands on.'),
    field,
    starts,
    h(
      'div',
      { class: 'start-more' },
      more('A tour of two minutes', () => void beginTour()),
      more('All articles', () => void app.screens?.go('articles')),
      more('Add an article', () => location.assign('/review.html')),
    ),
    h(
      'p',
      { class: 'stats' },
      [
        [entities, 'entities'],
        [facts, 'facts'],
        [evidence, 'passages'],
        [articles, 'articles'],
        ...(records > 0 ? [[records, 'records of lists']] : []),
      ]
        .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
        .join('  ·  '),
    ),
  );
  const input = mountSearch(field, app, { label: 'Search', placeholder: 'Search by any spelling or script', picked });
  if (document.activeElement === document.body) input.focus({ preventScroll: true });
  fill(
    starts,
    app.site.starts.map(start =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', onclick: () => void open(start) },
          h('strong', {}, start.title),
          h('span', {}, start.line),
        ),
      ),
    ),
  );

  /** @param {Start} start */
  async function open({ entities: ids = [], expand, path, title }) {
    if (path?.length) await app.findPath(path[0] ?? '', path[1] ?? '');
    else {
      const known = await app.add(ids, { label: title });
      if (expand && known?.length) await app.expand(known[0]);
    }
    opened();
  }

  return input;
}
