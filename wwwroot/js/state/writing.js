import { cut } from './cut.js';
import { longestNote, mostLines, mostNotes } from './acts.js';

/** What people write on a picture, as links hold it; anybody may have typed something else there. Pure. */

/** @typedef {import('../types.js').Note} Note */
/** @typedef {import('../types.js').ChronologyLine} ChronologyLine */

const kinds = ['text', 'arrow', 'step'];
/** Farther out than this nothing can be placed. */
const farthest = 100_000;

/** @param {string} text @returns {Note[]} */
export const notesOf = text =>
  listOf(text)
    .slice(0, mostNotes)
    .flatMap(({ kind, x, y, text, toX, toY }) => {
      if (!kinds.includes(kind) || ![x, y].every(isPlace) || (kind === 'arrow' && ![toX, toY].every(isPlace)))
        return [];
      const note = { kind, x: Math.round(x), y: Math.round(y), text: cut(String(text ?? ''), longestNote) };
      return [kind === 'arrow' ? { ...note, toX: Math.round(toX), toY: Math.round(toY) } : note];
    });

/** @param {string} text @returns {ChronologyLine[]} */
export const linesOf = text =>
  listOf(text)
    .slice(0, mostLines)
    .flatMap(({ date, text }) =>
      isDate(date) && typeof text === 'string' && text.trim() ? [{ date, text: cut(text, longestNote) }] : [],
    );

/** A year, a month or a day that there is, perhaps with a ~. @param {unknown} date */
export function isDate(date) {
  if (typeof date !== 'string') return false;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?$/.exec(date) ?? [];
  if (!year) return false;
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.getUTCDate() === Number(day);
}

/** @param {unknown} value */
const isPlace = value => Number.isFinite(value) && Math.abs(/** @type {number} */ (value)) <= farthest;

/** @param {string} text @returns {any[]} */
function listOf(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list.filter(item => item && typeof item === 'object') : [];
  } catch {
    return [];
  }
}
