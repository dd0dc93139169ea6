/**
 * Tables for spreadsheets: RFC 4180, UTF-8 with the mark that Excel wants, and no cell that a spreadsheet would
 * compute.
 */

const mark = '\ufeff';
/** What spreadsheets take for the beginning of a formula, also in full width or after blanks. */
const formula = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const number = /^-?\d+(\.\d+)?$/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** @typedef {string | number | null | undefined} Cell */

/** @param {readonly (readonly Cell[])[]} rows the first of them the head */
export const csv = rows => `${mark}${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** @param {Cell} value */
function cell(value) {
  const text = String(value ?? '')
    .replace(control, ' ')
    .replace(/\r\n?/g, '\n');
  const safe = /^[\t\n]/.test(text) || (formula.test(text) && !number.test(text)) ? `'${text}` : text;
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
