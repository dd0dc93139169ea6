import { fill, h, name } from '../dom.js';
import { claimOf, dateInWords, timeInWords } from '../words.js';

/** @typedef {import('../types.js').Evidence} Evidence */
/** @typedef {import('../types.js').FactLine} FactLine */

/** Only addresses that a browser opens as a page; anything else stays text. @param {string | null} url */
export function safeAddress(url) {
  try {
    const { protocol, href } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/**
 * The sentence with the words that matter marked in it: a quotation, or told in our own words. @param {Evidence}
 * evidence
 */
function sentence({ quote, offset, sentence: { text }, article: { ownWords } }) {
  const begin = text.startsWith(quote, offset) ? offset : text.indexOf(quote);
  const words =
    begin < 0 ? [h('mark', {}, quote)] : [text.slice(0, begin), h('mark', {}, quote), text.slice(begin + quote.length)];
  return h(ownWords ? 'p' : 'blockquote', { dir: 'auto', class: 'sentence' }, words);
}

/** What readers must know of an article before they rely on it. @type {Record<string, string>} */
const statuses = {
  corrected: 'The publisher corrected this article.',
  'retracted-by-publisher': 'The publisher withdrew this article.',
  unavailable: 'This article can no longer be read.',
};

/** @param {import('../types.js').Article} article @param {string} [before] what stands before the publisher */
export function sourceLine({ id, title, publisher, publishedAt, url, status, supersededBy }, before = '') {
  const address = safeAddress(url);
  const titled = address
    ? h(
        'a',
        { href: address, rel: 'noopener noreferrer', target: '_blank', title: 'Opens the article in a new tab' },
        name(title),
      )
    : name(title);
  return h(
    'p',
    { class: 'source' },
    before,
    h('b', {}, name(publisher)),
    publishedAt ? `, ${dateInWords(publishedAt)}` : null,
    id ? [' · ', h('button', { type: 'button', class: 'link-button', 'data-article': id }, 'read here')] : null,
    h('br'),
    titled,
    status && statuses[status] ? [h('br'), h('strong', { class: 'warning' }, statuses[status])] : null,
    supersededBy ? newer(supersededBy) : null,
  );
}

/** Another article stands in its place. @param {NonNullable<import('../types.js').Article['supersededBy']>} article */
const newer = ({ id, publisher, publishedAt }) => [
  h('br'),
  h('strong', { class: 'warning' }, 'A newer article stands in its place: '),
  h(
    'button',
    { type: 'button', class: 'link-button', 'data-article': id },
    name(publisher),
    publishedAt ? `, ${dateInWords(publishedAt)}` : null,
  ),
];

/** That nothing supports a fact any more. @param {{ articleCount?: number }} fact */
export const unsupportedTag = ({ articleCount }) =>
  articleCount === 0 ? h('span', { class: 'claim' }, 'withdrawn by its source') : null;

/** What this article says of the fact itself: its dates, details, stance and confidence. @param {Evidence} evidence */
function ownWay({ said = [] }) {
  const parts = said.flatMap(one => [
    timeInWords(one),
    ...one.qualifiers.map(({ label, text }) => `${label} ${text}`),
    one.stance === 'asserted' ? '' : one.stance,
    one.confidence < 1 ? `confidence ${one.confidence}` : '',
  ]);
  const words = [...new Set(parts.filter(Boolean))].join(' · ');
  return words ? h('p', { class: 'hint said' }, `This article: ${words}`) : null;
}

/** @param {Evidence[]} evidence */
export const evidenceOf = evidence =>
  h(
    'div',
    { class: 'evidence' },
    evidence.map(piece =>
      h(
        'figure',
        {},
        sentence(piece),
        h('figcaption', {}, sourceLine(piece.article, piece.article.ownWords ? 'Retold from ' : ''), ownWay(piece)),
      ),
    ),
  );

/**
 * How and by whom it is said, as a tag; nothing when the article itself asserts it. @param {Pick<FactLine, 'stance' |
 * 'attributedTo'>} fact @param {(id: string) => void} [open]
 */
export function claimTag(fact, open) {
  const words = claimOf(fact);
  if (!words) return null;
  const tag = h('span', { class: fact.stance === 'asserted' ? 'claim plain' : 'claim' });
  const { attributedTo } = fact;
  fill(
    tag,
    words,
    attributedTo ? ' ' : null,
    attributedTo &&
      (open
        ? h(
            'button',
            { type: 'button', class: 'link-button', onclick: () => open(attributedTo.id) },
            name(attributedTo.name),
          )
        : name(attributedTo.name)),
  );
  return tag;
}
