import { ask } from '../api/client.js';
import { fill, h, kindBadge, name } from '../dom.js';
import { field } from './dialog.js';
import { slug } from './slug.js';
import { sourceField } from './source-field.js';

/** @typedef {import('../app.js').App} App */

const pause = 250;

/**
 * A new entity, with those of its name that are there already; or what one more article says of a known one.
 * @param {App} app @param {{ known?: import('../types.js').EntityCard | null, close: () => void }} given
 * @returns {import('./dialog.js').Form}
 */
export function entityForm(app, { known = null, close }) {
  const called = h('input', { type: 'text', maxlength: '300', oninput: typed });
  const language = h('input', { type: 'text', value: 'en', maxlength: '20', size: 6 });
  const others = h('textarea', { rows: '2', placeholder: 'Other spellings, one in a line' });
  const kinds = [...app.kinds.values()]
    .filter(kind => !kind.abstract)
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const kind = h(
    'select',
    { disabled: Boolean(known) },
    known ? null : h('option', { value: '' }, 'Choose a kind'),
    kinds.map(one => h('option', { value: one.name, selected: one.name === known?.kind }, one.label)),
  );
  const summary = h('input', { type: 'text', maxlength: '500', value: known?.summary ?? '' });
  const source = sourceField(app, { withWords: false });
  const there = h('div', { class: 'duplicates', role: 'status' });
  let waiting = 0;
  let id = known?.id ?? '';

  function typed() {
    clearTimeout(waiting);
    if (known) return;
    waiting = setTimeout(() => void app.run(look), pause);
  }

  /** Who is there already is offered before a second one is made. */
  async function look() {
    const text = called.value.trim();
    if (text.length < 2) return fill(there);
    /** @type {{ search: { edges: import('../types.js').SearchHit[] } }} */
    const { search } = await ask('search', { text });
    if (called.value.trim() !== text) return undefined;
    const found = search.edges.slice(0, 4).map(edge => edge.node);
    fill(
      there,
      found.length ? h('p', { class: 'hint' }, 'Already in the graph? Then use it instead:') : null,
      found.map(card =>
        h(
          'button',
          {
            type: 'button',
            class: 'duplicate',
            onclick: () => {
              close();
              void app.add([card.id]);
            },
          },
          kindBadge(card.kind),
          name(card.name, { class: 'clip' }),
          h('span', { class: 'hit-kind' }, app.kindLabel(card.kind)),
        ),
      ),
    );
    return undefined;
  }

  return {
    title: known ? `What an article says of ${app.called(known.id)}` : 'Add an entity',
    content: [
      h(
        'div',
        { class: 'fields' },
        field(known ? 'Another name' : 'Name', called, { path: 'names', wide: true }),
        field('Language', language, { path: 'names.0.language' }),
      ),
      there,
      field('Also written', others),
      h(
        'div',
        { class: 'fields' },
        field('Kind', kind, { path: 'kind' }),
        field('In one line', summary, { path: 'summary', wide: true }),
      ),
      source.element,
    ],
    edit() {
      const names = [
        { value: called.value.trim(), language: language.value.trim() || null, kind: known ? 'full' : 'primary' },
        ...others.value.split('\n').map(line => ({ value: line.trim(), language: null, kind: 'full' })),
      ].filter(one => one.value);
      if (!known && names.length === 0) return 'Give it a name.';
      if (!kind.value) return 'Choose its kind.';
      id = known?.id ?? slug(called.value, kind.value.toLowerCase());
      const shown = known && names.length ? [{ value: known.name, language: null, kind: 'primary' }, ...names] : names;
      return {
        label: known ? `Add to ${app.called(known.id)}` : `Add ${called.value.trim().slice(0, 60)}`,
        change: {
          name: 'upsert-entity',
          input: {
            ...source.source,
            id,
            kind: kind.value,
            ...(shown.length ? { names: shown } : {}),
            ...(summary.value.trim() ? { summary: summary.value.trim() } : {}),
          },
        },
        article: source.articleId,
      };
    },
    shown: () => ({ add: [id], select: id }),
  };
}
