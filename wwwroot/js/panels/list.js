import { fill, h, icon, kindBadge, name } from '../dom.js';
import { counted, timeInWords } from '../words.js';
import { claimTag } from './evidence.js';

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */

/** Rows that are drawn at once; thousands would block the page. */
const rowsAtOnce = 300;

/**
 * The same entities and relations that the canvas draws, for keyboards, screen readers and whoever prefers reading.
 * @param {HTMLElement} element @param {import('../app.js').App} app
 */
export function mountList(element, app) {
  const input = h('input', { type: 'search', 'aria-label': 'Filter the list', placeholder: 'Filter', oninput: render });
  const entities = h('ul', { class: 'rows', 'aria-label': 'Entities in the graph' });
  const links = h('ul', { class: 'rows', 'aria-label': 'Relations in the graph' });
  const more = { entities: moreButton(), links: moreButton() };
  let most = { entities: rowsAtOnce, links: rowsAtOnce };
  const entityTitle = h('h2');
  const linkTitle = h('h2');
  fill(
    element,
    h('div', { class: 'list-filter' }, icon('search'), input),
    h('section', { class: 'part' }, entityTitle, entities, more.entities),
    h('section', { class: 'part' }, linkTitle, links, more.links),
  );
  let pause = 0;
  app.watch(view => {
    clearTimeout(pause);
    // Beside a large picture the list has a task of its own, so that the page answers before.
    if (view.entities.length > rowsAtOnce) pause = window.setTimeout(render);
    else render();
  });

  function render() {
    const wanted = input.value.trim().toLocaleLowerCase();
    /** @param {string[]} texts */
    const fits = (...texts) => !wanted || texts.some(text => text.toLocaleLowerCase().includes(wanted));
    const cards = app.view.entities
      .filter(card => fits(card.name, app.kindLabel(card.kind)))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const shownLinks = app.view.links.filter(link =>
      fits(app.nameOf(link.from), app.nameOf(link.to), app.relationLabel(link.relation)),
    );
    entityTitle.textContent = counted(cards.length, 'entity', 'entities');
    linkTitle.textContent = counted(shownLinks.length, 'relation');
    keepFocus(entities, () => fill(entities, cards.slice(0, most.entities).map(entityRow)));
    keepFocus(links, () => fill(links, shownLinks.slice(0, most.links).map(linkRow)));
    more.entities.hidden = cards.length <= most.entities;
    more.links.hidden = shownLinks.length <= most.links;
  }

  function moreButton() {
    const button = h('button', { type: 'button', class: 'text-button', onclick: showMore }, 'Show more');
    function showMore() {
      const which = button === more.entities ? 'entities' : 'links';
      const list = which === 'entities' ? entities : links;
      const first = list.children.length;
      most = { ...most, [which]: most[which] + rowsAtOnce };
      render();
      list.children[first]?.querySelector('button')?.focus();
    }
    return button;
  }

  /** @param {EntityCard} card */
  function entityRow(card) {
    const undrawn = app.view.undrawn.get(card.id) ?? 0;
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          'data-id': card.id,
          'aria-current': String(app.state.selection.includes(card.id)),
          onclick: (/** @type {MouseEvent} */ event) => {
            app.select(card.id, event.ctrlKey || event.shiftKey);
            app.canvas?.reveal(card.id);
          },
        },
        kindBadge(card.kind),
        h(
          'span',
          { class: 'clip' },
          h('b', {}, name(card.name)),
          h('span', { class: 'hit-kind' }, app.kindLabel(card.kind)),
        ),
        h('span', { class: 'count' }, undrawn ? `${undrawn.toLocaleString('en')} more` : ''),
      ),
    );
  }

  /** @param {Link} link */
  function linkRow(link) {
    const when = timeInWords(link);
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          'data-id': link.id,
          'aria-current': String(app.state.fact === link.id),
          onclick: () => app.selectFact(link.id),
        },
        icon('quote'),
        h(
          'span',
          { class: 'said' },
          h('b', {}, name(app.nameOf(link.from))),
          ` ${app.relationLabel(link.relation)} `,
          h('b', {}, name(app.nameOf(link.to))),
          h(
            'span',
            { class: 'hit-kind' },
            claimTag({ stance: link.stance, attributedTo: null }),
            link.stance === 'asserted' ? null : ' ',
            when,
          ),
        ),
        h('span', { class: 'count' }, link.articles > 1 ? `${link.articles} articles` : ''),
      ),
    );
  }
}

/** Drawing a list anew must not throw people out of it. @param {HTMLElement} list @param {() => void} draw */
function keepFocus(list, draw) {
  const focused = document.activeElement;
  const id = focused instanceof HTMLElement && list.contains(focused) ? focused.dataset.id : undefined;
  draw();
  if (id) /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${CSS.escape(id)}"]`))?.focus();
}
