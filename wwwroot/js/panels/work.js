import { fill, h, icon } from '../dom.js';
import { screens } from '../screens.js';

/**
 * The way to the screens of the page.
 * @param {HTMLElement} element
 * @param {{ openBelow: (items: import('./menu.js').Item[], button: HTMLElement) => void }} menu
 * @param {{ go: (name: string) => Promise<unknown> }} host
 * @param {{ open: () => void }} palette
 */
export function mountWork(element, menu, host, palette) {
  const entries = Object.entries(screens);
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button work',
      'aria-label': 'Work',
      'aria-haspopup': 'menu',
      onclick: () =>
        menu.openBelow(
          [
            ...entries.map(([name, { title, line }]) => ({ text: title, more: line, act: () => void host.go(name) })),
            { text: 'Add an article', more: 'Read it and propose facts', act: () => location.assign('/review.html') },
            'separator',
            { text: 'All commands', more: 'Ctrl+K', act: palette.open },
          ],
          button,
        ),
    },
    icon('menu'),
    h('span', {}, 'Work'),
  );
  fill(element, button);
}
