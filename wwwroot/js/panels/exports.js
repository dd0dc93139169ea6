import { graphml } from '../export/graphml.js';
import { entityTable, factTable } from '../export/tables.js';
import { h } from '../dom.js';

/** @typedef {import('../app.js').App} App */

/** What is to be seen, to take away. @param {App} app @returns {import('./menu.js').Item[]} */
export const exportItems = app => [
  { title: 'Save what is shown' },
  { text: 'Picture', more: 'PNG', act: () => void app.run(async () => save(await app.canvas?.picture(), 'png')) },
  {
    text: 'Relations with their quotes',
    more: 'CSV',
    act: () =>
      void app.run(async () => save(text(factTable(await statements(app), app), 'text/csv'), 'csv', 'relations')),
  },
  {
    text: 'Entities',
    more: 'CSV',
    act: () => save(text(entityTable(app.view.entities, app), 'text/csv'), 'csv', 'entities'),
  },
  {
    text: 'Everything, for programs',
    more: 'JSON',
    act: () => void app.run(async () => save(text(await json(app), 'application/json'), 'json')),
  },
  {
    text: 'For Gephi and yEd',
    more: 'GraphML',
    act: () =>
      save(text(graphml({ ...app.view, positions: app.state.positions }, app), 'application/graphml+xml'), 'graphml'),
  },
];

/** The same for the palette. @param {App} app @returns {import('../commands.js').Command[]} */
export const exportCommands = app =>
  exportItems(app).flatMap(item =>
    typeof item === 'object' && 'act' in item
      ? [
          {
            text: `Save: ${item.text}`,
            group: 'Save',
            act: item.act,
            why: () => (app.state.nodes.length ? null : 'Nothing is drawn yet.'),
          },
        ]
      : [],
  );

/** @param {App} app */
const statements = app => app.knowledge.statements(app.view.links.map(link => link.id));

/** @param {App} app */
const json = async app =>
  `${JSON.stringify(
    {
      address: location.href,
      entities: app.view.entities.map(card => ({ ...card, position: app.state.positions[card.id] ?? null })),
      facts: await statements(app),
    },
    null,
    2,
  )}\n`;

/** @param {string} content @param {string} type */
const text = (content, type) => new Blob([content], { type: `${type};charset=utf-8` });

/** @param {Blob | undefined} content @param {string} extension @param {string} [what] */
function save(content, extension, what = 'knowledge-graph') {
  if (!content) return;
  const href = URL.createObjectURL(content);
  h('a', { href, download: `${what}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
