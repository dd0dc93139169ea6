import { fill, h, iconButton, kindBadge, name } from '../dom.js';
import { mountSearch } from '../panels/search.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */

/**
 * A field for an entity: found by any spelling, shown with its kind, and cleared again.
 * @param {import('../app.js').App} app
 * @param {{ label: string, id?: string | null, fixed?: boolean, path?: string, changed?: () => void }} options
 */
export function entityField(app, { label, id = null, fixed = false, path, changed = () => undefined }) {
  let chosen = id;
  const room = h('div', { class: 'pick' });
  const element = h(
    'div',
    { class: 'field wide', role: 'group', 'aria-label': label, 'data-path': path ?? null },
    h('span', {}, label),
    room,
  );

  function draw() {
    const card = chosen ? app.knowledge.cards.get(chosen) : null;
    if (card) {
      fill(
        room,
        h(
          'span',
          { class: 'picked' },
          kindBadge(card.kind),
          name(card.name, { class: 'clip' }),
          h('span', { class: 'hit-kind' }, app.kindLabel(card.kind)),
        ),
        fixed ? null : iconButton('close', `Choose another than ${card.name.slice(0, 80)}`, () => choose(null)),
      );
    } else {
      const search = h('div');
      fill(room, search);
      mountSearch(search, app, { label, picked: found => void learn(found) });
    }
  }

  /** @param {string} found */
  async function learn(found) {
    await app.run(() => app.knowledge.complete([found]));
    choose(app.knowledge.keptFor(found));
  }

  /** @param {string | null} next */
  function choose(next) {
    chosen = next;
    draw();
    changed();
    /** @type {HTMLElement | null} */ (room.querySelector('button, input'))?.focus();
  }

  draw();
  return {
    element,
    get id() {
      return chosen;
    },
    get kind() {
      return (chosen && app.knowledge.cards.get(chosen)?.kind) || null;
    },
  };
}
