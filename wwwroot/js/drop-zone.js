import { h } from './dom.js';

/**
 * Where one file is dropped or chosen. @param {{ hint: string, accept?: string }} words
 * @param {(file: File) => void} taken @returns {{ element: HTMLElement, input: HTMLInputElement }}
 */
export function dropZone({ hint, accept }, taken) {
  const input = h('input', { type: 'file', class: 'unseen', accept: accept ?? null, onchange: choose });
  const element = h(
    'label',
    { class: 'drop card', ondragover: over, ondragleave: left, ondrop: dropped },
    h('b', {}, 'Drop a list here, or choose a file'),
    h('span', { class: 'hint' }, hint),
    input,
  );

  // Emptied, so that the same file can be chosen again.
  function choose() {
    const file = input.files?.[0];
    if (file) taken(file);
    input.value = '';
  }

  /** @param {DragEvent} event */
  function over(event) {
    event.preventDefault();
    element.setAttribute('data-over', '');
  }

  function left() {
    element.removeAttribute('data-over');
  }

  /** @param {DragEvent} event */
  function dropped(event) {
    event.preventDefault();
    left();
    const file = event.dataTransfer?.files[0];
    if (file) taken(file);
  }

  return { element, input };
}
