/**
 * Dates of the graph are years, months or days, perhaps with a ~ where the source is not sure; a timeline cuts them
 * into years or months.
 */

/** @typedef {import('../types.js').Dates} Dates */
/** @typedef {import('../types.js').Span} Span */
/** @typedef {{ date: string, count: number }} Bucket */

/** More than this many months are shown by year. */
const mostMonths = 96;
/** A date far off, a slip or a founding in the Middle Ages, must not make a timeline endless. */
const mostYears = 200;

/** @param {string} date */
const plain = date => date.replace('~', '');
/** @param {string} date */
const firstDay = date => plain(date) + '-01-01'.slice(plain(date).length - 4);
/** @param {string} date */
const lastDay = date => plain(date) + '-12-31'.slice(plain(date).length - 4);

/** When a fact begins to hold, or its event happened, as far as is known. @param {Dates} dates */
export const beginningOf = ({ date, at, start, end }) => date ?? at ?? start ?? end;

/** Whether a fact is known to hold no longer. @param {Dates} dates @param {string} [today] */
export const hasEnded = ({ end }, today = new Date().toISOString().slice(0, 10)) =>
  end !== null && lastDay(end) < today;

/**
 * Whether a fact can hold at some time within the span, as one without a date always can. @param {Dates} dates @param
 * {Span} span
 */
export function within({ at, start, end, possibleFrom, possibleTo }, { from, to }) {
  const begin = possibleFrom ?? at ?? start;
  const close = possibleTo ?? at ?? end;
  return (!begin || firstDay(begin) <= lastDay(to)) && (!close || lastDay(close) >= firstDay(from));
}

/**
 * How many facts begin in each month or year, without gaps; empty where no fact has a date. @param {readonly Dates[]}
 * facts @returns {Bucket[]}
 */
export function histogram(facts) {
  const days = facts
    .flatMap(fact => beginningOf(fact) ?? [])
    .map(plain)
    .sort();
  if (days.length === 0) return [];
  const last = Number(days[days.length - 1].slice(0, 4));
  const first = Math.max(Number(days[0].slice(0, 4)), last - mostYears);
  const byYear = (last - first + 1) * 12 > mostMonths || days.every(day => day.length === 4);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let year = first; year <= last; year++) {
    if (byYear) counts.set(yearText(year), 0);
    else for (let month = 1; month <= 12; month++) counts.set(`${yearText(year)}-${String(month).padStart(2, '0')}`, 0);
  }
  for (const day of days) {
    const date = byYear ? day.slice(0, 4) : firstDay(day).slice(0, 7);
    if (counts.has(date)) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return trimmed([...counts].map(([date, count]) => ({ date, count })).sort((a, b) => a.date.localeCompare(b.date)));
}

/** @param {number} year */
const yearText = year => String(year).padStart(4, '0');

/** @param {Bucket[]} buckets */
function trimmed(buckets) {
  const first = buckets.findIndex(bucket => bucket.count > 0);
  return buckets.slice(first, buckets.findLastIndex(bucket => bucket.count > 0) + 1);
}
