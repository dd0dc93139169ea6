/**
 * A mapping.yaml from columns that were clicked.
 *
 * @typedef {{ column: string, means: string }} Choice means: `key`, `name`, `alias`, `property X`, `relation X T`, ''
 * @typedef {{ reader: string, list: string, name: string, publisher: string, kind: string, choices: Choice[] }} Clicked
 */

/** A text of YAML that stays what it is. @param {string} text */
const quoted = text => JSON.stringify(text);

/** The columns are paths, in which a slash leads to a part. @param {string} column */
const path = column => quoted(column.replaceAll('/', '-'));

/** A slug of at most 32 characters. @param {string} text */
export const slugOf = text =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 32)
    .replace(/-+$/, '') || 'list';

/**
 * The text of the mapping; what is chosen twice counts twice, what means nothing stays words.
 * @param {Clicked} clicked
 */
export function mappingOf({ reader, list, name, publisher, kind, choices }) {
  /** @param {string} means */
  const columns = means => choices.filter(choice => choice.means === means).map(({ column }) => column);
  const [key] = columns('key');
  const lines = [
    'format: list-mapping/1',
    `list: { id: ${slugOf(list)}, name: ${quoted(name)}, publisher: ${quoted(publisher)} }`,
    `file: { reader: ${reader} }`,
    `key: ${path(key ?? columns('name')[0] ?? '')}`,
    'things:',
    `  - kind: ${kind}`,
    `    id: ${path(key ?? columns('name')[0] ?? '')}`,
    '    names:',
    ...columns('name').map((column, i) => `      - { kind: ${i === 0 ? 'primary' : 'full'}, value: ${path(column)} }`),
    ...columns('alias').map(column => `      - { kind: full, value: { value: ${path(column)}, split: [";"] } }`),
    '    facts:',
    ...choices.flatMap(({ column, means }) => factOf(column, means)),
  ];
  return `${lines.filter((line, i) => line !== '    facts:' || i < lines.length - 1).join('\n')}\n`;
}

/** @param {string} column @param {string} means */
function factOf(column, means) {
  const [what, word, table] = means.split(' ');
  if (what === 'property') return [`      - { property: ${word}, value: ${path(column)} }`];
  if (what === 'relation')
    return [`      - { relation: ${word}, to: { table: ${quoted(table)}, id: ${path(column)} } }`];
  return [];
}
