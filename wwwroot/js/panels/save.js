import { h } from '../dom.js';

/** @param {string} content @param {string} type */
export const text = (content, type) => new Blob([content], { type: `${type};charset=utf-8` });

/** Lets the browser write a file. @param {Blob | undefined} content @param {string} extension @param {string} [what] */
export function save(content, extension, what = 'knowledge-graph') {
  if (!content) return;
  const href = URL.createObjectURL(content);
  h('a', { href, download: `${fileName(what)}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Letters and digits of a title, as every file system takes them. @param {string} title */
export const fileName = title =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'knowledge-graph';
