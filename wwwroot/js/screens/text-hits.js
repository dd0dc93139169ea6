import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { counted, dateInWords } from '../words.js';

/**
 * @typedef {{ text: string, marks: { offset: number, length: number }[], sentence: { number: number } | null,
 *   article: import('../types.js').Article & { ownWords: boolean, isWithdrawn: boolean } }} TextHit
 */

/** Typing stops for this long before the server is asked. */
const pause = 200;

/**
 * Sentences that hold what is typed, in any script and case; `find` is told each time something is typed. @param
 * {HTMLElement} element @param {import('../app.js').App} app
 */
export function mountTextHits(element, app) {
  let waiting = 0;
  let running = new AbortController();

  /** @param {string} text */
  async function load(text) {
    running = new AbortController();
    const { signal } = running;
    /** @type {{ searchText: { totalCount: number, nodes: TextHit[] } } | undefined} */
    const answer = await app.run(() => ask('search-text', { text }, signal));
    if (!answer || signal.aborted) return;
    const { totalCount, nodes } = answer.searchText;
    const more = totalCount > nodes.length ? `; the newest ${nodes.length} are shown` : '';
    fill(
      element,
      h('h2', {}, 'In what articles say'),
      h('p', { class: 'hint' }, totalCount ? `${counted(totalCount, 'sentence')}${more}` : 'No sentence has all of it'),
      h('ul', { class: 'table-rows card', 'aria-label': 'Sentences' }, nodes.map(row)),
    );
  }

  /** @param {TextHit} hit */
  const row = ({ text, marks, sentence, article }) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'text-hit', onclick: () => app.openArticle(article.id) },
        h(sentence && !article.ownWords ? 'q' : 'span', { dir: 'auto' }, marked(text, marks)),
        h(
          'span',
          { class: 'hit-kind' },
          sentence ? (article.ownWords ? 'retold from ' : '') : 'title, ',
          name(article.publisher),
          article.publishedAt ? `, ${dateInWords(article.publishedAt)}` : '',
          article.isWithdrawn ? h('span', { class: 'claim' }, 'withdrawn') : null,
        ),
      ),
    );

  return {
    /** @param {string} text */
    find(text) {
      clearTimeout(waiting);
      running.abort();
      if (text.length < 3) return fill(element);
      waiting = setTimeout(() => void load(text), pause);
      return undefined;
    },
  };
}

/** The text with its marked words. @param {string} text @param {{ offset: number, length: number }[]} marks */
function marked(text, marks) {
  let at = 0;
  const parts = marks.flatMap(({ offset, length }) => {
    const before = text.slice(at, offset);
    at = offset + length;
    return [before, h('mark', {}, text.slice(offset, at))];
  });
  return [...parts, text.slice(at)];
}
