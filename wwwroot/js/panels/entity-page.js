import { fill, h, kindBadge, name } from '../dom.js';
import { counted, languageOf } from '../words.js';
import { sourceLine } from './evidence.js';
import { factGroup } from './facts.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityDetail} EntityDetail */
/** @typedef {import('../types.js').FactLine} FactLine */
/** @typedef {import('../types.js').RelationCount} RelationCount */

const namesAtFirst = 6;

/** @param {EntityDetail} entity @param {App} app */
export const headOf = ({ kind, name: shownName, summary }, app) =>
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

/**
 * @param {EntityDetail} entity @param {App} app @param {(() => void)[]} refreshers filled with what follows the picture
 */
export function factsOf({ id, relationCounts, relations, properties }, app, refreshers) {
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
export function namesOf({ names, name: shownName }) {
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
        .map(other => h('li', {}, name(other.value, { lang: other.language }), h('span', {}, languageOf(other)))),
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
export function identifiersOf({ identifiers }) {
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
export function articlesOf({ articles: { totalCount, edges } }) {
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
