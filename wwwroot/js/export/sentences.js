import { labelBefore, openingOf, valueInWords } from '../words.js';

/** @typedef {import('../types.js').Report} Report */

/**
 * A fact as one line: "Somebody claims that one owns another".
 * @param {Pick<Report, 'stance' | 'attributedTo' | 'subject' | 'object' | 'value' | 'relation'>} fact
 * @param {Pick<import('./tables.js').Labels, 'relationLabel'>} labels
 */
export const sentenceOf = (fact, labels) =>
  [
    fact.attributedTo?.name,
    openingOf(fact),
    fact.subject.name,
    labelBefore(labels.relationLabel(fact.relation), fact.object ? null : fact.value),
    fact.object?.name ?? valueInWords(fact.value ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
