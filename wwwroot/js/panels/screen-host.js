import { fill, h, iconButton } from '../dom.js';
import { screens } from '../screens.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../screens.js').Screen} Screen */

/**
 * Where screens are shown: over the graph, which stays as it is beneath. @param {HTMLElement} element @param {App} app
 */
export function mountScreens(element, app) {
  /** @type {Map<string, { room: HTMLElement, screen: Screen }>} */
  const mounted = new Map();
  const title = h('h2', { tabindex: '-1' });
  const rooms = h('div', { class: 'screen-rooms' });
  const back = iconButton('close', 'Back to the graph (Esc)', close);
  fill(element, h('header', { class: 'screen-head' }, title, back), rooms);
  /** @type {string | null} */
  let open = null;
  /** @type {Element | null} */
  let opener = null;

  /** @param {string | null} address as in the link, "name" or "name/what" */
  async function show(address) {
    const [name, ...rest] = (address ?? '').split('/');
    const entry = Object.hasOwn(screens, name) ? screens[name] : null;
    if (open && open !== name) mounted.get(open)?.screen.left?.();
    open = entry ? name : null;
    element.hidden = !entry;
    document.body.toggleAttribute('data-screen', Boolean(entry));
    if (!entry) return app.canvas?.resize();
    title.textContent = entry.title;
    document.title = `${entry.title} · ${app.title}`;
    if (!mounted.has(name)) {
      const module = await app.run(entry.load);
      if (!module || mounted.has(name)) return undefined;
      const room = h('div', { class: 'screen-room' });
      rooms.append(room);
      mounted.set(name, { room, screen: module.mount(room, app) });
    }
    for (const [other, { room }] of mounted) room.hidden = other !== name;
    await mounted.get(name)?.screen.shown(rest.map(decodeURIComponent).join('/'));
    return undefined;
  }

  /** @param {string} name @param {string} [what] */
  function go(name, what = '') {
    if (element.hidden) opener = document.activeElement;
    const address = what ? `${name}/${encodeURIComponent(what)}` : name;
    history.pushState(null, '', linked(address));
    const shown = show(address);
    title.focus({ preventScroll: true });
    return shown;
  }

  function close() {
    if (element.hidden) return;
    history.pushState(null, '', linked(null));
    document.title = app.title;
    void show(null);
    if (opener instanceof HTMLElement && opener.isConnected && opener.offsetParent) opener.focus();
    else document.getElementById('canvas')?.focus();
    app.refresh();
  }

  addEventListener('popstate', () => void show(screenOf(location.search)));
  element.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    event.stopPropagation();
    close();
  });
  return { go, close, begin: () => show(screenOf(location.search)), isOpen: () => !element.hidden };
}

/** @param {string} query */
const screenOf = query => new URLSearchParams(query).get('screen');

/**
 * The address of the page with another screen; the rest of the query is kept as it is written. @param {string | null}
 * screen
 */
function linked(screen) {
  const kept = location.search
    .replace(/^\?/, '')
    .split('&')
    .filter(part => part && part.split('=')[0] !== 'screen');
  const all = [...kept, ...(screen ? [`screen=${screen}`] : [])].join('&');
  return `${location.pathname}${all ? `?${all}` : ''}${location.hash}`;
}
