import { fill, h } from '../dom.js';

/** @param {HTMLElement} dialog @param {string} title @param {Node[]} fields @param {() => void} done */
export function open(dialog, title, fields, done) {
  const box = /** @type {HTMLDialogElement} */ (dialog);
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        box.close();
        done();
      },
    },
    h('h2', { id: 'dialog-title' }, title),
    fields,
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', onclick: () => box.close() }, 'Cancel'),
      h('button', { class: 'main', type: 'submit' }, 'Save'),
    ),
  );
  fill(box, form);
  box.showModal();
  /** @type {HTMLElement | null} */ (form.querySelector('input, select'))?.focus();
}

/** @param {string} label @param {[string, string][]} options @param {string | null} value */
export function choice(label, options, value) {
  const select = h(
    'select',
    {},
    options.map(([id, text]) => h('option', { value: id, selected: id === value }, text)),
  );
  return { element: h('label', {}, label, select), value: () => select.value };
}

/** @param {string} label @param {string | null} value @param {string} [placeholder] */
export function line(label, value, placeholder) {
  const input = h('input', { value: value ?? '', placeholder, autocomplete: 'off' });
  return { element: h('label', {}, label, input), value: () => input.value.trim(), input };
}
