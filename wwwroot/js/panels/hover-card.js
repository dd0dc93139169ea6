import { fill, h, name } from '../dom.js';
import { counted } from '../words.js';

/** Long enough not to flicker when the pointer passes by. */
const delay = 350;

/**
 * A glance at an entity; everything on it is in the details too. @param {HTMLElement} element @param
 * {import('../app.js').App} app
 */
export function mountHoverCard(element, app) {
  let waiting = 0;

  /** @param {string | null} id @param {{ x: number, y: number }} at */
  return (id, at) => {
    clearTimeout(waiting);
    element.hidden = true;
    const card = id ? app.knowledge.cards.get(id) : undefined;
    if (!card) return;
    waiting = setTimeout(() => {
      const undrawn = app.view.undrawn.get(card.id) ?? 0;
      const drawn = undrawn === card.degree ? 'none' : (card.degree - undrawn).toLocaleString('en');
      const relations = `${counted(card.degree, 'relation')}${undrawn ? `, ${drawn} drawn` : ''}`;
      fill(
        element,
        h('strong', {}, name(card.name)),
        h('p', { class: 'hit-kind' }, `${app.kindLabel(card.kind)} · ${relations}`),
        card.summary ? h('p', { dir: 'auto' }, card.summary) : null,
      );
      element.hidden = false;
      const { width, height } = element.getBoundingClientRect();
      element.style.left = `${Math.max(8, Math.min(at.x - width / 2, innerWidth - width - 8))}px`;
      element.style.top = `${at.y + 34 + height > innerHeight ? at.y - height - 80 : at.y + 34}px`;
    }, delay);
  };
}
