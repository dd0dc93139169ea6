import { byId } from '../dom.js';

/** Keys of the desk, but in fields and dialogs. @param {Readonly<Record<string, () => void>>} acts */
export const listen = acts =>
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId('dialog').hasAttribute('open')) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
