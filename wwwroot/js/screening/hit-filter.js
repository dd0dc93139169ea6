import { h } from '../dom.js';

/** @typedef {import('./run.js').Hit} Hit */
/** @typedef {import('./subjects.js').Subject} Subject */
/** @typedef {{ words: string[], verdict: string, state: string, sanctioned: boolean }} Chosen */

/** Which potential matches are shown. @param {() => void} changed */
export function hitFilter(changed) {
  const text = h('input', { type: 'search', placeholder: 'Name or key', oninput: changed });
  const verdict = select(changed, [
    ['', 'all'],
    ['same', 'names agree'],
    ['likely', 'likely'],
    ['possible', 'possible'],
  ]);
  const state = select(changed, [
    ['open', 'to be decided'],
    ['cleared', 'not the same'],
    ['', 'all'],
  ]);
  state.value = '';
  const sanctioned = h('input', { type: 'checkbox', onchange: changed });
  return {
    element: h(
      'div',
      { class: 'filters' },
      h('label', { class: 'field wide' }, 'Filter', text),
      h('label', { class: 'field' }, 'Likeness', verdict),
      h('label', { class: 'field' }, 'Decision', state),
      h('label', { class: 'switch' }, sanctioned, ' Sanctioned only'),
    ),
    /** @returns {Chosen} */
    get chosen() {
      return {
        words: text.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean),
        verdict: verdict.value,
        state: state.value,
        sanctioned: sanctioned.checked,
      };
    },
  };
}

/** @param {Chosen} chosen @param {Subject} subject @param {Hit} hit */
export function fits({ words, verdict, state, sanctioned }, subject, hit) {
  const text = `${subject.key} ${subject.name} ${hit.entity.name}`.toLocaleLowerCase();
  return (
    words.every(word => text.includes(word)) &&
    (!verdict || hit.verdict === verdict) &&
    (!state || (state === 'cleared') === Boolean(hit.cleared)) &&
    (!sanctioned || hit.sanctions.length > 0)
  );
}

/** @param {() => void} changed @param {[string, string][]} options */
const select = (changed, options) =>
  h(
    'select',
    { onchange: changed },
    options.map(([value, text]) => h('option', { value }, text)),
  );
