import told from './heads.json' with { type: 'json' };

/** What the columns of a list hold: proposed by their heads and by what is in them, decided by whoever screens. */

/** @typedef {'' | 'name' | 'key' | 'kind' | 'birthDate' | 'country' | 'identifier'} Role */

/** @type {readonly (readonly [Role, string])[]} */
export const roles = [
  ['', 'not used'],
  ['name', 'Name, or part of it'],
  ['key', 'Key of the row'],
  ['kind', 'Kind'],
  ['birthDate', 'Born or founded'],
  ['country', 'Country'],
  ['identifier', 'Id in a register'],
];

/** In the order in which a head is tried: "customer id" is no name. kg screen goes by the same words. */
const heads = told.map(({ role, words }) => ({ role: /** @type {Role} */ (role), words: new RegExp(words, 'iu') }));

/** @param {string} head @returns {Role} */
const roleOfHead = head => heads.find(({ words }) => words.test(head.trim()))?.role ?? '';

/** Whether the first row names the columns. @param {readonly string[][]} rows */
export const hasHead = rows =>
  (rows[0] ?? []).some(cell => roleOfHead(cell) && cell.length < 40) && !(rows[0] ?? []).some(looksLikeDate);

/**
 * A proposal for each column. Where no head says "name", it is the column in which most cells are two words or more.
 * @param {readonly string[][]} rows @param {boolean} head @returns {Role[]}
 */
export function proposedRoles(rows, head) {
  const width = Math.max(0, ...rows.slice(0, 100).map(row => row.length));
  const body = rows.slice(head ? 1 : 0, 101);
  const found = Array.from({ length: width }, (_, i) => (head ? roleOfHead(rows[0][i] ?? '') : ''));
  for (const once of /** @type {Role[]} */ (['key', 'kind', 'birthDate']))
    found.forEach((role, i) => {
      if (role === once && found.indexOf(once) < i) found[i] = '';
    });
  if (!head && !found.includes('birthDate')) {
    const dates = found.findIndex((_, i) => body.length > 0 && body.every(row => looksLikeDate(row[i] ?? '')));
    if (dates >= 0) found[dates] = 'birthDate';
  }
  if (!found.includes('name')) {
    const words = found.map((role, i) =>
      role ? -1 : body.filter(row => /\p{L}+\s+\p{L}+/u.test(row[i] ?? '')).length,
    );
    const best = words.indexOf(Math.max(...words));
    if (best >= 0 && words[best] >= 0) found[best] = 'name';
  }
  return found;
}

/** @param {string} cell */
const looksLikeDate = cell => /^\s*(\d{4}[-./]\d\d?([-./]\d\d?)?|\d\d?[-./]\d\d?[-./]\d{4})\s*$/.test(cell);

/** The register that a head names: "Tax number (INN)" is tax-number-inn. @param {string} head */
export const schemeOf = head =>
  head
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'id';
