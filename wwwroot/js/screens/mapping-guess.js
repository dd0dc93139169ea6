import { proposedRoles } from '../screening/columns.js';

/**
 * What the columns of a table may mean, by the words of their heads and what is in them; decided by whoever maps them.
 * @param {readonly string[]} columns @param {readonly (readonly string[])[]} rows
 * @returns {Map<string, string>}
 */
export function meaningsOf(columns, rows) {
  const roles = proposedRoles([[...columns], ...rows.map(row => [...row])], true);
  /** @type {Map<string, string>} */
  const meanings = new Map();
  const name = columns[roles.indexOf('name')];
  const key = columns[roles.indexOf('key')] ?? columns[roles.indexOf('identifier')];
  if (key !== undefined) meanings.set(key, 'key');
  if (name !== undefined) meanings.set(name, 'name');
  return meanings;
}
