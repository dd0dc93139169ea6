import { everything } from '../export/everything.js';
import { graphml } from '../export/graphml.js';
import { entityTable, factTable } from '../export/tables.js';
import { h } from '../dom.js';

/** @typedef {import('../app.js').App} App */

/** What is to be seen, to take away. @param {App} app @returns {import('./menu.js').Item[]} */
export const exportItems = app => [
  { title: 'Save what is shown' },
  { text: 'Picture', more: 'PNG', act: () => void app.run(async () => save(await app.canvas?.picture(), 'png')) },
  {
    text: 'Relations with their sources',
    more: 'CSV',
    act: () =>
      void app.run(async () => {
        const { relations } = await shown(app);
        save(text(factTable(relations, app), 'text/csv'), 'csv', 'relations');
      }),
  },
  {
    text: 'Entities',
    more: 'CSV',
    act: () =>
      void app.run(async () => {
        const { entities, properties } = await shown(app);
        save(text(entityTable(entities, properties, app), 'text/csv'), 'csv', 'entities');
      }),
  },
  {
    text: 'Everything, for programs',
    more: 'JSON',
    act: () =>
      void app.run(async () => {
        const { entities, relations, properties } = await shown(app);
        const { positions } = app.state;
        const all = { address: location.href, entities, facts: [...relations, ...properties], positions };
        save(text(everything(all), 'application/json'), 'json');
      }),
  },
  {
    text: 'For Gephi and yEd',
    more: 'GraphML',
    act: () =>
      void app.run(async () => {
        const { entities, relations: facts } = await shown(app);
        const graph = { entities, facts, positions: app.state.positions };
        save(text(graphml(graph, app), 'application/graphml+xml'), 'graphml');
      }),
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
            why: () => (app.state.entities.length ? null : 'Nothing is drawn yet.'),
          },
        ]
      : [],
  );

/** What is shown, with all that the server knows of it. @param {App} app */
async function shown(app) {
  const properties = [...app.relations.values()].filter(relation => relation.isProperty).map(({ name }) => name);
  const entities = await app.knowledge.portraits(
    app.view.entities.map(card => card.id),
    properties,
  );
  return {
    entities,
    relations: await app.knowledge.statements(app.view.links.map(link => link.id)),
    properties: await app.knowledge.statements(entities.flatMap(entity => entity.properties)),
  };
}

/** @param {string} content @param {string} type */
const text = (content, type) => new Blob([content], { type: `${type};charset=utf-8` });

/** @param {Blob | undefined} content @param {string} extension @param {string} [what] */
function save(content, extension, what = 'knowledge-graph') {
  if (!content) return;
  const href = URL.createObjectURL(content);
  h('a', { href, download: `${what}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
