import { loginAddress } from '../api/account.js';
import { ApiError } from '../api/client.js';
import { byId, fill, h, iconButton, name } from '../dom.js';
import { inWords, Refused, tryOut } from './edits.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./edits.js').Refusal} Refusal */
/**
 * A form: what is filled in, and what it comes to. `edit` answers a text where something is still missing.
 * @typedef {{
 *   title: string, hint?: string, content: Node[], save?: string,
 *   effect?: (difference: import('./edits.js').Difference) => string,
 *   edit: () => import('./edits.js').Edit | string,
 *   shown?: (edit: import('./edits.js').Edit) => Parameters<import('../app/editing.js').Editing['perform']>[1],
 *   done?: (outcome: import('./edits.js').Outcome) => void
 * }} Form
 */

/**
 * The dialog of all forms: a dry run says what a change would do, or what is wrong with it, before it is done. @param
 * {App} app
 */
export function mountDialog(app) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('edit'));

  /** @param {Form} form */
  function open(form) {
    const report = h('div', { class: 'form-report', role: 'status' });
    const act = h('button', { type: 'submit', class: 'button strong' }, 'Check');
    const by = h('input', { type: 'text', maxlength: '100', autocomplete: 'name', value: app.editing?.by ?? '' });
    let checked = '';

    /** @param {Event} event */
    const submit = event => {
      event.preventDefault();
      if (app.editing) app.editing.by = by.value.trim();
      void app.run(() => step().catch(refused));
    };

    async function step() {
      clearMistakes(dialog);
      const edit = form.edit();
      if (typeof edit === 'string') return tell([{ path: [], code: 'INCOMPLETE', message: edit }]);
      const key = JSON.stringify(edit.change.input);
      if (checked !== key) return check(edit, key);
      try {
        const outcome = await app.editing?.perform(edit, form.shown?.(edit));
        dialog.close();
        if (outcome) form.done?.(outcome);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        tell(error.refusals);
      }
      return undefined;
    }

    /** Said in the form: what is behind it can't be read while it is open. @param {unknown} error */
    function refused(error) {
      if (!(error instanceof ApiError)) throw error;
      tell([{ path: [], code: error.code ?? '', message: error.message }]);
    }

    /** @param {import('./edits.js').Edit} edit @param {string} key */
    async function check(edit, key) {
      const { difference, errors } = await tryOut(edit.change);
      if (errors.length || !difference) return tell(errors);
      checked = key;
      fill(report, h('p', { class: 'form-effect' }, `This ${(form.effect ?? inWords)(difference)}.`));
      act.textContent = form.save ?? 'Save';
      return undefined;
    }

    /** @param {Refusal[]} refusals */
    function tell(refusals) {
      const rest = refusals.filter(refusal => !markMistake(dialog, refusal));
      fill(
        report,
        rest.length
          ? h(
              'ul',
              { class: 'mistakes' },
              rest.map(one => h('li', {}, one.message, one.code === 'UNAUTHENTICATED' ? [' ', loginLink()] : null)),
            )
          : h('p', { class: 'mistakes' }, 'See the fields that are marked.'),
      );
      /** @type {HTMLElement | null} */ (dialog.querySelector('[aria-invalid="true"]'))?.focus();
    }

    fill(
      dialog,
      h(
        'form',
        {
          class: 'form',
          method: 'dialog',
          onsubmit: submit,
          oninput: () => {
            checked = '';
            act.textContent = 'Check';
            fill(report);
          },
        },
        h(
          'div',
          { class: 'dialog-head' },
          h('h2', { id: 'edit-title' }, form.title),
          iconButton('close', 'Close', () => dialog.close()),
        ),
        form.hint ? h('p', { class: 'hint' }, form.hint) : null,
        ...form.content,
        app.account.name === null
          ? h('label', { class: 'field' }, 'Who decides (kept in this browser)', by)
          : h('p', { class: 'hint' }, 'Signed: ', name(app.account.name)),
        h(
          'div',
          { class: 'form-end' },
          report,
          h(
            'div',
            { class: 'form-acts' },
            h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
            act,
          ),
        ),
      ),
    );
    dialog.showModal();
    firstField(dialog)?.focus();
  }

  // Whoever opened it with a key goes on where they were.
  dialog.addEventListener('close', () => {
    if (document.activeElement === document.body) byId('canvas').focus({ preventScroll: true });
  });
  return { open };
}

/**
 * A field with its label; path: the field of the input whose mistakes are shown at it. @param {string} label @param
 * {HTMLElement} control @param {{ path?: string, wide?: boolean, note?: string }} [options]
 */
export function field(label, control, { path, wide = false, note } = {}) {
  if (path) control.dataset.path = path;
  return h(
    'label',
    { class: wide ? 'field wide' : 'field' },
    h('span', {}, label),
    control,
    note ? h('small', {}, note) : null,
  );
}

/** In another tab: what was filled in here stays. */
const loginLink = () => h('a', { href: loginAddress(), target: '_blank' }, 'Log in');

/** @param {HTMLElement} dialog @param {Refusal} refusal */
function markMistake(dialog, { path, message }) {
  const at = path.slice(1).join('.');
  const controls = /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll('[data-path]')]);
  const control = controls.find(one => at === one.dataset.path || at.startsWith(`${one.dataset.path}.`));
  if (!control || control.offsetParent === null) return false;
  control.setAttribute('aria-invalid', 'true');
  const note = h('small', { class: 'mistake' }, message);
  control.after(note);
  return true;
}

/** Where somebody can begin to write. @param {HTMLElement} dialog @returns {HTMLElement | undefined} */
const firstField = dialog =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (dialog.querySelectorAll('input, select, textarea'))].find(
    one => one.offsetParent && !one.disabled,
  );

/** @param {HTMLElement} dialog */
function clearMistakes(dialog) {
  for (const control of dialog.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const note of dialog.querySelectorAll('small.mistake')) note.remove();
}
