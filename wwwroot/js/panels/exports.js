import { everything } from '../export/everything.js';
import { graphml } from '../export/graphml.js';
import { entityTable, factTable } from '../export/tables.js';
import { save, text } from './save.js';
import { fontSheet, pixelsOf } from '../publishing/pixels.js';
import { pictureOf } from '../publishing/picture.js';
import { shown } from '../publishing/shown.js';

/** @typedef {import('../app.js').App} App */

/** What is to be seen, to take away. @param {App} app @returns {import('./menu.js').Item[]} */
export const exportItems = app => [
  { title: 'Save what is shown' },
  {
    text: 'Picture',
    more: 'PNG',
    act: () =>
      void app.run(async () => save(await pixelsOf(await pictureOf(app, { sheet: await fontSheet() })), 'png')),
  },
  {
    text: 'Drawing with real text',
    more: 'SVG',
    act: () => void app.run(async () => save(text(await pictureOf(app), 'image/svg+xml'), 'svg')),
  },
  { text: 'Print, or PDF', more: 'with legend and sources', act: () => void app.screens?.go('picture') },
  { text: 'Claims to check', more: 'CSV, Markdown, HTML', act: () => void app.screens?.go('claims') },
  { text: 'Chronology', more: 'to edit and save', act: () => void app.screens?.go('chronology') },
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
