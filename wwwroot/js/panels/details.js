import { ask } from '../api/client.js';
import { fill, h, icon, kindBadge, name } from '../dom.js';
import { counted, tongueOf } from '../words.js';
import { sourceLine } from './evidence.js';
import { overview } from './overview.js';
import { factPage, loadFact } from './fact-view.js';
import { factGroup } from './facts.js';
import { pathPage } from './path-view.js';
import { several } from './several.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityDetail} EntityDetail */
/** @typedef {import('../types.js').FactLine} FactLine */
/** @typedef {import('../types.js').RelationCount} RelationCount */

const factsAtFirst = 60;
const namesAtFirst = 6;

/**
 * All about what is selected. @param {HTMLElement} element @param {App} app @param {{ path: { ask: (from: string) =>
 * void } }} others
 */
export function mountDetails(element, app, { path }) {
  /** @type {string | null} */
  let shown = '';
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
    running.abort();
    running = new AbortController();
    const { signal } = running;
    refreshers = [];
    if (app.state.fact) void app.run(() => showFact(/** @type {string} */ (app.state.fact), signal));
    else if (selection.length > 1) showSeveral();
    else if (app.selected) void app.run(() => showEntity(/** @type {string} */ (app.selected), signal));
    else if (path) void app.run(() => showPath(path, signal));
    else showOverview();
    return undefined;
  });

  /** @param {...(Node | null)} children */
  function show(...children) {
    fill(element, children);
    element.scrollTop = 0;
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
      headOf(entity),
      actsOf(entity),
      namesOf(entity),
      ...factsOf(entity),
      identifiersOf(entity),
      articlesOf(entity),
    );
    return undefined;
  }

  /** @param {EntityDetail} entity */
  const headOf = ({ kind, name: shownName, summary }) =>
    h(
      'header',
      {},
      h(
        'div',
        { class: 'who' },
        kindBadge(kind),
        h('div', {}, h('h2', {}, name(shownName)), h('p', { class: 'hit-kind' }, app.kindLabel(kind))),
      ),
      summary ? h('p', { class: 'summary', dir: 'auto' }, summary) : null,
    );

  /** @param {EntityDetail} entity */
  function actsOf({ id }) {
    const expand = h('button', { type: 'button', class: 'button strong', onclick: () => void app.expand(id) });
    const bar = h(
      'div',
      { class: 'acts' },
      expand,
      h('button', { type: 'button', class: 'button', onclick: () => path.ask(id) }, icon('path'), 'Path to…'),
      h('button', { type: 'button', class: 'button', onclick: () => app.hide([id]) }, icon('hide'), 'Hide'),
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

  /** @param {EntityDetail} entity */
  function factsOf({ id, relationCounts, relations, properties }) {
    const order = [...app.relations.keys()];
    /** @param {string} title @param {RelationCount[]} groups @param {FactLine[]} lines */
    const part = (title, groups, lines) => {
      if (groups.length === 0) return null;
      groups.sort(
        (a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.direction.localeCompare(b.direction),
      );
      const views = groups.map(group =>
        factGroup(
          app,
          id,
          group,
          lines.filter(line => belongs(line, group, id)),
        ),
      );
      refreshers.push(...views.map(view => view.refresh));
      return h(
        'section',
        { class: 'part' },
        h('h3', {}, title),
        views.map(view => view.element),
      );
    };
    const values = properties.edges.map(edge => edge.node);
    return [
      part('Properties', countsOf(values), values),
      part(
        'Relations',
        relationCounts.filter(({ relation }) => !app.relations.get(relation)?.isProperty),
        relations.edges.map(edge => edge.node),
      ),
    ];
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

/** @param {FactLine[]} values @returns {RelationCount[]} */
const countsOf = values =>
  [...new Set(values.map(fact => fact.relation))].map(relation => ({
    relation,
    direction: 'out',
    count: values.filter(fact => fact.relation === relation).length,
  }));

/** @param {FactLine} line @param {RelationCount} group @param {string} id */
const belongs = (line, { relation, direction }, id) =>
  line.relation === relation && (direction === 'both' || (direction === 'out') === (line.subject.id === id));

/** @param {EntityDetail} entity */
function namesOf({ names, name: shownName }) {
  const others = names.filter(
    (other, i) => other.value !== shownName && names.findIndex(same => same.value === other.value) === i,
  );
  if (others.length === 0) return null;
  const list = h('ul', { class: 'names' });
  /** @param {number} count */
  const show = count =>
    fill(
      list,
      others
        .slice(0, count)
        .map(other => h('li', {}, name(other.value, { lang: other.language }), h('span', {}, tongueOf(other)))),
    );
  show(namesAtFirst);
  const more =
    others.length > namesAtFirst &&
    h(
      'button',
      {
        type: 'button',
        class: 'text-button',
        onclick: (/** @type {Event} */ event) => {
          show(others.length);
          /** @type {HTMLElement} */ (event.target).remove();
        },
      },
      `${others.length - namesAtFirst} more spellings`,
    );
  return h('section', { class: 'part' }, h('h3', {}, 'Also written'), list, more || null);
}

/** @param {EntityDetail} entity */
function identifiersOf({ identifiers }) {
  if (identifiers.length === 0) return null;
  return h(
    'section',
    { class: 'part' },
    h('h3', {}, 'Elsewhere'),
    h(
      'ul',
      { class: 'names' },
      identifiers.map(({ scheme, value }) => h('li', {}, name(value), h('span', {}, name(scheme)))),
    ),
  );
}

/** @param {EntityDetail} entity */
function articlesOf({ articles: { totalCount, edges } }) {
  if (edges.length === 0) return null;
  const left = totalCount - edges.length;
  return h(
    'section',
    { class: 'part articles' },
    h('h3', {}, counted(totalCount, 'article')),
    h(
      'ul',
      {},
      edges.map(({ node }) => h('li', {}, sourceLine(node))),
    ),
    left > 0 ? h('p', { class: 'hint' }, `and ${left.toLocaleString('en')} more`) : null,
  );
}
