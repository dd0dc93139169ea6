import { ask } from '../api/client.js';
import { fill, h, icon, name } from '../dom.js';
import { counted, dateInWords } from '../words.js';
import { mountTextHits } from './text-hits.js';

/** @typedef {import('../types.js').Article & { status: string, ownWords: boolean }} Listed */

const pageSize = 100;
/** So many rows are drawn at once; the rest comes as the filter narrows, or page by page. */
const rowsAtOnce = 200;

/**
 * All articles, to be searched, narrowed and opened. @param {HTMLElement} element @param {import('../app.js').App} app
 * @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {Listed[]} */
  let all = [];
  const text = h('input', { type: 'search', placeholder: 'Title, publisher or words', oninput: typed });
  const publisher = h('select', { onchange: draw });
  const from = h('input', { type: 'date', onchange: draw });
  const to = h('input', { type: 'date', onchange: draw });
  const count = h('p', { class: 'hint', role: 'status' });
  const rows = h('ul', { class: 'table-rows card', 'aria-label': 'Articles' });
  const inTexts = h('section', { class: 'text-hits', 'aria-live': 'polite' });
  const texts = mountTextHits(inTexts, app);
  fill(
    element,
    h(
      'div',
      { class: 'filters' },
      h('label', { class: 'field wide' }, 'Search', text),
      h('label', { class: 'field' }, 'Publisher', publisher),
      h('label', { class: 'field' }, 'Published from', from),
      h('label', { class: 'field' }, 'to', to),
    ),
    count,
    rows,
    inTexts,
  );

  async function load() {
    /** @type {Listed[]} */
    const found = [];
    /** @type {string | null} */
    let after = null;
    do {
      /** @type {any} */
      const { articles } = await ask('articles', { first: pageSize, after });
      found.push(...articles.edges.map((/** @type {any} */ edge) => edge.node));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after);
    all = found;
    const chosen = publisher.value;
    const publishers = [...new Set(all.map(one => one.publisher))].sort((a, b) => a.localeCompare(b, 'en'));
    fill(
      publisher,
      h('option', { value: '' }, 'All'),
      publishers.map(one => h('option', { value: one }, one.slice(0, 80))),
    );
    publisher.value = chosen;
    draw();
  }

  function typed() {
    draw();
    texts.find(text.value.trim());
  }

  function draw() {
    const words = text.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fitting = all.filter(
      one =>
        words.every(word => `${one.title} ${one.publisher}`.toLocaleLowerCase().includes(word)) &&
        (!publisher.value || one.publisher === publisher.value) &&
        (!from.value || `${one.publishedAt ?? ''}-12-31`.slice(0, 10) >= from.value) &&
        (!to.value || (one.publishedAt ?? '') <= to.value),
    );
    count.textContent =
      fitting.length === all.length
        ? counted(all.length, 'article')
        : `${fitting.length} of ${counted(all.length, 'article')}`;
    fill(rows, fitting.slice(0, rowsAtOnce).map(row));
  }

  /** @param {Listed} article */
  const row = article =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', onclick: () => app.openArticle(article.id) },
        h('b', {}, name(article.title)),
        h('span', { class: 'hit-kind when' }, article.publishedAt ? dateInWords(article.publishedAt) : ''),
        icon('chevron'),
        h(
          'span',
          { class: 'hit-kind' },
          name(article.publisher),
          article.status === 'live' ? null : h('span', { class: 'claim' }, article.status.replaceAll('-', ' ')),
        ),
      ),
    );

  return { shown: () => void app.run(load) };
}
