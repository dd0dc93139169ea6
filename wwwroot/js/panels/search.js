import { ask } from '../api/client.js';
import { fill, h, icon, kindBadge, name } from '../dom.js';

/** @typedef {import('../types.js').SearchHit} SearchHit */

/** Typing stops for this long before the server is asked. */
const pause = 140;
let fields = 0;

/**
 * A combobox with a list (ARIA: editable, list autocomplete). Picking a hit is all it does; what that means, its owner
 * says.
 * @param {HTMLElement} element
 * @param {import('../app.js').App} app
 * @param {{ label: string, placeholder?: string, picked: (id: string) => void }} options
 */
export function mountSearch(element, app, { label, placeholder = 'Search by any spelling', picked }) {
  const id = `search-${++fields}`;
  const input = h('input', {
    type: 'search',
    id,
    role: 'combobox',
    placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '200',
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    oninput: inputChanged,
    onkeydown: keyed,
    onfocus: () => {
      if (input.value.trim()) open();
    },
    onblur: () => setTimeout(close, 120),
  });
  const list = h('div', {
    class: 'search-list',
    role: 'listbox',
    id: `${id}-list`,
    'aria-label': 'Found',
    hidden: true,
  });
  element.classList.add('search');
  element.append(h('div', { class: 'search-field' }, icon('search'), input), list);

  /** @type {SearchHit[]} */
  let hits = [];
  let current = -1;
  /** What the hits were asked for, and for what the first hit is wanted as soon as it is there. */
  let asked = '';
  let wanted = '';
  let waiting = 0;
  let running = new AbortController();

  function inputChanged() {
    clearTimeout(waiting);
    running.abort();
    wanted = '';
    const text = input.value.trim();
    if (!text) return close();
    waiting = setTimeout(() => void find(text), pause);
    return undefined;
  }

  /** @param {string} text */
  async function find(text) {
    running = new AbortController();
    const { signal } = running;
    /** @type {{ search: { edges: SearchHit[], pageInfo: { hasNextPage: boolean } } } | undefined} */
    const answer = await app.run(() => ask('search', { text }, signal));
    if (!answer || signal.aborted) return;
    hits = answer.search.edges;
    asked = text;
    current = hits.length ? 0 : -1;
    fill(
      list,
      hits.length
        ? hits.map(option)
        : h(
            'p',
            { class: 'search-note', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
            'Nobody and nothing of that name. Try fewer words, or another spelling.',
          ),
    );
    mark();
    if (wanted === text && hits.length) return pick(0);
    if (document.activeElement === input) open();
    app.voice.say(
      hits.length ? `${hits.length}${answer.search.pageInfo.hasNextPage ? ' or more' : ''} found` : 'Nothing found',
    );
  }

  /** @param {SearchHit} hit @param {number} i */
  function option({ node, matchedName, explanation }, i) {
    const other = matchedName && matchedName.value !== node.name;
    return h(
      'div',
      {
        class: 'hit',
        role: 'option',
        id: `${id}-${i}`,
        'aria-selected': 'false',
        onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
        onclick: () => pick(i),
        onmousemove: () => {
          current = i;
          mark();
        },
      },
      kindBadge(node.kind),
      name(node.name, { class: 'hit-name lines' }),
      h(
        'span',
        { class: 'hit-kind' },
        app.kindLabel(node.kind),
        app.state.entities.includes(node.id) ? h('span', { class: 'drawn' }, 'drawn') : null,
      ),
      h(
        'span',
        { class: 'hit-why lines' },
        other ? [name(matchedName.value, { lang: matchedName.language }), explanation ? ' · ' : null] : null,
        explanation ?? (other ? null : (node.summary ?? '')),
      ),
    );
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open();
      current = (current + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length);
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Whoever types fast presses Enter before the list is there.
      if (hits[current] && asked === input.value.trim()) pick(current);
      else wanted = input.value.trim();
    } else if (event.key === 'Escape') {
      if (!list.hidden) event.stopPropagation();
      if (list.hidden) input.value = '';
      close();
    }
    return undefined;
  }

  function mark() {
    [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === current)));
    const chosen = list.children[current];
    if (chosen) chosen.scrollIntoView({ block: 'nearest' });
    if (chosen && hits.length) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** @param {number} i */
  function pick(i) {
    const { id: entity } = hits[i].node;
    input.value = '';
    [asked, wanted] = ['', ''];
    close();
    picked(entity);
  }

  function open() {
    list.hidden = list.childElementCount === 0;
    list.style.maxHeight = `${Math.max(160, Math.min(520, innerHeight - input.getBoundingClientRect().bottom - 32))}px`;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  return input;
}
