import { ApiError } from '../api/client.js';

/**
 * Sends lists to the server.
 *
 * @typedef {{ list: string, mapping: string, version: string, records: number,
 *   counts: { added: number, changed: number, delisted: number, unchanged: number },
 *   kinds: Record<string, number>, facts: Record<string, number>, names: Record<string, number>,
 *   unmapped: { path: string, count: number, example: string, onPurpose: boolean }[],
 *   notes: { message: string, count: number, place: number }[], changes: string[] }} Report
 * @typedef {{ line: number, column: number, message: string, code: string | null }} Mistake
 * @typedef {{ reader: string, columns: string[], rows: string[][], tables: { name: string, kinds: string[] }[] }} Table
 * @typedef {{ step: string, done: number, total: number | null }} Step
 */

/**
 * What the list does, or why it was refused.
 * @param {File} file @param {Record<string, string>} options @param {(step: Step) => void} told
 * @returns {Promise<{ report: Report | null, errors: Mistake[] }>}
 */
export async function importList(file, options, told) {
  /** @type {{ report: Report | null, errors: Mistake[] }} */
  const outcome = { report: null, errors: [] };
  await send('/import', file, options, line => {
    if (line.progress) told(line.progress);
    if (line.result) outcome.report = line.result;
    if (line.errors) outcome.errors = line.errors;
  });
  return outcome;
}

/**
 * The headings and first rows of a table, and what its cells may name; null where it is none.
 * @param {File} file @returns {Promise<Table | null>}
 */
export async function columnsOf(file) {
  /** @type {Table | null} */
  let table = null;
  await send('/import/columns', file, {}, line => {
    if (line.table?.rows.length) table = { ...line.table, tables: line.tables ?? [] };
  });
  return table;
}

/**
 * @param {string} address @param {File} file @param {Record<string, string>} options
 * @param {(line: any) => void} read
 */
async function send(address, file, options, read) {
  const form = new FormData();
  for (const [name, value] of Object.entries(options)) form.set(name, value);
  form.set('file', file);
  const response = await fetch(address, { method: 'POST', body: form }).catch(() => {
    throw new ApiError('The server cannot be reached.', 'UNREACHABLE');
  });
  if (!response.ok || !response.body) {
    const answer = await response.json().catch(() => null);
    const problem = answer?.errors?.[0];
    throw new ApiError(
      problem?.message ?? `The server answered with status ${response.status}.`,
      problem?.extensions?.code,
    );
  }
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(JSON.parse(line));
  }
}
