import { ask } from '../api/client.js';
import { fill, h, kindBadge, name } from '../dom.js';
import { counted, languageOf, valueInWords, whenInWords, heading } from '../words.js';
import { by } from './decision-forms.js';
import { field } from './dialog.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityDetail} EntityDetail */

const linesShown = 8;

/**
 * Two entities side by side, and what would be shown when they are one. @param {App} app @param {string} one @param
 * {string} other @returns {import('./dialog.js').Form}
 */
export function mergeForm(app, one, other) {
  const sides = h('div', { class: 'merge-sides', role: 'radiogroup', 'aria-label': 'Which is kept' });
  const outcome = h('p', { class: 'hint', role: 'status' });
  const reason = h('input', { type: 'text', maxlength: '500' });
  let into = one;
  const from = () => (into === one ? other : one);

  async function load() {
    const found = await Promise.all([one, other].map(id => compared(app, id)));
    fill(
      sides,
      found.map(side => (side ? sideOf(app, side, side.id === into, () => keep(side.id)) : null)),
    );
    keep(one);
  }

  /** @param {string} id */
  function keep(id) {
    into = id;
    fill(
      outcome,
      'Both are then shown as ',
      h('b', {}, name(app.nameOf(into))),
      '. ',
      name(app.called(from())),
      ' stays one of its names, and links to it lead here. ' +
        'What articles said is not changed, and the two can be taken apart again.',
    );
  }

  void app.run(load);
  return {
    title: 'Merge: these two are one',
    save: 'Merge',
    effect: ({ factsRemoved }) =>
      `takes out 1 entity and leads ${counted(factsRemoved.length, 'fact')} of it to ${app.called(into)}`,
    content: [sides, outcome, field('Why, in one line', reason, { path: 'reason', wide: true })],
    edit: () => ({
      label: `Merge ${app.called(from())} into ${app.called(into)}`,
      change: {
        name: 'merge-entities',
        input: { from: from(), into, reason: reason.value.trim() || null, by: by(app) },
      },
      back: { name: 'unmerge', input: { entity: from() } },
    }),
    shown: () => ({ gone: [from()], add: [into], select: into }),
  };
}

/** @param {App} app @param {string} id @returns {Promise<EntityDetail | null>} */
export async function compared(app, id) {
  const { entity } = await ask('entity', {
    id,
    relations: app.relationNames,
    properties: app.propertyNames,
    first: 60,
  });
  return entity;
}

/** @param {App} app @param {EntityDetail} entity @param {boolean} checked @param {() => void} keep */
function sideOf(app, entity, checked, keep) {
  return h(
    'div',
    { class: 'card merge-side' },
    h(
      'label',
      {},
      h('input', { type: 'radio', name: 'kept', value: entity.id, checked, onchange: keep }),
      ' Keep this',
    ),
    ...comparison(app, entity),
  );
}

/** What tells two entities apart or shows that they are one. @param {App} app @param {EntityDetail} entity */
export function comparison(app, entity) {
  const values = entity.properties.edges.map(edge => edge.node).slice(0, linesShown);
  const relations = entity.relations.edges.map(edge => edge.node).slice(0, linesShown);
  const counts = [counted(entity.degree, 'relation'), counted(entity.articles.totalCount, 'article')];
  return [
    h('h3', {}, kindBadge(entity.kind), ' ', name(entity.name)),
    h('p', { class: 'hit-kind' }, [app.kindLabel(entity.kind), ...counts].join(' · ')),
    entity.summary ? h('p', { dir: 'auto' }, entity.summary) : null,
    h(
      'ul',
      { class: 'compare' },
      entity.names
        .slice(0, linesShown)
        .map(other => h('li', {}, name(other.value), h('span', { class: 'hit-kind' }, ` ${languageOf(other)}`))),
    ),
    h(
      'ul',
      { class: 'compare' },
      entity.identifiers.map(({ scheme, value }) => h('li', {}, name(scheme), ': ', name(value))),
    ),
    h(
      'ul',
      { class: 'compare' },
      values.map(fact =>
        h(
          'li',
          {},
          heading(app.relationLabel(fact.relation), app.relations.get(fact.relation)),
          ': ',
          name(valueInWords(fact.value ?? '')),
        ),
      ),
    ),
    h(
      'ul',
      { class: 'compare' },
      relations.map(fact => {
        const out = fact.subject.id === entity.id;
        const end = out ? fact.object : fact.subject;
        return h(
          'li',
          {},
          app.relationLabel(fact.relation, out ? 'out' : 'in'),
          ' ',
          name(end?.name ?? ''),
          ' ',
          whenInWords(fact),
        );
      }),
    ),
  ];
}
