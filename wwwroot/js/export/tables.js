import { csv } from './csv.js';

/** @typedef {import('../types.js').Portrait} Portrait */
/** @typedef {import('../types.js').Report} Report */
/**
 * @typedef {{
 *   kindLabel: (kind: string) => string,
 *   relationLabel: (relation: string) => string,
 *   relations: ReadonlyMap<string, { symmetric: boolean, isProperty: boolean }>
 * }} Labels
 */

/**
 * Lists in one cell: "; " never stands in an id, seldom in a name. @param {readonly (string | null | undefined)[]}
 * texts
 */
const listed = texts => texts.filter(Boolean).join('; ');

/** "share 25; role chair" @param {Report['qualifiers']} qualifiers */
export const detailsInWords = qualifiers => listed(qualifiers.map(({ name, value }) => `${name} ${value}`));

/** Whose words a passage is: an article's own, or ours about it. @param {{ ownWords?: boolean }} article */
export const wordsOf = ({ ownWords }) => (ownWords ? 'retold' : 'verbatim');

/** @typedef {[string, (fact: Report, labels: Labels) => import('./csv.js').Cell]} Column */

/** @type {Column[]} */
const factColumns = [
  ['from', fact => fact.subject.name],
  ['relation', (fact, labels) => labels.relationLabel(fact.relation)],
  ['to', fact => fact.object?.name ?? String(fact.value ?? '')],
  ['stance', fact => fact.stance],
  ['said by', fact => fact.attributedTo?.name],
  ['start', fact => fact.start],
  ['end', fact => fact.end],
  ['on', fact => fact.at],
  ['details', fact => detailsInWords(fact.qualifiers)],
  ['confidence', fact => fact.confidence],
  ['articles that stand', fact => fact.articleCount],
  ['review', fact => fact.review?.state],
  ['reviewed by', fact => fact.review?.by],
  ['conflicts with', fact => listed(fact.conflicts.map(other => other.id))],
];

/** A line for each passage that a fact stands on. @param {readonly Report[]} facts @param {Labels} labels */
export const factTable = (facts, labels) =>
  csv([
    [
      ...factColumns.map(([head]) => head),
      'words',
      'passage',
      'sentence',
      'article',
      'publisher',
      'published',
      'status',
      'address',
      'from id',
      'to id',
      'fact id',
    ],
    ...facts.flatMap(fact =>
      (fact.evidence.length ? fact.evidence : [null]).map(piece => [
        ...factColumns.map(([, cell]) => cell(fact, labels)),
        piece && wordsOf(piece.article),
        piece?.quote,
        piece?.sentence.text,
        piece?.article.title,
        piece?.article.publisher,
        piece?.article.publishedAt,
        piece && (piece.article.supersededBy ? 'superseded' : piece.article.status),
        piece?.article.url,
        fact.subject.id,
        fact.object?.id,
        fact.id,
      ]),
    ),
  ]);

/**
 * A line for each entity, with a column for each property that any of them has.
 * @param {readonly Portrait[]} entities
 * @param {readonly Report[]} properties the facts behind them
 * @param {Labels} labels
 */
export function entityTable(entities, properties, labels) {
  const facts = new Map(properties.map(fact => [fact.id, fact]));
  const shown = entities.map(entity => entity.properties.flatMap(id => facts.get(id) ?? []));
  const columns = [...new Set(shown.flat().map(fact => fact.relation))].sort();
  return csv([
    [
      'name',
      'kind',
      'summary',
      'other names',
      'identifiers',
      'relations',
      'id',
      ...columns.map(column => labels.relationLabel(column)),
    ],
    ...entities.map(({ name, kind, summary, names, identifiers, degree, id }, i) => [
      name,
      labels.kindLabel(kind),
      summary,
      listed(names.map(({ value }) => value).filter(value => value !== name)),
      listed(identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
      degree,
      id,
      ...columns.map(column => listed(shown[i].filter(fact => fact.relation === column).map(valueOf))),
    ]),
  ]);
}

/** What is not simply asserted says so. @param {Report} fact */
const valueOf = ({ value, stance }) => (stance === 'asserted' ? String(value) : `${value} (${stance})`);
