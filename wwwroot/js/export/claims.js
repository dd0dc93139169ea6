import { dateInWords, timeInWords } from '../words.js';
import { sentenceOf } from './sentences.js';
import { wordsOf } from './tables.js';

/** The claims behind a view, as somebody checks them one by one. Pure. */

/** @typedef {import('../types.js').Report} Report */

export const claimHead = [
  'No.',
  'Claim',
  'When',
  'Who says so',
  'How',
  'Words',
  'Quoted or retold',
  'Source',
  'Published',
  'Address',
  'Review',
  'Reviewed by',
];

/**
 * A row for each passage that a claim stands on. @param {readonly Report[]} facts @param
 *   {import('./tables.js').Labels} labels
 * @returns {string[][]}
 */
export const claimRows = (facts, labels) =>
  facts.flatMap((fact, i) =>
    (fact.evidence.length ? fact.evidence : [null]).map(piece => [
      String(i + 1),
      sentenceOf(fact, labels),
      timeInWords(fact),
      fact.attributedTo?.name ?? piece?.article.publisher ?? '',
      fact.retraction ? `${fact.stance}, taken back` : fact.stance,
      piece?.quote ?? '',
      piece ? wordsOf(piece.article) : '',
      piece ? sourceOf(piece.article) : '',
      piece?.article.publishedAt ?? '',
      piece?.article.url ?? '',
      fact.review ? fact.review.state.replaceAll('_', ' ') : 'not reviewed',
      fact.review ? [fact.review.by, dateInWords(fact.review.at)].filter(Boolean).join(', ') : '',
    ]),
  );

/** @param {import('../types.js').Article} article */
const sourceOf = ({ title, publisher, status }) =>
  `${publisher}: ${title}${status && status !== 'live' ? ` (${status.replaceAll(/[-_]/g, ' ')})` : ''}`;
