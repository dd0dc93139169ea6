import { fill, h, name } from '../dom.js';

/**
 * Where the review of an article shows its text and the proposals. @param {HTMLElement} main @param {string} title
 */
export function frameOf(main, title) {
  const text = h('article', { class: 'text', 'aria-label': 'Article' });
  const list = h('ul', { class: 'proposals', 'aria-label': 'Proposed facts' });
  const about = h('div', { class: 'quiet' });
  fill(
    main,
    h(
      'div',
      { class: 'desk' },
      h('h1', {}, name(title)),
      text,
      h(
        'section',
        { class: 'side', 'aria-label': 'Proposals' },
        about,
        h(
          'p',
          { class: 'quiet keys' },
          keys('j', 'next'),
          keys('k', 'before'),
          keys('a', 'accept'),
          keys('r', 'reject'),
          keys('e', 'edit'),
          keys('l', 'who is it'),
          keys('n', 'new fact from selected words'),
          keys('m', 'name selected words'),
          keys('u', 'undo'),
        ),
        list,
      ),
    ),
  );
  return { text, list, about };
}

/** @param {string} key @param {string} what */
function keys(key, what) {
  return h('span', {}, h('kbd', {}, key), ` ${what}  `);
}
