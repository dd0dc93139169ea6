import { fill, h } from '../dom.js';
import { entitle, longestTitle } from '../state/acts.js';
import { save, text } from '../panels/save.js';
import { fontSheet, pixelsOf } from '../publishing/pixels.js';
import { pictureOf } from '../publishing/picture.js';

/**
 * The picture as it is published, before it is. @param {HTMLElement} element @param {import('../app.js').App} app
 *   @returns
 * {import('../screens.js').Screen}
 */
export function mount(element, app) {
  const title = h('input', {
    type: 'text',
    maxlength: longestTitle,
    placeholder: 'What the picture shows',
    onchange: () => {
      app.store.act('Name the picture', state => entitle(state, title.value));
      void draw();
    },
  });
  const legend = h('input', { type: 'checkbox', checked: true, onchange: () => void draw() });
  const sources = h('input', { type: 'checkbox', checked: true, onchange: () => void draw() });
  const image = h('img', { alt: '' });
  const sheet = h('div', { class: 'sheet', id: 'sheet' }, image);
  const current = (more = {}) => pictureOf(app, { legend: legend.checked, sources: sources.checked, ...more });
  /** @param {string} label @param {() => Promise<void> | void} act */
  const act = (label, act) =>
    h('button', { type: 'button', class: 'button', onclick: () => void app.run(async () => act()) }, label);
  const acts = h(
    'div',
    { class: 'acts' },
    act('Save as SVG', async () => save(text(await current(), 'image/svg+xml'), 'svg', app.state.title)),
    act('Save as PNG', async () =>
      save(await pixelsOf(await current({ sheet: await fontSheet() })), 'png', app.state.title),
    ),
    act('Print, or save as PDF', () => print()),
  );
  const nothing = h('p', { class: 'hint' }, 'Nothing is drawn yet. Search for somebody first.');
  fill(
    element,
    h(
      'div',
      { class: 'filters' },
      h('label', { class: 'field wide' }, 'Title', title),
      h('label', { class: 'check' }, legend, 'Legend'),
      h('label', { class: 'check' }, sources, 'Sources as footnotes'),
      acts,
    ),
    nothing,
    sheet,
  );

  /** Only the last one counts: drawing asks the server. */
  let drawing = 0;
  async function draw() {
    const empty = app.view.entities.length === 0;
    nothing.hidden = !empty;
    sheet.hidden = acts.hidden = empty;
    if (empty) return;
    const mine = ++drawing;
    const svg = await app.run(async () => current({ sheet: await fontSheet() }));
    if (!svg || mine !== drawing) return;
    URL.revokeObjectURL(image.src);
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.alt = app.state.title || 'What is drawn, with its legend and its sources';
    await image.decode();
  }

  return {
    shown: () => {
      title.value = app.state.title;
      return draw();
    },
  };
}
