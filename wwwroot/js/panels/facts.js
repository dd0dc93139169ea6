import { ask } from '../api/client.js';
import { fill, h, icon, iconButton, kindBadge, name } from '../dom.js';
import { heading, timeInWords, valueOf } from '../words.js';
import { claimTag, unsupportedTag } from './evidence.js';
import { factBody, loadFact } from './fact-view.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').FactLine} FactLine */
/** @typedef {import('../types.js').RelationCount} RelationCount */

const pageSize = 25;
/** So many lines of a group stand open; the rest is one click away. */
const linesAtFirst = 6;

/**
 * The facts of one relation at one end of an entity.
 * @param {App} app @param {string} entity
 * @param {RelationCount} group
 * @param {FactLine[]} known those loaded with the entity, perhaps not all
 */
export function factGroup(app, entity, { relation, direction, count }, known) {
  const lines = new Map(known.map(fact => [fact.id, fact]));
  let shown = Math.min(linesAtFirst, lines.size);
  /** @type {string | null} */
  let cursor = null;
  const isProperty = app.relations.get(relation)?.isProperty;
  const list = h('ul');
  const more = h('button', { type: 'button', class: 'text-button', onclick: () => void app.run(showMore) });
  const add = isProperty
    ? null
    : h('button', {
        type: 'button',
        class: 'text-button',
        onclick: () => void app.expand(entity, { relation, direction }),
      });
  const element = h(
    'section',
    { class: isProperty ? 'group property' : 'group' },
    h(
      'div',
      { class: 'group-head' },
      h(
        'h4',
        {},
        heading(app.relationLabel(relation, direction), app.relations.get(relation)),
        count > 1 ? [' ', h('span', { class: 'count' }, count.toLocaleString('en'))] : null,
      ),
      add,
    ),
    list,
    more,
  );

  async function showMore() {
    while (lines.size < Math.min(count, shown + pageSize)) {
      /** @type {any} */
      const { entity: found } = await ask('facts', {
        id: entity,
        relations: [relation],
        direction,
        first: pageSize,
        after: cursor,
      });
      for (const { node } of found.facts.edges) lines.set(node.id, node);
      cursor = found.facts.pageInfo.endCursor;
      if (!found.facts.pageInfo.hasNextPage) break;
    }
    const before = list.childElementCount;
    shown = Math.min(lines.size, shown + pageSize);
    render();
    /** @type {HTMLElement | null} */ (list.children[before]?.querySelector('button'))?.focus();
  }

  function render() {
    for (const fact of [...lines.values()].slice(list.childElementCount, shown))
      list.append(factItem(app, entity, fact));
    const left = Math.max(count, lines.size) - shown;
    more.hidden = left <= 0;
    more.textContent = `${left.toLocaleString('en')} more`;
    refresh();
  }

  /** What is in the graph already need not be added. */
  function refresh() {
    for (const item of list.children) item.dispatchEvent(new Event('refresh'));
    if (!add) return;
    const ends = [...lines.values()].map(fact => otherEnd(fact, entity)?.id).filter(id => id !== undefined);
    const missing = new Set(ends.filter(id => !app.state.entities.includes(id))).size + Math.max(0, count - lines.size);
    add.hidden = missing === 0;
    add.textContent = count === 1 ? 'Add' : `Add ${missing.toLocaleString('en')}`;
    add.setAttribute('aria-label', `Add ${missing} of ${app.relationLabel(relation, direction)} to the graph`);
  }

  render();
  return { element, refresh };
}

/** @param {FactLine} fact @param {string} entity */
const otherEnd = ({ subject, object }, entity) => (subject.id === entity ? object : subject);

/** One fact: a line that opens onto its evidence. @param {App} app @param {string} entity @param {FactLine} fact */
export function factItem(app, entity, fact) {
  const other = otherEnd(fact, entity);
  const body = h('div', { id: `fact-${fact.id}`, hidden: true });
  const when = timeInWords(fact);
  const button = h(
    'button',
    {
      type: 'button',
      class: other ? 'fact-open' : 'fact-open value',
      'aria-expanded': 'false',
      'aria-controls': body.id,
      onclick: toggle,
    },
    other ? kindBadge(other.kind) : null,
    h(
      'span',
      { class: 'what' },
      name(other ? other.name : valueOf(fact)),
      when ? h('span', { class: 'when' }, when) : null,
      claimTag(fact),
      unsupportedTag(fact),
      fact.conflicts.length ? h('span', { class: 'claim' }, 'reports differ') : null,
    ),
    icon('chevron'),
  );
  const line = h('div', { class: 'fact-line' }, button);
  const act =
    other &&
    iconButton('plus', '', () =>
      app.state.entities.includes(other.id) ? app.select(other.id) : void app.add([other.id], { select: false }),
    );
  if (act) line.append(act);
  const item = h('li', { class: 'fact', onrefresh: refresh }, line, body);

  async function toggle() {
    const open = button.getAttribute('aria-expanded') !== 'true';
    if (open && !body.hasChildNodes()) {
      const detail = await app.run(() => loadFact(fact.id));
      if (!detail) return;
      fill(body, factBody(detail, app));
    }
    button.setAttribute('aria-expanded', String(open));
    body.hidden = !open;
  }

  function refresh() {
    if (!act || !other) return;
    const inGraph = app.state.entities.includes(other.id);
    const words = `${inGraph ? 'Go to' : 'Add'} ${other.name.slice(0, 120)}`;
    act.setAttribute('aria-label', words);
    act.title = words;
    act.replaceChildren(icon(inGraph ? 'target' : 'plus'));
  }

  refresh();
  return item;
}
