import { byId, fill, h, iconButton } from '../dom.js';

/**
 * What a newcomer is shown, in two minutes: what to look at, and where. @type {{ at: string, title: string, text:
 * string }[]}
 */
const steps = [
  {
    at: '#search, #start .search',
    title: 'Search',
    text: 'Type any spelling, in any script. Enter draws who is found.',
  },
  {
    at: '#canvas',
    title: 'The picture',
    text: 'Shapes are entities, lines are relations. Double click, or E, draws what is around one of them.',
  },
  {
    at: '#side',
    title: 'What it stands on',
    text: 'Click a shape or a line: each fact opens onto the exact words, with publisher, date and link.',
  },
  {
    at: '#legend',
    title: 'Legend and filters',
    text: 'Click a kind or a relation to hide it. Dashed lines are denied, alleged, planned or possible.',
  },
  {
    at: '#work',
    title: 'Work',
    text: 'Articles, pairs that may be one, what is new, saved views; and what you publish.',
  },
  {
    at: '#page-tools',
    title: 'Nothing is lost',
    text: 'Undo takes back every act. The link holds the whole view. ? shows all keys, Ctrl+K all commands.',
  },
];

/** @type {{ begin: () => void } | null} */
let mounted = null;

export const tour = () => (mounted ??= mount());

function mount() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('tour'));
  let at = 0;
  const title = h('h2', { id: 'tour-title' });
  const text = h('p', { 'aria-live': 'polite' });
  const count = h('span', { class: 'hit-kind' });
  const back = h('button', { type: 'button', class: 'button', onclick: () => turn(-1) }, 'Back');
  const next = h('button', { type: 'button', class: 'button strong', onclick: () => turn(1) });
  fill(
    dialog,
    h(
      'div',
      { class: 'dialog-head' },
      title,
      iconButton('close', 'End the tour', () => dialog.close()),
    ),
    text,
    h('div', { class: 'form-acts' }, count, back, next),
  );

  /** @param {number} by */
  function turn(by) {
    at += by;
    if (at >= steps.length) return dialog.close();
    show();
    return undefined;
  }

  function show() {
    const step = steps[at];
    mark(step.at);
    title.textContent = step.title;
    text.textContent = step.text;
    count.textContent = `${at + 1} of ${steps.length}`;
    back.hidden = at === 0;
    next.textContent = at === steps.length - 1 ? 'Done' : 'Next';
    next.focus();
  }

  /** @param {string | null} where */
  function mark(where) {
    for (const element of document.querySelectorAll('[data-toured]')) element.removeAttribute('data-toured');
    const shown = where ? [...document.querySelectorAll(where)] : [];
    for (const element of shown)
      if (element instanceof HTMLElement && element.offsetParent) element.dataset.toured = '';
  }

  dialog.addEventListener('close', () => mark(null));
  return {
    begin: () => {
      at = 0;
      dialog.showModal();
      show();
    },
  };
}
