import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';

/**
 * Who may be the same as an entity, and why; empty where nobody is.
 * @param {import('../app.js').App} app @param {string} id @param {AbortSignal} signal
 */
export function mayBeSame(app, id, signal) {
  const element = h('section', { class: 'part', hidden: true });

  async function load() {
    /** @type {{ similar: { reasons: string[], entity: import('../types.js').EntityCard }[] | null }} */
    const { similar } = await ask('similar', { id }, signal);
    if (signal.aborted || !similar?.length) return;
    element.hidden = false;
    fill(
      element,
      h('h3', {}, 'May be the same as'),
      h(
        'ul',
        { class: 'same' },
        similar.map(({ entity, reasons }) => row(entity, reasons)),
      ),
    );
  }

  /** @param {import('../types.js').EntityCard} other @param {string[]} reasons */
  function row(other, reasons) {
    if (!app.knowledge.cards.has(other.id)) app.knowledge.cards.set(other.id, other);
    return h(
      'li',
      {},
      h('button', { type: 'button', class: 'link-button', onclick: () => void app.add([other.id]) }, name(other.name)),
      h('span', { class: 'hit-kind' }, ' ', name(reasons[0] ?? '')),
      app.editing
        ? h(
            'span',
            { class: 'acts small' },
            h('button', { type: 'button', class: 'button', onclick: () => app.editing?.merge(id, other.id) }, 'Merge…'),
            h(
              'button',
              { type: 'button', class: 'button', onclick: () => app.editing?.keepApart(id, other.id) },
              'Keep apart…',
            ),
          )
        : null,
    );
  }

  void app.run(load);
  return element;
}
