import { ask } from '../api/client.js';
import { fill, h, icon } from '../dom.js';
import { articlesOf, factsOf, headOf, identifiersOf, namesOf } from './entity-page.js';
import { historyOf } from './history.js';
import { mayBeSame } from './same.js';
import { overview } from './overview.js';
import { factPage, loadFact } from './fact-view.js';
import { pathPage } from './path-view.js';
import { several } from './several.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityDetail} EntityDetail */

const factsAtFirst = 60;

/**
 * All about what is selected. @param {HTMLElement} element @param {App} app @param {{ path: { ask: (from: string) =>
 * void } }} others
 */
export function mountDetails(element, app, { path }) {
  /** @type {string | null} */
  let shown = '';
  /** @type {string | null} */
  let drawn = '';
  let running = new AbortController();
  /** @type {(() => void)[]} */
  let refreshers = [];

  app.watch(() => {
    const { path } = app;
    const { selection } = app.state;
    const wanted =
      app.state.fact ?? (selection.length > 1 ? selection.join() : app.selected) ?? path?.facts.join() ?? null;
    if (wanted === shown) return refreshers.forEach(refresh => refresh());
    shown = wanted;
    load();
    return undefined;
  });
  app.onChanged.add(load);

  function load() {
    const { path } = app;
    const { selection } = app.state;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    refreshers = [];
    if (app.state.fact) void app.run(() => showFact(/** @type {string} */ (app.state.fact), signal));
    else if (selection.length > 1) showSeveral();
    else if (app.selected) void app.run(() => showEntity(/** @type {string} */ (app.selected), signal));
    else if (path) void app.run(() => showPath(path, signal));
    else showOverview();
  }

  /** @param {...(Node | null)} children */
  function show(...children) {
    fill(element, children);
    // Loaded again, what was being read stays in sight.
    if (shown !== drawn) element.scrollTop = 0;
    drawn = shown;
  }

  /** @param {string} id @param {AbortSignal} signal */
  async function showFact(id, signal) {
    const fact = await loadFact(id, signal);
    if (signal.aborted) return;
    show(fact ? factPage(fact, app) : h('p', { class: 'hint' }, 'This fact is no longer in the graph.'));
  }

  /** @param {import('../types.js').Path} path @param {AbortSignal} signal */
  async function showPath(path, signal) {
    const page = await pathPage(path, app, signal);
    if (!signal.aborted) show(page);
  }

  /** @param {string} id @param {AbortSignal} signal */
  async function showEntity(id, signal) {
    /** @type {{ entity: EntityDetail | null }} */
    const { entity } = await ask(
      'entity',
      { id, relations: app.relationNames, properties: app.propertyNames, first: factsAtFirst },
      signal,
    );
    if (signal.aborted) return;
    if (!entity) return show(h('p', { class: 'hint' }, 'This entity is no longer in the graph.'));
    show(
      headOf(entity, app),
      actsOf(entity),
      namesOf(entity),
      ...factsOf(entity, app, refreshers),
      identifiersOf(entity),
      mayBeSame(app, entity.id, signal),
      articlesOf(entity),
      historyOf({ entity: entity.id }, app),
    );
    return undefined;
  }

  /** @param {EntityDetail} entity */
  function actsOf(entity) {
    const { id } = entity;
    const expand = h('button', { type: 'button', class: 'button strong', onclick: () => void app.expand(id) });
    const bar = h(
      'div',
      { class: 'acts' },
      expand,
      h('button', { type: 'button', class: 'button', onclick: () => path.ask(id) }, icon('path'), 'Path to…'),
      h('button', { type: 'button', class: 'button', onclick: () => app.hide([id]) }, icon('hide'), 'Hide'),
      app.editing?.forEntity(entity) ?? null,
    );
    const refresh = () => {
      const left = app.view.undrawn.get(id) ?? 0;
      fill(expand, icon('expand'), left ? `Expand, ${left.toLocaleString('en')} more` : 'All drawn');
      expand.disabled = left === 0;
    };
    refreshers.push(refresh);
    refresh();
    return bar;
  }

  function showSeveral() {
    const page = several(app);
    show(page.element);
    refreshers = [page.refresh];
  }

  function showOverview() {
    show(overview(app));
    refreshers = [() => show(overview(app))];
  }
}
