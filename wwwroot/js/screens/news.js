import { chunks } from '../api/chunks.js';
import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { sentenceOf } from '../export/sentences.js';
import { newsOf } from '../news/news.js';
import { counted, dateInWords } from '../words.js';

/** @typedef {import('../news/news.js').Change} Change */

const atOnce = 100;
const factsAtOnce = 25;
/** So many facts of a change are looked at. */
const mostFacts = 300;
const spans = { 1: 'since yesterday', 7: 'since last week', 31: 'since last month', 366: 'since last year' };

/**
 * What came, changed or was taken back lately: in the whole graph, in what is drawn, or about what is selected.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  const days = h(
    'select',
    { onchange: () => void app.run(load) },
    Object.entries(spans).map(([value, text]) => h('option', { value, selected: value === '7' }, text)),
  );
  const scope = h('select', { onchange: () => void app.run(load) });
  const count = h('p', { class: 'hint', role: 'status' });
  const rows = h('ol', { class: 'news', 'aria-label': 'What is new' });
  fill(
    element,
    h(
      'div',
      { class: 'filters' },
      h('label', { class: 'field' }, 'When', days),
      h('label', { class: 'field' }, 'Where', scope),
    ),
    count,
    rows,
  );

  /** The changes of the time, the newest first. @returns {Promise<Change[]>} */
  async function changes() {
    const since = new Date(Date.now() - Number(days.value) * 86_400_000).toISOString();
    /** @type {Change[]} */
    const found = [];
    let upTo = (await ask('last-change')).stats.sequence;
    while (upTo > 0) {
      const from = Math.max(0, upTo - atOnce);
      const page = (await ask('changes', { since: from, first: upTo - from })).changes;
      found.unshift(...page.filter((/** @type {Change} */ change) => change.at >= since));
      if (!page.length || page[0].at < since) break;
      upTo = from;
    }
    const ids = idsOf(scope.value);
    return found.reverse().filter(({ endIds, entityIds }) => !ids || [...endIds, ...entityIds].some(id => ids.has(id)));
  }

  /** @param {string} value */
  const idsOf = value =>
    value === 'all' ? null : new Set(value === 'selected' ? app.state.selection : app.state.entities);

  async function load() {
    const found = await changes();
    count.textContent = found.length ? counted(found.length, 'change') : 'Nothing changed in this time.';
    fill(rows);
    const ids = idsOf(scope.value);
    const articles = new Map();
    for (const some of chunks([...new Set(found.map(change => change.articleId))], factsAtOnce))
      for (const node of (await ask('news-articles', { ids: some })).nodes) if (node?.id) articles.set(node.id, node);
    for (const change of found.slice(0, atOnce)) {
      /** @type {import('../news/news.js').NewsFact[]} */
      const facts = [];
      for (const some of chunks(change.factIds.slice(0, mostFacts), factsAtOnce))
        facts.push(...(await ask('news-facts', { ids: some })).nodes.filter((/** @type {any} */ node) => node?.id));
      rows.append(row(newsOf(change, facts, ids), articles.get(change.articleId)));
    }
  }

  /** @param {ReturnType<typeof newsOf>} news @param {any} article */
  const row = ({ change, parts }, article) =>
    h(
      'li',
      { class: 'card' },
      h(
        'p',
        { class: 'hit-kind' },
        `${dateInWords(change.at.slice(0, 10))}, ${change.at.slice(11, 16)} UTC`,
        article ? [' · ', name(article.publisher)] : ' · taken out',
      ),
      h(
        'h3',
        {},
        article
          ? h(
              'button',
              { type: 'button', class: 'link-button', onclick: () => app.openArticle(article.id) },
              name(article.title),
            )
          : name(change.articleId),
      ),
      parts.flatMap(({ what, facts, more }) => [
        h('h4', {}, what),
        h(
          'ul',
          {},
          facts.map(fact => h('li', {}, factButton(fact), by(fact))),
          more ? h('li', { class: 'hint' }, `and ${more} more`) : null,
        ),
      ]),
      parts.length ? null : h('p', { class: 'hint' }, 'The article itself changed.'),
    );

  /** @param {import('../news/news.js').NewsFact} fact */
  const factButton = fact =>
    h('button', { type: 'button', class: 'link-button', onclick: () => void show(fact) }, name(sentenceOf(fact, app)));

  /** @param {import('../news/news.js').NewsFact} fact */
  function by({ retraction, review }) {
    const who = retraction?.by ?? review?.by;
    const said = [
      retraction?.reason.replaceAll('_', ' '),
      review && review.state.replaceAll('_', ' '),
      who && `by ${who}`,
    ];
    return said.some(Boolean) ? h('span', { class: 'claim' }, said.filter(Boolean).join(', ')) : null;
  }

  /** @param {import('../news/news.js').NewsFact} fact */
  async function show(fact) {
    await app.add([fact.subject.id, ...(fact.object ? [fact.object.id] : [])]);
    app.screens?.close();
    app.selectFactIfDrawn(fact.id);
  }

  return {
    shown: () => {
      const wanted = scope.value || (app.state.entities.length ? 'drawn' : 'all');
      fill(
        scope,
        h('option', { value: 'all' }, 'The whole graph'),
        app.state.entities.length ? h('option', { value: 'drawn' }, 'What is drawn') : null,
        app.state.selection.length ? h('option', { value: 'selected' }, 'What is selected') : null,
      );
      scope.value = wanted;
      if (!scope.value) scope.value = 'all';
      return app.run(load).then(() => undefined);
    },
  };
}
