import { fill, h, icon, kindBadge } from '../dom.js';

/** More than this many groups nobody looks through. */
const most = 40;

/** What is drawn as one, and how many are in it; a click folds and opens. @param {import('../app.js').App} app */
export function groupFields(app) {
  const by = h(
    'select',
    { onchange: () => void app.groupBy(/** @type {import('../types.js').Groups['by']} */ (by.value)) },
    h('option', { value: '' }, 'nothing'),
    h('option', { value: 'kind' }, 'of a kind'),
    h('option', { value: 'community' }, 'of a community'),
    h('option', { value: 'article' }, 'of an article'),
  );
  const list = h('ul', { 'aria-label': 'Groups' });
  app.watch((view, state) => {
    by.value = state.groups.by;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.group : undefined;
    const groups = [...view.groups].sort(([, a], [, b]) => b.members.length - a.members.length).slice(0, most);
    fill(
      list,
      groups.map(([id, { key, name, kind, members }]) => {
        const open = state.groups.open.includes(key);
        return h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'data-group': id,
              'aria-expanded': String(open),
              title: open ? `Fold: ${name.slice(0, 80)}` : `Unfold: ${name.slice(0, 80)}`,
              onclick: () => app.toggleGroup(id),
            },
            kindBadge(kind),
            h('bdi', { class: 'legend-name clip' }, name),
            h('span', { class: 'count' }, members.length.toLocaleString('en')),
            icon('chevron'),
          ),
        );
      }),
    );
    if (focused)
      /** @type {HTMLElement | null} */ (list.querySelector(`[data-group="${CSS.escape(focused)}"]`))?.focus();
  });
  return h('div', { class: 'least-fields' }, h('label', { class: 'least group-by' }, 'Draw as one', by), list);
}
