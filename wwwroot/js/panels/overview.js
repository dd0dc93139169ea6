import { h, icon, kindBadge, name } from '../dom.js';
import { counted, countedEntities } from '../words.js';

const mostNamed = 8;

const byMouse = [
  ['quote', 'Click a line to read the sentences it stands on.'],
  ['target', 'Click a shape to read what is known about it.'],
  ['expand', 'Double click a shape to draw what is around it; the number counts what is not drawn yet.'],
  ['path', 'Select two with Shift to find the path between them, or what they have in common.'],
];
const byFinger = [
  ['quote', 'Tap a line to read the sentences it stands on.'],
  ['target', 'Tap a shape to read what is known about it.'],
  ['expand', 'Tap a shape twice to draw what is around it; the number counts what is not drawn yet.'],
  ['path', 'Hold a shape for its menu: select it too, find a path, hide it.'],
];

/** What there is to see and do while nothing is selected. @param {import('../app.js').App} app */
export function overview(app) {
  const { entities, links } = app.view;
  const degrees = new Map(entities.map(card => [card.id, 0]));
  for (const link of links) for (const id of new Set([link.from, link.to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const first = [...entities]
    .sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || b.degree - a.degree)
    .slice(0, mostNamed);
  return h(
    'div',
    { class: 'overview' },
    h('h2', { class: 'path-title' }, `${countedEntities(entities.length)}, ${counted(links.length, 'relation')}`),
    h(
      'ul',
      { class: 'hints' },
      (matchMedia('(pointer: coarse)').matches ? byFinger : byMouse).map(([sign, words]) => hint(sign, words)),
    ),
    h(
      'section',
      { class: 'part' },
      h('h3', {}, 'With most relations here'),
      h(
        'ul',
        { class: 'rows' },
        first.map(card =>
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                onclick: () => {
                  app.select(card.id);
                  app.canvas?.reveal(card.id);
                },
              },
              kindBadge(card.kind),
              h(
                'span',
                { class: 'clip' },
                h('b', {}, name(card.name)),
                h('span', { class: 'hit-kind' }, app.kindLabel(card.kind)),
              ),
              h('span', { class: 'count' }, String(degrees.get(card.id) ?? 0)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {string} sign @param {string} words */
const hint = (sign, words) => h('li', {}, icon(sign), h('span', {}, words));
