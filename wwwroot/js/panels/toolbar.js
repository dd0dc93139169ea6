import { loginAddress } from '../api/account.js';
import { embedCode } from '../embed.js';
import { fill, h, icon, iconButton, off } from '../dom.js';
import { exportItems } from './exports.js';
import { counted, countedEntities } from '../words.js';
import { toggleTheme } from './theme.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').LayoutName} LayoutName */

const separator = () => h('span', { class: 'separator', 'aria-hidden': 'true' });

/**
 * @param {HTMLElement} element @param {App} app @param {{ help: { open: () => void }, menu: { openBelow: (items:
 * import('./menu.js').Item[], button: HTMLElement) => void } }} others
 */
export function mountPageTools(element, app, { help, menu }) {
  const undo = iconButton('undo', 'Undo', () => void app.undo());
  const redo = iconButton('redo', 'Redo', () => void app.redo());
  const share = iconButton('share', 'Copy link to this view', () => void copyLink(app));
  const save = iconButton('save', 'Save picture, table or data', () => menu.openBelow(exportItems(app), save), {
    'aria-haspopup': 'menu',
  });
  const busy = h('span', { class: 'busy', 'aria-hidden': 'true' });
  fill(
    element,
    busy,
    undo,
    redo,
    separator(),
    share,
    save,
    h('span', { class: 'separator wide', 'aria-hidden': 'true' }),
    iconButton('theme', 'Light or dark', toggleTheme),
    iconButton('help', 'Help and shortcuts', help.open),
    app.account.areThereAccounts ? accountLink(app.account) : null,
    h(
      'a',
      { href: '/review.html', class: 'icon-button', 'aria-label': 'Add an article', title: 'Add an article' },
      icon('quote'),
    ),
    h(
      'a',
      { href: '/graphql', class: 'icon-button wide', 'aria-label': 'GraphQL console', title: 'GraphQL console' },
      icon('code'),
    ),
  );
  walkable(element);
  app.watch((_view, state) => {
    for (const [button, word, label] of /** @type {const} */ ([
      [undo, 'Undo', app.store.undoLabel],
      [redo, 'Redo', app.store.redoLabel],
    ])) {
      off(button, label === null ? `nothing to ${word.toLowerCase()}` : null, label ? `${word}: ${label}` : word);
    }
    const why = state.entities.length ? null : 'nothing is drawn yet';
    off(share, why, 'Copy link to this view');
    off(save, why, 'Save picture, table or data');
  });
}

/** @param {import('../api/account.js').Account} account */
function accountLink({ name, role }) {
  const title = name === null ? 'Log in' : `Your account: ${name}, ${role}`;
  return h(
    'a',
    { href: name === null ? loginAddress() : '/account.html', class: 'icon-button', 'aria-label': title, title },
    icon('person'),
  );
}

/** @param {App} app */
export async function copyLink(app) {
  // The address follows the state a moment later.
  await new Promise(resolve => setTimeout(resolve, 50));
  try {
    await navigator.clipboard.writeText(location.href);
    app.voice.toast('Link copied. It opens this very view.');
  } catch {
    app.voice.toast('The address of this page is the link to this view.');
  }
}

/** Copies what another site writes to show this view. @param {App} app */
export async function copyEmbedCode(app) {
  const code = embedCode(app.state.title || app.title, location.search + location.hash);
  try {
    await navigator.clipboard.writeText(code);
    app.voice.toast('Copied. Sites of Server:AllowedOrigins can show this view by it.');
  } catch {
    app.voice.toast(code);
  }
}

/** @type {Record<LayoutName, string>} */
const layouts = { organic: 'Organic', rings: 'Rings', layers: 'Layers' };

/** @typedef {{ toggle: () => void, watch: (listener: (open: boolean) => void) => void }} Switch */

/**
 * @param {HTMLElement} element @param {App} app
 * @param {{ path: { ask: (from: string) => void }, legend: Switch, timeline: Switch }} others
 */
export function mountGraphTools(element, app, { path, legend, timeline }) {
  const expand = iconButton('expand', 'Expand what is selected (E)', () => void app.expandAll(app.state.selection));
  const pathButton = iconButton('path', 'Path between two (P)', () => startPath(app, path));
  const common = iconButton(
    'common',
    'What the selected have in common (C)',
    () => void app.addCommonNeighbors(app.state.selection),
  );
  const hide = iconButton('hide', 'Hide what is selected (H)', () => app.hide(app.state.selection));
  const count = h('span', { class: 'tools-count' });
  const showAll = h('button', { type: 'button', class: 'text-button', onclick: () => app.showAll() });
  const layout = h(
    'select',
    { 'aria-label': 'Layout', title: 'Layout', onchange: () => app.layOut(/** @type {LayoutName} */ (layout.value)) },
    Object.entries(layouts).map(([value, label]) => h('option', { value }, label)),
  );
  const legendButton = iconButton('legend', 'Legend (G)', legend.toggle);
  const timeButton = iconButton('time', 'Timeline (Y)', timeline.toggle);
  legend.watch(open => legendButton.setAttribute('aria-pressed', String(open)));
  timeline.watch(open => timeButton.setAttribute('aria-pressed', String(open)));
  fill(
    element,
    legendButton,
    timeButton,
    separator(),
    iconButton('minus', 'Zoom out (-)', () => app.canvas?.zoom(1 / 1.3)),
    iconButton('fit', 'Fit all (F)', () => app.canvas?.fit()),
    iconButton('plus', 'Zoom in (+)', () => app.canvas?.zoom(1.3)),
    separator(),
    h('span', { class: 'choice wide' }, layout, icon('chevron')),
    iconButton('layout', 'Lay out anew (Shift+L)', () => app.layOut(app.state.layout)),
    separator(),
    iconButton('lasso', 'Select by a line around (V)', () => app.canvas?.lasso(), { class: 'icon-button wide' }),
    expand,
    pathButton,
    common,
    hide,
    iconButton('trash', 'Clear the canvas', () => app.clear(), { class: 'icon-button wide' }),
    h('span', { class: 'separator wide', 'aria-hidden': 'true' }),
    h('span', { class: 'tools-count' }, count, showAll),
  );
  walkable(element);
  app.watch((view, state) => {
    const none = state.selection.length ? null : 'select something first';
    off(expand, none, 'Expand what is selected (E)');
    off(pathButton, none, 'Path between two (P)');
    off(common, state.selection.length < 2 ? 'select two or more' : null, 'What the selected have in common (C)');
    off(hide, none, 'Hide what is selected (H)');
    layout.value = state.layout;
    const { hidden } = view;
    count.textContent = [
      countedEntities(view.entities.length),
      counted(view.links.length, 'relation'),
      state.selection.length > 1 ? `${state.selection.length.toLocaleString('en')} selected` : '',
    ]
      .filter(Boolean)
      .join(' · ');
    showAll.hidden = hidden === 0 && view.links.length === view.linksOnCanvas.length;
    showAll.textContent = hidden ? `${hidden} hidden` : 'Show all';
    showAll.setAttribute('aria-label', hidden ? `${hidden} hidden, show all` : 'Show all');
  });
}

/** @param {App} app @param {{ ask: (from: string) => void }} path */
export function startPath(app, path) {
  const [from, to] = app.state.selection.slice(-2);
  if (from && to) void app.findPath(from, to);
  else if (from) path.ask(from);
  else app.voice.toast('Select one entity, or two with Shift, to find a path.');
}

/** A toolbar is one stop of the Tab key; arrows, Home and End walk in it. @param {HTMLElement} element */
function walkable(element) {
  const stops = () =>
    /** @type {HTMLElement[]} */ ([...element.querySelectorAll('button, select, a')]).filter(
      stop => !stop.hidden && stop.offsetParent !== null,
    );
  const all = /** @type {HTMLElement[]} */ ([...element.querySelectorAll('button, select, a')]);
  /** @param {HTMLElement} current */
  const rove = current => {
    for (const stop of all) stop.tabIndex = stop === current ? 0 : -1;
  };
  rove(all[0]);
  element.addEventListener('focusin', event => rove(/** @type {HTMLElement} */ (event.target)));
  element.addEventListener('keydown', event => {
    const enabled = stops();
    const at = enabled.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: enabled.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    enabled[(to + enabled.length) % enabled.length]?.focus();
  });
}
