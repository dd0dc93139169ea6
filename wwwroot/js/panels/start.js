import { h, fill } from '../dom.js';
import { mountSearch } from './search.js';

/** @typedef {import('../types.js').Start} Start */

/** The first thing people see. @param {HTMLElement} element @param {import('../app.js').App} app
 * @param {{ picked: (id: string) => void, opened: () => void }} events */
export function mountStart(element, app, { picked, opened }) {
  const { entities, facts, evidence, articles } = app.stats;
  const field = h('div');
  const starts = h('ul', { class: 'starts', 'aria-label': 'Starting points' });
  fill(
    element,
    h('h1', {}, 'Who did what, and who says so'),
    h(
      'p',
      { class: 'start-line' },
      'People, organizations, countries and sanctions as a graph. Every relation opens onto the sentence it stands on.',
    ),
    field,
    starts,
    h(
      'p',
      { class: 'stats' },
      [
        [entities, 'entities'],
        [facts, 'facts'],
        [evidence, 'passages'],
        [articles, 'articles'],
      ]
        .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
        .join('  ·  '),
    ),
  );
  const input = mountSearch(field, app, { label: 'Search', picked });
  if (document.activeElement === document.body) input.focus({ preventScroll: true });
  void show();

  async function show() {
    const response = await fetch('/starts.json').catch(() => null);
    /** @type {Start[]} */
    const found = response?.ok ? await response.json() : [];
    fill(
      starts,
      found
        .slice(0, 3)
        .map(start =>
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
  }

  /** @param {Start} start */
  async function open({ entities: ids = [], expand, path, title }) {
    if (path) await app.findPath(...path);
    else {
      const known = await app.add(ids, { label: title });
      if (expand && known?.length) await app.expand(known[0]);
    }
    opened();
  }

  return input;
}
