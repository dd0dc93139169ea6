/** Dates as lists write them, as the graph takes them: 1970, 1970-03 or 1970-03-25. */

/**
 * @typedef {'day' | 'month' | 'unknown'} First which of 03/04/1970 stands first; unknown: the year is all that is sure
 */

const pointed = /^(\d\d?)[-./](\d\d?)[-./](\d{4})$/;

/** What a column shows of its order. @param {Iterable<string>} cells @returns {First} */
export function firstOf(cells) {
  let [day, month] = [false, false];
  for (const cell of cells) {
    const [, one, two] = pointed.exec(cell.trim()) ?? [];
    day ||= Number(one) > 12 || cell.includes('.');
    month ||= Number(two) > 12;
  }
  return day && !month ? 'day' : month && !day ? 'month' : 'unknown';
}

/** Null where it is no date. @param {string} text @param {First} first @returns {string | null} */
export function dateOf(text, first) {
  const [cell] = text.trim().split(/[T ]\d\d?:/);
  const iso = /^(\d{4})(?:[-./](\d\d?)(?:[-./](\d\d?))?)?$/.exec(cell);
  if (iso) return whole(iso[1], iso[2], iso[3]);
  const [, one, two, year] = pointed.exec(cell) ?? [];
  if (!year) return null;
  if (first === 'unknown' && one !== two) return whole(year);
  return first === 'month' ? whole(year, one, two) : whole(year, two, one);
}

/** @param {string} year @param {string} [month] @param {string} [day] */
function whole(year, month, day) {
  const written = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const date = new Date(`${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
