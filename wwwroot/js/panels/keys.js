import { byId } from '../dom.js';
import { layouts } from '../state/url.js';
import { copyLink, startPath } from './toolbar.js';

/** @typedef {import('../app.js').App} App */

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

/**
 * @param {App} app
 * @param {{ help: { open: () => void }, menu: any, path: { ask: (from: string) => void, turn: (by: number) => void },
 *   legend: { toggle: () => void }, timeline: { toggle: () => void }, tabs: { details: HTMLElement, list: HTMLElement, show: (id: 'details' | 'list') => void }, searches: HTMLInputElement[] }} panels
 */
export function listenToKeys(app, { help, menu, path, legend, timeline, tabs, searches }) {
  const canvas = byId('canvas');
  const search = () =>
    searches.find(input => input.offsetParent !== null && getComputedStyle(input).visibility === 'visible')?.focus();
  /** @param {'details' | 'list'} id */
  const panel = id => {
    tabs.show(id);
    tabs[id].focus();
  };
  /** @param {(id: string) => void} act */
  const selected = act => {
    if (app.selected) act(app.selected);
  };

  /** @type {Record<string, () => void>} */
  const single = {
    '/': search,
    '?': help.open,
    e: () => selected(id => void app.expand(id)),
    E: () => selected(id => void menu.openChoices(id, app.canvas?.anchor(id))),
    h: () => app.hide(app.state.selection),
    H: () => app.showAll(),
    o: () => app.hideOthers(app.state.selection),
    p: () => startPath(app, path),
    '[': () => path.turn(-1),
    ']': () => path.turn(1),
    f: () => app.canvas?.fit(),
    F: () => app.canvas?.fit([...app.state.selection]),
    '+': () => app.canvas?.zoom(1.3),
    '=': () => app.canvas?.zoom(1.3),
    '-': () => app.canvas?.zoom(1 / 1.3),
    0: () => app.canvas?.zoomToNormal(),
    l: () => app.layOut(layouts[(layouts.indexOf(app.state.layout) + 1) % layouts.length]),
    L: () => app.layOut(app.state.layout),
    n: () => app.selectNeighbors(app.state.selection),
    c: () => void app.addCommonNeighbors(app.state.selection),
    x: () => app.togglePins(app.state.selection),
    y: timeline.toggle,
    g: () => legend.toggle(),
    d: () => panel('details'),
    t: () => panel('list'),
    s: () => void copyLink(app),
  };

  document.addEventListener('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const typing = target instanceof HTMLElement && target.matches('input, select, textarea');
    if (document.querySelector('dialog[open]')) return;
    const command = ctrlKey || metaKey;
    /** @type {(() => void) | undefined} */
    let act;
    if (command && key.toLowerCase() === 'k') act = search;
    else if (typing || !byId('menu').hidden) return;
    else if (command && key.toLowerCase() === 'z') act = event.shiftKey ? () => app.redo() : () => app.undo();
    else if (command && key.toLowerCase() === 'y') act = () => app.redo();
    else if (command && key.toLowerCase() === 'a' && app.state.nodes.length) act = () => app.selectAll();
    else if (key === 'Escape') act = () => (app.state.path ? app.closePath() : app.select(null));
    else if (!command && !altKey && singleKeys.on && app.state.nodes.length) act = single[key];
    else if (key === '/' || key === '?') act = single[key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  canvas.addEventListener('keydown', event => {
    const { key, altKey, shiftKey } = event;
    if (key.startsWith('Arrow')) {
      event.preventDefault();
      if (altKey)
        return selected(id =>
          app.canvas?.nudge(id, {
            x: 10 * Number(key === 'ArrowRight') - 10 * Number(key === 'ArrowLeft'),
            y: 10 * Number(key === 'ArrowDown') - 10 * Number(key === 'ArrowUp'),
          }),
        );
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

  /** @param {string} id */
  function announce(id) {
    const card = app.knowledge.cards.get(id);
    const drawn = app.view.links.filter(link => link.from === id || link.to === id).length;
    if (card)
      app.voice.say(`${app.called(id)}, ${app.kindLabel(card.kind)}, ${drawn} of ${card.degree} relations drawn`);
  }
}
