import { h } from '../dom.js';
import { field } from './dialog.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./dialog.js').Form} Form */
/** @typedef {import('../types.js').FactDetail & { review?: { state: string, reason: string | null } | null }} Fact */

/** @typedef {import('../types.js').EntityDetail} EntityDetail */

/** Why a fact is taken back, as people say it. */
const reasons = [
  ['extraction_error', 'The source never said so'],
  ['identity_error', 'It is about somebody else'],
  ['source_corrected', 'The source says otherwise now'],
  ['source_retracted', 'The source took it back'],
  ['superseded', 'Another fact stands in its place'],
];

const reviews = /** @type {const} */ ({
  accepted: ['Accept', 'It stands.'],
  needs_info: ['Doubt', 'More must be known to decide. The fact stays, marked as doubted.'],
  rejected: ['Reject', 'It does not stand: it leaves the graph until it is accepted again.'],
});

/** @typedef {keyof typeof reviews} Verdict */

/** @param {App} app @param {Fact} fact @param {Verdict} state @returns {Form} */
export function reviewForm(app, fact, state) {
  const [verb, hint] = reviews[state];
  const reason = h('input', { type: 'text', maxlength: '500' });
  return {
    title: `${verb} this fact`,
    hint,
    save: verb,
    content: [field('Why, in one line', reason, { path: 'reason', wide: true })],
    edit: () => ({
      label: `${verb} ${app.relationLabel(fact.relation)}`,
      change: { name: 'set-review', input: { fact: fact.id, state, reason: reason.value.trim() || null, by: by(app) } },
      back: {
        name: 'set-review',
        input: { fact: fact.id, state: fact.review?.state ?? null, reason: fact.review?.reason ?? null, by: by(app) },
      },
    }),
  };
}

/** @param {App} app @param {Fact} fact @returns {Form} */
export function retractForm(app, fact) {
  const reason = h(
    'select',
    {},
    reasons.map(([value, text]) => h('option', { value }, text)),
  );
  const note = h('input', { type: 'text', maxlength: '500' });
  return {
    title: 'Take this fact back',
    hint: 'It stays, marked as taken back for this reason. Importing its articles again does not bring it back.',
    save: 'Take back',
    content: [
      field('Why', reason, { path: 'reason', wide: true }),
      field('More in one line', note, { path: 'note', wide: true }),
    ],
    edit: () => ({
      label: `Take back ${app.relationLabel(fact.relation)}`,
      change: {
        name: 'retract-fact',
        input: { fact: fact.id, reason: reason.value, note: note.value.trim() || null, by: by(app) },
      },
      back: { name: 'restore-fact', input: { fact: fact.id } },
    }),
  };
}

/** Two entities that are not one. @param {App} app @param {string} entity @param {string} other @returns {Form} */
export function distinctForm(app, entity, other) {
  const reason = h('input', { type: 'text', maxlength: '500' });
  return {
    title: 'Keep them apart',
    hint:
      `${app.called(entity)} and ${app.called(other)} are not the same. ` +
      'They cannot be merged then, and are no longer offered as one.',
    save: 'Keep apart',
    content: [field('Why, in one line', reason, { path: 'reason', wide: true })],
    edit: () => ({
      label: `Keep ${app.called(entity)} and ${app.called(other)} apart`,
      change: { name: 'mark-distinct', input: { entity, other, reason: reason.value.trim() || null, by: by(app) } },
      back: { name: 'mark-distinct', input: { entity, other, distinct: false } },
    }),
  };
}

/** By which of its names an entity is shown. @param {App} app @param {EntityDetail} entity @returns {Form} */
export function nameForm(app, { id, name, names }) {
  const values = [...new Set(names.map(one => one.value))];
  const choice = h(
    'select',
    {},
    values.map(value => h('option', { value, selected: value === name ? '' : null }, value)),
  );
  const reason = h('input', { type: 'text', maxlength: '500' });
  return {
    title: 'Choose the shown name',
    hint: 'It stays when articles come that use another. All the other names are found as before.',
    save: 'Show it so',
    content: [
      field('Name', choice, { path: 'name', wide: true }),
      field('Why, in one line', reason, { path: 'reason', wide: true }),
    ],
    edit: () => ({
      label: `Show ${id} as ${choice.value}`,
      change: {
        name: 'choose-name',
        input: { entity: id, name: choice.value, reason: reason.value.trim() || null, by: by(app) },
      },
      back: { name: 'choose-name', input: { entity: id, name, by: by(app) } },
    }),
  };
}

/** @param {App} app */
export const by = app => app.editing?.by || null;
