import { fill, h } from '../dom.js';
import { label } from '../words.js';
import { menuItems } from './menu-items.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./menu-items.js').Item} Item */

/** The menu of an entity, a relation or the empty canvas. @param {HTMLElement} element @param {App} app */
export function mountMenu(element, app) {
  /** @type {Element | null} */
  let opener = null;
  /** @type {{ ask: (from: string) => void } | null} */
  let path = null;
  const itemsOf = menuItems(app, { expandBy: openChoices, askPath: from => path?.ask(from) });

  /** @param {{ entity?: string, fact?: string, pair?: string }} target @param {{ x: number, y: number }} at */
  function open(target, at) {
    opener = document.activeElement;
    show(itemsOf(target), at);
  }

  /**
   * The relations along which an entity can be expanded, with counts. @param {string} id @param {{ x: number, y: number
   * }} at
   */
  async function openChoices(id, at) {
    opener = document.activeElement;
    const counts = await app.run(() => app.knowledge.relationCounts(id));
    if (!counts) return;
    const chosen = counts
      .filter(({ relation }) => !app.relations.get(relation)?.isProperty)
      .sort((a, b) => b.count - a.count);
    show(
      [
        { title: `Expand ${label(app.nameOf(id), 30)} by` },
        ...chosen.map(({ relation, direction, count }) => ({
          text: app.relationLabel(relation, direction),
          more: count.toLocaleString('en'),
          act: () => void app.expand(id, { relation, direction }),
        })),
      ],
      at,
    );
  }

  /** @param {Item[]} items @param {{ x: number, y: number }} at */
  function show(items, at) {
    fill(
      element,
      items.map(item => {
        if (item === 'separator') return h('div', { role: 'separator' });
        if ('title' in item) return h('div', { class: 'menu-title clip', role: 'presentation' }, item.title);
        return h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: '-1',
            onclick: () => {
              close();
              item.act();
            },
          },
          h('span', {}, item.text),
          item.more ? h('span', {}, item.more) : null,
        );
      }),
    );
    element.hidden = false;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    entries()[0]?.focus();
  }

  const entries = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll('[role="menuitem"]')]);

  function close() {
    if (element.hidden) return;
    element.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  element.addEventListener('keydown', event => {
    const all = entries();
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  document.addEventListener(
    'pointerdown',
    event => {
      if (!element.contains(/** @type {Node} */ (event.target))) element.hidden = true;
    },
    true,
  );

  /** @param {{ ask: (from: string) => void }} panel */
  const connect = panel => {
    path = panel;
  };

  /** Any other choice, below the button that offers it. @param {Item[]} items @param {HTMLElement} button */
  function openBelow(items, button) {
    opener = button;
    const { left, bottom } = button.getBoundingClientRect();
    show(items, { x: left, y: bottom + 6 });
  }

  return { open, openBelow, openChoices, close, connect };
}
