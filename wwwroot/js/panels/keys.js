import { byId } from '../dom.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../commands.js').Command} Command */

/** WCAG 2.1.4: keys without Ctrl can be turned off. */
export const singleKeys = {
  get on() {
    return localStorage.getItem('single-keys') !== 'off';
  },
  /** @param {boolean} on */
  set(on) {
    localStorage.setItem('single-keys', on ? 'on' : 'off');
  },
};

/** Keys that act also where single keys are turned off: they only lead somewhere. */
const always = ['/', '?'];

/**
 * @param {App} app @param {() => Command[]} commands
 * @param {{ palette: { open: () => void }, menu: any, screens: { isOpen: () => boolean }, panel: (name: string) => void
 * }} tools
 */
export function listenToKeys(app, commands, { palette, menu, screens, panel }) {
  document.addEventListener('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (document.querySelector('dialog[open]')) return;
    const command = ctrlKey || metaKey;
    if (command && key.toLowerCase() === 'k') return done(event, palette.open);
    const typing = target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
    if (typing || !byId('menu').hidden) return;
    if (command && key.toLowerCase() === 'z') return done(event, () => void (event.shiftKey ? app.redo() : app.undo()));
    if (command && key.toLowerCase() === 'y') return done(event, () => void app.redo());
    if (screens.isOpen()) return;
    if (command && key.toLowerCase() === 'a' && app.state.entities.length) return done(event, () => app.selectAll());
    if (key === 'Escape') return done(event, () => (app.state.path ? app.closePath() : app.select(null)));
    if (command || altKey || !(singleKeys.on || always.includes(key))) return;
    const meant = commands().find(one => one.key === (key === '=' ? '+' : key));
    if (!meant) return;
    done(event, () => {
      const why = meant.why?.();
      if (why) app.voice.say(why);
      else meant.act();
    });
  });

  byId('canvas').addEventListener('keydown', event => {
    const { key, altKey, shiftKey } = event;
    if (key.startsWith('Arrow')) {
      event.preventDefault();
      if (altKey) return void nudge(key);
      const next = app.canvas?.walk(app.selected, key);
      if (!next) return app.voice.say('Nothing that way.');
      app.select(next, shiftKey);
      app.canvas?.reveal(next);
      announce(next);
    } else if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      if (app.selected) panel('details');
    } else if ((key === 'F10' && shiftKey) || key === 'ContextMenu') {
      event.preventDefault();
      const id = app.selected;
      menu.open(id ? { entity: id } : {}, app.canvas?.anchor(id ?? ''));
    } else if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault();
      app.hide(app.state.selection);
    }
    return undefined;
  });

  /** Moves all that is selected. @param {string} key */
  function nudge(key) {
    app.canvas?.nudge(app.state.selection, {
      x: 10 * Number(key === 'ArrowRight') - 10 * Number(key === 'ArrowLeft'),
      y: 10 * Number(key === 'ArrowDown') - 10 * Number(key === 'ArrowUp'),
    });
  }

  /** @param {string} id */
  function announce(id) {
    const card = app.knowledge.cards.get(id);
    const drawn = app.view.links.filter(link => link.from === id || link.to === id).length;
    if (card)
      app.voice.say(`${app.called(id)}, ${app.kindLabel(card.kind)}, ${drawn} of ${card.degree} relations drawn`);
  }
}

/** @param {Event} event @param {() => void} act */
function done(event, act) {
  event.preventDefault();
  act();
}
