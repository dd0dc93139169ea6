import { ask } from '../api/client.js';
import { fill, h, icon, kindBadge, name } from '../dom.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../commands.js').Command} Command */
/** @typedef {{ text: string, more: string, off: string | null, sign: Element, act: () => void }} Choice */

const pause = 140;
const mostCommands = 60;

/**
 * All that can be done, and whoever is in the graph, by typing (ARIA: combobox with a list in a dialog).
 * @param {HTMLElement} element @param {App} app @param {() => Command[]} commands
 */
export function mountPalette(element, app, commands) {
  const dialog = /** @type {HTMLDialogElement} */ (element);
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Do or find',
    'aria-expanded': 'true',
    'aria-controls': 'palette-list',
    'aria-autocomplete': 'list',
    placeholder: 'Type what to do, or a name',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '200',
    oninput: changed,
    onkeydown: keyed,
  });
  const list = h('div', {
    role: 'listbox',
    id: 'palette-list',
    'aria-label': 'What can be done',
    class: 'palette-list',
  });
  fill(dialog, h('div', { class: 'search-field' }, icon('search'), input), list);

  /** @type {Choice[]} */
  let choices = [];
  let current = 0;
  let waiting = 0;
  let running = new AbortController();

  function changed() {
    clearTimeout(waiting);
    running.abort();
    const text = input.value.trim();
    choices = commandsFor(text);
    draw();
    if (text.length > 1) waiting = setTimeout(() => void find(text), pause);
  }

  /** @param {string} text @returns {Choice[]} */
  function commandsFor(text) {
    const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return commands()
      .filter(command => !command.hidden)
      .filter(({ text: said, group }) => words.every(word => `${said} ${group}`.toLocaleLowerCase().includes(word)))
      .slice(0, mostCommands)
      .map(({ text: said, group, key, shown, why, act }) => {
        const off = why?.() ?? null;
        return {
          text: said,
          more: off ?? shown?.join(' ') ?? (key && keyName(key)) ?? group,
          off,
          sign: icon('chevron'),
          act,
        };
      })
      .sort((a, b) => Number(a.off !== null) - Number(b.off !== null));
  }

  /** @param {string} text */
  async function find(text) {
    running = new AbortController();
    const { signal } = running;
    /** @type {{ search: { edges: import('../types.js').SearchHit[] } } | undefined} */
    const answer = await app.run(() => ask('search', { text }, signal));
    if (!answer || signal.aborted) return;
    const found = answer.search.edges.slice(0, 8).map(({ node }) => ({
      text: node.name,
      more: app.kindLabel(node.kind),
      off: null,
      sign: kindBadge(node.kind),
      act: () => void app.add([node.id]),
    }));
    choices = [...commandsFor(text), ...found];
    draw();
  }

  function draw() {
    current = choices.findIndex(choice => choice.off === null);
    fill(
      list,
      choices.length
        ? choices.map(({ text, more, off, sign }, i) =>
            h(
              'div',
              {
                role: 'option',
                id: `palette-${i}`,
                class: 'palette-choice',
                'aria-disabled': String(off !== null),
                'aria-selected': 'false',
                onclick: () => choose(i),
              },
              sign,
              name(text, { class: 'lines' }),
              h('span', { class: 'hit-kind' }, more),
            ),
          )
        : h(
            'p',
            { class: 'search-note', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
            'Nothing of that name.',
          ),
    );
    mark();
  }

  function mark() {
    [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === current)));
    const chosen = choices[current] && list.children[current];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (choices.length) current = (current + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  }

  /** @param {number} i */
  function choose(i) {
    const choice = choices[i];
    if (!choice) return;
    if (choice.off) return app.voice.say(choice.off);
    dialog.close();
    choice.act();
    return undefined;
  }

  return {
    open() {
      input.value = '';
      changed();
      dialog.showModal();
      input.focus();
    },
  };
}

/** @param {string} key as keyboards call it */
export const keyName = key => (/^[A-Z]$/.test(key) ? `Shift ${key}` : key.toUpperCase());
