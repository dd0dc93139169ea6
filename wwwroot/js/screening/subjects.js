import { schemeOf } from './columns.js';
import { dateOf, firstOf } from './dates.js';

/** @typedef {import('./columns.js').Role} Role */
/**
 * @typedef {{ key: string, name: string, kind?: string, birthDate?: string, countries?: string[],
 *   identifiers?: { scheme: string, value: string }[] }} Subject
 */

/**
 * The subjects of a list, and what of it could not be read, in words. Rows without a key are known by their name and
 * date of birth: the number of a row would be somebody else in tomorrow's list.
 * @param {readonly string[][]} rows @param {readonly Role[]} roles @param {boolean} head
 * @param {ReadonlyMap<string, string>} kinds the kind that a word stands for, in small letters
 * @returns {{ subjects: Subject[], notes: string[] }}
 */
export function subjectsOf(rows, roles, head, kinds) {
  const body = rows.slice(head ? 1 : 0);
  const dates = roles.indexOf('birthDate');
  const first = firstOf(dates < 0 ? [] : body.map(row => row[dates] ?? ''));
  const counts = { names: 0, dates: 0, years: 0, kinds: 0 };

  /** @param {string[]} row @returns {Subject | null} */
  function read(row) {
    /** @param {Role} role */
    const cells = role => row.map(textOf).filter((cell, i) => roles[i] === role && cell);
    const name = cells('name').join(' ');
    // The server refuses a whole batch for one that has no letter.
    if (!/[\p{L}\p{Nd}]/u.test(name)) {
      counts.names += 1;
      return null;
    }
    const [said] = cells('birthDate');
    const birthDate = said ? dateOf(said, first) : null;
    if (said && !birthDate) counts.dates += 1;
    else if (birthDate?.length === 4 && said.length > 4) counts.years += 1;
    const [word] = cells('kind');
    const kind = word && kinds.get(word.toLowerCase());
    if (word && !kind) counts.kinds += 1;
    const countries = cells('country').flatMap(cell => cell.split(/\s*[;,|]\s*/).filter(Boolean));
    const identifiers = row.flatMap((cell, i) =>
      roles[i] === 'identifier' && cell.trim()
        ? [{ scheme: schemeOf(head ? (rows[0][i] ?? '') : ''), value: cell.trim() }]
        : [],
    );
    return {
      key: cells('key').join(' ') || [name, birthDate].filter(Boolean).join(' '),
      name,
      ...(kind && { kind }),
      ...(birthDate && { birthDate }),
      ...(countries.length && { countries }),
      ...(identifiers.length && { identifiers }),
    };
  }

  const subjects = body.flatMap(row => read(row) ?? []);
  return { subjects, notes: notesOf(counts) };
}

/** A cell of several lines is one text, and the server takes no control characters. @param {string} cell */
const textOf = cell => cell.replace(/\p{Cc}+/gu, ' ').trim();

/** @param {{ names: number, dates: number, years: number, kinds: number }} counts */
const notesOf = ({ names, dates, years, kinds }) =>
  [
    names && `${rowsIn(names)} without a name: left out.`,
    dates && `${rowsIn(dates)} with a date that could not be read: screened without it.`,
    years && `${rowsIn(years)} where day and month could be either: only the year counts.`,
    kinds && `${rowsIn(kinds)} with a kind that the graph does not know: screened without it.`,
  ].filter(note => note !== 0);

/** @param {number} count */
const rowsIn = count => (count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`);
