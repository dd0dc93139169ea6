import { markdown, webAddress, xml } from './escape.js';

/** Tables and sources as documents: Markdown, and HTML that word processors open. Pure. */

/** @typedef {{ title: string, below: string, head: readonly string[], rows: readonly (readonly string[])[],
 *   sources: readonly { line: string, url: string | null }[] }} Document below: the date and what it was made from */

/** @param {Document} document */
export const markdownOf = ({ title, below, head, rows, sources }) =>
  [
    `# ${markdown(title)}`,
    '',
    `| ${head.map(markdown).join(' | ')} |`,
    `|${head.map(() => ' --- |').join('')}`,
    ...rows.map(row => `| ${row.map(markdown).join(' | ')} |`),
    '',
    ...sources.map(({ line, url }, i) => `${i + 1}. ${markdown(line)}${webAddress(url) ? ` <${url}>` : ''}`),
    '',
    markdown(below),
    '',
  ].join('\n');

/** @param {string} cell */
const titled = cell => `<th scope="col" style="${cellStyle}; text-align: left">${xml(cell)}</th>`;

/** Borders and fonts are said to each cell, because word processors forget style sheets. @param {Document} document */
export const htmlOf = ({ title, below, head, rows, sources }) =>
  [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${xml(title)}</title></head>`,
    '<body style="font-family: Calibri, Arial, sans-serif; font-size: 11pt">',
    `<h1 style="font-size: 18pt">${xml(title)}</h1>`,
    '<table style="border-collapse: collapse; width: 100%">',
    `<thead><tr>${head.map(titled).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(row => `<tr>${row.map(cell => `<td dir="auto" style="${cellStyle}">${xml(cell)}</td>`).join('')}</tr>`),
    '</tbody></table>',
    ...(sources.length
      ? [
          '<h2 style="font-size: 14pt">Sources</h2>',
          '<ol>',
          ...sources.map(source => `<li dir="auto">${sourceOf(source)}</li>`),
          '</ol>',
        ]
      : []),
    `<p style="color: #575a62">${xml(below)}</p>`,
    '</body></html>',
    '',
  ].join('\n');

const cellStyle = 'border: 1px solid #bbbbbb; padding: 4pt; vertical-align: top';

/** @param {{ line: string, url: string | null }} source */
const sourceOf = ({ line, url }) => (webAddress(url) ? `<a href="${xml(url)}">${xml(line)}</a>` : xml(line));
