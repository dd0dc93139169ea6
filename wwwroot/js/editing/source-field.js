import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { field } from './dialog.js';
import { slug } from './slug.js';

/** @typedef {{ article?: string, sentence?: number, text?: string, quote?: string }} Words */

const sentencesAtOnce = 100;

/**
 * Who says so, and in which words: an article of the graph and words chosen in its text, or a new article and a
 * sentence.
 * @param {import('../app.js').App} app
 * @param {Words & { fixed?: boolean, withWords?: boolean }} [known]
 */
export function sourceField(
  app,
  { article: knownArticle = '', sentence, quote: knownQuote = '', fixed = false, withWords = true } = {},
) {
  const article = h('select', { onchange: () => void draw(), disabled: fixed });
  const title = h('input', { type: 'text', maxlength: '500' });
  const publisher = h('input', { type: 'text', maxlength: '200' });
  const published = h('input', { type: 'text', placeholder: '2025-12-13', maxlength: '10' });
  const url = h('input', { type: 'url', placeholder: 'https://' });
  const language = h('input', { type: 'text', value: 'en', maxlength: '20', size: 6 });
  const fresh = h(
    'div',
    { class: 'fields' },
    field('Title', title, { path: 'source.title', wide: true }),
    field('Publisher', publisher, { path: 'source.publisher' }),
    field('Published', published, { path: 'source.publishedAt' }),
    field('Address', url, { path: 'source.url', wide: true }),
    field('Language', language, { path: 'source.language' }),
  );
  const text = h('div', { class: 'sentences', role: 'radiogroup', 'aria-label': 'Sentence', tabindex: '-1' });
  const own = h('textarea', {
    'aria-label': 'A new sentence, in your own words',
    placeholder: 'A new sentence, in your own words',
  });
  const quote = h('input', { type: 'text', maxlength: '2000', value: knownQuote });
  const words = h(
    'fieldset',
    { class: 'words' },
    h('legend', {}, 'Words that it stands on'),
    text,
    own,
    field('The exact words', quote, {
      path: 'evidence.0.quote',
      wide: true,
      note: 'Select words in the sentence, or type them as they stand there.',
    }),
  );
  const element = h(
    'div',
    { class: 'source-field' },
    field('Who says so', article, { path: 'article', wide: true }),
    fresh,
    withWords ? words : null,
  );
  own.dataset.path = 'evidence.0.text';

  async function load() {
    /** @type {any} */
    const { articles } = await ask('articles', { first: 200, after: null });
    fill(
      article,
      h('option', { value: '' }, 'An article that is not in the graph yet'),
      articles.edges.map((/** @type {any} */ { node }) =>
        h('option', { value: node.id }, `${node.publisher}, ${node.publishedAt}: ${node.title}`.slice(0, 120)),
      ),
    );
    if (knownArticle && !articles.edges.some((/** @type {any} */ { node }) => node.id === knownArticle))
      article.append(h('option', { value: knownArticle }, knownArticle));
    article.value = knownArticle;
    await draw();
  }

  async function draw() {
    fresh.hidden = article.value !== '';
    if (!withWords) return;
    fill(text);
    text.hidden = article.value === '';
    if (article.value === '') return;
    /** @type {any} */
    const { article: found } = await ask('article-text', { id: article.value, first: sentencesAtOnce, skip: 0 });
    fill(text, [...(found?.sentences ?? []), { number: 0, text: 'Another sentence, in your own words' }].map(line));
    own.hidden = Boolean(sentence);
  }

  /** @param {{ number: number, text: string }} line */
  function line({ number, text: said }) {
    const radio = h('input', {
      type: 'radio',
      name: 'sentence',
      value: String(number),
      checked: number === (sentence ?? 0),
      onchange: () => {
        own.hidden = number !== 0;
        quote.value = number ? said : '';
      },
    });
    return h(
      'label',
      { class: 'offered-sentence', onmouseup: () => chosen(radio, said) },
      radio,
      number ? name(said) : h('i', {}, said),
    );
  }

  /**
   * Words that were selected within a sentence become the quote. @param {HTMLInputElement} radio @param {string} said
   */
  function chosen(radio, said) {
    const selected = String(getSelection() ?? '').trim();
    if (!selected || !said.includes(selected)) return;
    radio.checked = true;
    own.hidden = true;
    quote.value = selected;
    quote.dispatchEvent(new Event('input', { bubbles: true }));
  }

  void app.run(load);
  return {
    element,
    /** The article, by its id or as a new one. */
    get source() {
      if (article.value) return { article: article.value };
      const id = [publisher.value, title.value.slice(0, 40), published.value].map(part => slug(part, 'x')).join('-');
      return {
        source: {
          id: slug(id, 'article'),
          title: title.value.trim(),
          publisher: publisher.value.trim(),
          publishedAt: published.value.trim(),
          language: language.value.trim(),
          url: url.value.trim() || null,
        },
      };
    },
    get articleId() {
      const { source } = this;
      return source.article ?? source.source?.id ?? '';
    },
    get evidence() {
      const picked = /** @type {HTMLInputElement | null} */ (text.querySelector('input:checked'));
      const number = article.value && picked ? Number(picked.value) : 0;
      const said = quote.value.trim();
      return number
        ? { sentence: number, quote: said }
        : { text: own.value.trim(), quote: said || own.value.trim().replace(/[.!?]$/, '') };
    },
  };
}
