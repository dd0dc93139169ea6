import { h, icon } from '../dom.js';
import { Editing } from '../app/editing.js';
import { distinctForm, nameForm, retractForm, reviewForm } from './decision-forms.js';
import { mountDialog } from './dialog.js';
import { entityForm } from './entity-form.js';
import { factForm } from './fact-form.js';
import { mergeForm } from './merge-form.js';

/** @typedef {import('../app.js').App} App */

/**
 * Puts editing into the page: buttons where entities, facts and selections are shown, and commands.
 * @param {App} app
 * @param {{ openBelow: (items: import('../panels/menu-items.js').Item[], button: HTMLElement) => void }} menu
 * @returns {() => import('../commands.js').Command[]}
 */
export function mountEditing(app, menu) {
  const { open } = mountDialog(app);
  const close = () => /** @type {HTMLDialogElement} */ (document.getElementById('edit')).close();
  const editing = new Editing(app);
  app.editing = editing;
  const addEntity = () => open(entityForm(app, { close }));
  /** @param {Parameters<typeof factForm>[1]} given */
  const addFact = given => open(factForm(app, given));
  /** @param {string} one @param {string} other */
  const merge = (one, other) => open(mergeForm(app, one, other));
  editing.merge = merge;
  editing.keepApart = (one, other) => open(distinctForm(app, one, other));
  editing.fromWords = words => addFact({ from: app.selected, words });

  /** @param {string} sign @param {string} text @param {() => void} act */
  const button = (sign, text, act) => h('button', { type: 'button', class: 'button', onclick: act }, icon(sign), text);

  editing.forEntity = entity => {
    const edit = h(
      'button',
      {
        type: 'button',
        class: 'button',
        'aria-haspopup': 'menu',
        onclick: () => menu.openBelow(itemsOf(entity), edit),
      },
      icon('edit'),
      'Edit',
    );
    return edit;
  };

  /** @param {import('../types.js').EntityDetail} entity @returns {import('../panels/menu-items.js').Item[]} */
  const itemsOf = entity => [
    { text: 'Add a relation…', act: () => addFact({ from: entity.id }) },
    { text: 'Add a property…', act: () => addFact({ from: entity.id, property: true }) },
    { text: 'Add a name or a line about it…', act: () => open(entityForm(app, { known: entity, close })) },
    { text: 'Choose the shown name…', act: () => open(nameForm(app, entity)) },
    ...(entity.merged ?? []).map(id => ({
      text: `Take apart again: ${id}`,
      act: () => void app.run(() => unmerge(entity.id, id)),
    })),
  ];

  /** @param {string} kept @param {string} id */
  const unmerge = (kept, id) =>
    editing.perform(
      {
        label: `Take ${id} apart again`,
        change: { name: 'unmerge', input: { entity: id } },
        back: { name: 'merge-entities', input: { from: id, into: kept } },
      },
      { add: [id, kept] },
    );

  editing.forFact = fact => {
    const doubted = fact.review?.state === 'needs_info';
    return h(
      'div',
      { class: 'acts small' },
      button('check', 'Accept', () => open(reviewForm(app, fact, 'accepted'))),
      doubted ? null : button('help', 'Doubt', () => open(reviewForm(app, fact, 'needs_info'))),
      button('edit', 'More…', () =>
        menu.openBelow(
          [
            ...sources(fact).map(({ id, title, sentence, quote }) => ({
              text: `Correct what “${title.slice(0, 40)}” says…`,
              act: () => addFact({ known: fact, words: { article: id, sentence, quote } }),
            })),
            { text: 'Reject…', act: () => open(reviewForm(app, fact, 'rejected')) },
            { text: 'Take back…', act: () => open(retractForm(app, fact)) },
          ],
          /** @type {HTMLElement} */ (document.activeElement),
        ),
      ),
    );
  };

  editing.forSelection = ids => {
    if (ids.length !== 2) return null;
    const [one, other] = ids;
    const same = app.knowledge.cards.get(one)?.kind === app.knowledge.cards.get(other)?.kind;
    return h(
      'span',
      { class: 'acts' },
      button('plus', 'Add a relation', () => addFact({ from: one, to: other })),
      same ? button('merge', 'Merge…', () => merge(one, other)) : null,
      same ? button('hide', 'Keep apart…', () => editing.keepApart(one, other)) : null,
    );
  };

  const two = () => (app.state.selection.length === 2 ? null : 'Select two entities.');
  return () => [
    { text: 'Add an entity', group: 'Edit', key: 'a', act: addEntity },
    {
      text: 'Add a relation',
      group: 'Edit',
      key: 'r',
      act: () =>
        addFact({
          from: app.state.selection.at(-2) ?? app.selected,
          to: app.state.selection.length > 1 ? app.selected : null,
        }),
    },
    {
      text: 'Add a property',
      group: 'Edit',
      act: () => addFact({ from: app.selected, property: true }),
      why: () => (app.selected ? null : 'Select an entity.'),
    },
    {
      text: 'Merge two',
      group: 'Edit',
      key: 'm',
      act: () => merge(app.state.selection[0], app.state.selection[1]),
      why: two,
    },
    {
      text: 'Keep two apart',
      group: 'Edit',
      act: () => editing.keepApart(app.state.selection[0], app.state.selection[1]),
      why: two,
    },
  ];
}

/** The articles that say it, each once, with the words. @param {import('../types.js').FactDetail} fact */
const sources = fact =>
  fact.evidence
    .filter((piece, i) => fact.evidence.findIndex(other => other.article.id === piece.article.id) === i)
    .map(({ article, sentence, quote }) => ({
      id: article.id,
      title: article.title,
      sentence: sentence.number,
      quote,
    }));
