import { ask } from '../api/client.js';
import { h } from '../dom.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./run.js').Hit} Hit */
/** @typedef {import('./subjects.js').Subject} Subject */

const usual = [
  'Another date of birth',
  'Another country',
  'Another middle name or patronymic',
  'Another line of business',
];

/**
 * Says that a subject is not an entity, as an act that undo takes back. @param {App} app @param {Subject} subject
 * @param {Hit} hit @param {string} reason @param {() => void} shown
 */
export async function reject(app, subject, hit, reason, shown) {
  const ids = { subject: subject.key, entity: hit.entity.id, by: by(app) };
  const clear = async () => {
    /** @type {{ clearHit: Hit['cleared'] }} */
    const { clearHit } = await ask('clear-hit', { ...ids, reason });
    if (!clearHit) throw new Error('It is no longer in the graph.');
    hit.cleared = clearHit;
    shown();
  };
  const undo = () => reopen(app, subject, hit, shown);
  await clear();
  app.store.act(`${label(subject)} is not ${label(hit.entity)}`, state => state, { undo, redo: clear });
}

/** @param {App} app @param {Subject} subject @param {Hit} hit @param {() => void} shown */
export async function reopen(app, subject, hit, shown) {
  await ask('reopen-hit', { subject: subject.key, entity: hit.entity.id, by: by(app) });
  hit.cleared = null;
  shown();
}

/** Who decides, as the decision says. @param {App} app */
export const by = app => app.editing?.by || 'somebody at the page';

/** @param {{ name: string }} one */
const label = one => [...one.name].slice(0, 40).join('');

/**
 * Why it is somebody else, in one line, and who says so. @param {App} app @param {(reason: string) => void} done
 * @param {() => void} cancel
 */
export function reasonForm(app, done, cancel) {
  const reason = h('input', { type: 'text', maxlength: '500', required: true, list: 'reasons-of-hits' });
  const who = h('input', { type: 'text', maxlength: '100', autocomplete: 'name', value: app.editing?.by ?? '' });
  const form = h(
    'form',
    { class: 'reason-form card', onsubmit: submit, onkeydown: escape },
    h('label', { class: 'field wide' }, 'Why it is somebody else', reason),
    h(
      'datalist',
      { id: 'reasons-of-hits' },
      usual.map(value => h('option', { value })),
    ),
    h('label', { class: 'field' }, 'Who decides (kept in this browser)', who),
    h(
      'div',
      { class: 'acts' },
      h('button', { type: 'submit', class: 'button strong' }, 'Not the same'),
      h('button', { type: 'button', class: 'button', onclick: cancel }, 'Cancel'),
    ),
  );

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    if (app.editing) app.editing.by = who.value.trim();
    if (reason.value.trim()) done(reason.value.trim());
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  }

  return { form, focus: () => reason.focus() };
}
