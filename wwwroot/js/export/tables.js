import { csv } from './csv.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Statement} Statement */
/** @typedef {{ kindLabel: (kind: string) => string, relationLabel: (relation: string) => string }} Labels */

/** A line for each quotation that a fact stands on. @param {readonly Statement[]} facts @param {Labels} labels */
export const factTable = (facts, labels) =>
  csv([
    [
      'from',
      'relation',
      'to',
      'stance',
      'said by',
      'start',
      'end',
      'on',
      'quote',
      'sentence',
      'article',
      'publisher',
      'published',
      'address',
      'from id',
      'to id',
      'fact id',
    ],
    ...facts.flatMap(fact =>
      (fact.evidence.length ? fact.evidence : [null]).map(piece => [
        fact.subject.name,
        labels.relationLabel(fact.relation),
        fact.object?.name ?? String(fact.value ?? ''),
        fact.stance,
        fact.attributedTo?.name,
        fact.start,
        fact.end,
        fact.at,
        piece?.quote,
        piece?.sentence.text,
        piece?.article.title,
        piece?.article.publisher,
        piece?.article.publishedAt,
        piece?.article.url,
        fact.subject.id,
        fact.object?.id,
        fact.id,
      ]),
    ),
  ]);

/** @param {readonly EntityCard[]} entities @param {Labels} labels */
export const entityTable = (entities, labels) =>
  csv([
    ['name', 'kind', 'summary', 'relations', 'id'],
    ...entities.map(({ name, kind, summary, degree, id }) => [name, labels.kindLabel(kind), summary, degree, id]),
  ]);
