import { csv } from '../export/csv.js';

/** @typedef {import('./run.js').Screening} Screening */

/** The same columns as `kg screen` writes. */
const head = [
  'key',
  'name',
  'result',
  'entity',
  'entityName',
  'matchedName',
  'score',
  'verdict',
  'explanation',
  'sanctions',
  'cleared',
  'asOfChange',
];

/** All that was screened: a row for each potential match, and one for who has none. @param {Screening} screening */
export function hitTable({ subjects, done, found, sequence }) {
  const hits = new Map(found.map(one => [one.subject, one.hits]));
  return csv([
    head,
    ...subjects
      .slice(0, done)
      .flatMap(subject =>
        (hits.get(subject) ?? [null]).map(hit => [
          subject.key,
          subject.name,
          hit ? 'potential match' : 'no potential match found',
          hit?.entity.id,
          hit?.entity.name,
          hit?.matchedName,
          hit?.score.toFixed(4),
          hit?.verdict,
          hit?.features.map(feature => feature.explanation).join('; '),
          hit?.sanctions.map(sanction => sanction.name).join('; '),
          hit?.cleared ? `${hit.cleared.by}: ${hit.cleared.reason}` : '',
          sequence,
        ]),
      ),
  ]);
}
