import { ask } from '../api/client.js';
import { fill, h, icon, name } from '../dom.js';
import { pieces } from '../state/marks.js';
import { counted, labelBefore, timeInWords, valueInWords } from '../words.js';
import { claimTag, sourceLine, unsupportedTag } from './evidence.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityRef} EntityRef */
/** @typedef {import('../types.js').FactLine & { articleCount: number }} ClaimedFact */
/** @typedef {{ sentence: number, quote: string, offset: number, fact: ClaimedFact | null }} Claim */
/**
 * @typedef {import('../types.js').Article & { sentences: { number: number, text: string }[],
 *   mentions: { names: string[], entity: EntityRef | null }[], claims: Claim[] }} ArticlePage
 */

const atOnce = 100;
/** So many of the entities it names are drawn when the canvas is empty. */
const drawnAtFirst = 30;

/**
 * An article to read: whom it names, and for each sentence the facts that stand on it, on the canvas too.
 * @param {HTMLElement} element @param {App} app @param {{ show: () => void }} tab
 */
export function mountArticle(element, app, tab) {
  /** @type {ArticlePage | null} */
  let article = null;
  const only = h('input', { type: 'checkbox', onchange: draw });
  fill(element, h('p', { class: 'hint' }, 'Open an article from Work, Articles, or from the source of a fact.'));

  /** @param {string} id @param {string} [fact] */
  async function open(id, fact) {
    const loaded = await app.run(() => load(id));
    if (!loaded) return;
    article = loaded;
    app.screens?.close();
    if (app.state.entities.length === 0)
      await app.add(named().slice(0, drawnAtFirst), { label: 'Draw an article', select: false });
    tab.show();
    draw();
    const spoken = article.claims.find(claim => claim.fact?.id === fact)?.sentence;
    const at = element.querySelector(spoken ? `[data-sentence="${spoken}"]` : 'h2');
    at?.scrollIntoView({ block: spoken ? 'center' : 'start' });
    /** @type {HTMLElement | null} */ (spoken ? (at?.querySelector('button') ?? null) : element)?.focus({
      preventScroll: true,
    });
  }

  const named = () => article?.mentions.flatMap(mention => mention.entity?.id ?? []) ?? [];

  function draw() {
    if (!article) return fill(element);
    const { claims, sentences } = article;
    const alone = claims.filter(claim => claim.fact?.articleCount === 1).length;
    fill(
      element,
      h('h2', { class: 'path-title' }, name(article.title)),
      sourceLine({ ...article, id: '' }, article.ownWords ? 'Retold from ' : ''),
      h(
        'div',
        { class: 'acts' },
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            onclick: () => void app.add(named(), { label: 'Draw an article', select: false }),
          },
          icon('expand'),
          `Draw all ${named().length} it names`,
        ),
      ),
      h('label', { class: 'switch' }, only, ` What only this article says (${counted(alone, 'claim')})`),
      h('ol', { class: 'article-text' }, sentences.map(sentence)),
    );
    return undefined;
  }

  /** @param {{ number: number, text: string }} sentence */
  function sentence({ number, text }) {
    const claims = (article?.claims ?? []).filter(
      claim => claim.sentence === number && claim.fact && (!only.checked || claim.fact.articleCount === 1),
    );
    const body = h('ul', { hidden: true });
    const ids = new Set(claims.map(claim => claim.fact?.id));
    const mentions = (article?.mentions ?? []).flatMap(({ names, entity }) =>
      entity ? [{ names, entity: entity.id }] : [],
    );
    const toggle = h(
      'button',
      {
        type: 'button',
        class: 'text-button',
        'aria-expanded': 'false',
        onclick: () => {
          const opened = toggle.getAttribute('aria-expanded') !== 'true';
          toggle.setAttribute('aria-expanded', String(opened));
          body.hidden = !opened;
          app.canvas?.spotlight(null);
          if (opened) app.canvas?.spotlight(data => ids.has(data.id));
        },
      },
      counted(claims.length, 'fact'),
    );
    fill(
      body,
      claims.map(claim => claimRow(/** @type {ClaimedFact} */ (claim.fact))),
    );
    return h(
      'li',
      { 'data-sentence': number, class: claims.length ? 'with-claims' : null },
      h(
        'p',
        { dir: 'auto' },
        pieces(text, mentions).map(piece => (piece.entity ? mention(piece.text, piece.entity) : piece.text)),
      ),
      claims.length ? toggle : null,
      app.editing
        ? h(
            'button',
            { type: 'button', class: 'text-button', onclick: () => words(number, text) },
            'Add a fact from these words',
          )
        : null,
      body,
    );
  }

  /** Words that are selected in the sentence, or else all of it. @param {number} number @param {string} text */
  function words(number, text) {
    const selected = String(getSelection() ?? '').trim();
    const quote = selected.length > 1 && text.includes(selected) ? selected : text;
    app.editing?.fromWords({ article: /** @type {ArticlePage} */ (article).id, sentence: number, text, quote });
  }

  /** @param {string} text @param {string} id */
  const mention = (text, id) =>
    h('button', { type: 'button', class: 'mention', onclick: () => void app.add([id]) }, name(text));

  /** @param {ClaimedFact} fact */
  const claimRow = fact =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'fact-open', onclick: () => void showFact(fact) },
        h(
          'span',
          { class: 'what' },
          h(
            'span',
            {},
            h('b', {}, name(fact.subject.name)),
            ` ${labelBefore(app.relationLabel(fact.relation), fact.object ? null : fact.value)} `,
            h('b', {}, name(fact.object ? fact.object.name : valueInWords(fact.value ?? ''))),
          ),
          timeInWords(fact) ? h('span', { class: 'when' }, timeInWords(fact)) : null,
          claimTag({ stance: fact.stance, attributedTo: null }),
          unsupportedTag(fact),
          fact.articleCount === 1 ? h('span', { class: 'claim plain' }, 'only here') : null,
        ),
        icon('target'),
      ),
    );

  /** @param {ClaimedFact} fact */
  async function showFact(fact) {
    const ends = [fact.subject.id, fact.object?.id].flatMap(id => id ?? []);
    await app.add(ends, { label: 'Draw a fact', select: false });
    app.selectFact(fact.id);
    app.canvas?.fit(ends);
  }

  return { open };
}

/** @param {string} id @returns {Promise<ArticlePage | null>} */
async function load(id) {
  /** @type {ArticlePage | null} */
  let whole = null;
  for (let skip = 0; ; skip += atOnce) {
    /** @type {{ article: ArticlePage | null }} */
    const { article } = await ask('article-page', { id, first: atOnce, skip });
    if (!article) return whole;
    if (!whole) whole = article;
    else {
      whole.sentences.push(...article.sentences);
      whole.mentions.push(...article.mentions);
      whole.claims.push(...article.claims);
    }
    if (![article.sentences, article.mentions, article.claims].some(list => list.length === atOnce)) return whole;
  }
}
