import { csv } from '../export/csv.js';
import { htmlOf, markdownOf } from '../export/document.js';
import { h } from '../dom.js';
import { save, text } from '../panels/save.js';

/** @typedef {import('../export/document.js').Document} Document */

/**
 * The buttons that save a table in each form. @param {() => Document | null} current @param {string} what the name
 *   of the file
 */
export function documentButtons(current, what) {
  /**
   * @param {string} label @param {string} extension @param {string} type @param {(document: Document) => string} write
   */
  const button = (label, extension, type, write) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        onclick: () => {
          const document = current();
          if (document) save(text(write(document), type), extension, document.title || what);
        },
      },
      label,
    );
  return h(
    'div',
    { class: 'acts' },
    button('Save as CSV', 'csv', 'text/csv', ({ head, rows }) => csv([head, ...rows])),
    button('Save as Markdown', 'md', 'text/markdown', markdownOf),
    button('Save for Word', 'html', 'text/html', htmlOf),
  );
}
