import { fill, h } from '../dom.js';
import { label } from '../words.js';
import { copyLink } from './toolbar.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {{ text: string, more?: string, act: () => void } | 'separator' | { title: string }} Item */

/** The menu of an entity, a relation or the empty canvas. @param {HTMLElement} element @param {App} app */
export function mountMenu(element, app) {
  /** @type {Element | null} */
  let opener = null;
  /** @type {{ ask: (from: string) => void } | null} */
  let path = null;

  /** @param {{ entity?: string, fact?: string, pair?: string }} target @param {{ x: number, y: number }} at */
  function open(target, at) {
    opener = document.activeElement;
    const items = target.entity
      ? ofEntity(target.entity)
      : [...(target.fact ? ofFact(target.fact) : []), ...(target.pair ? ofPair(target.pair) : [])];
    if (items.length === 0) items.push(...ofCanvas());
    show(items, at);
  }

  /**
   * The relations along which an entity can be expanded, with counts. @param {string} id @param {{ x: number, y: number
   * }} at
   */
  async function openChoices(id, at) {
    opener = document.activeElement;
    const counts = await app.run(() => app.knowledge.relationCounts(id));
    if (!counts) return;
    const chosen = counts
      .filter(({ relation }) => !app.relations.get(relation)?.isProperty)
      .sort((a, b) => b.count - a.count);
    show(
      [
        { title: `Expand ${label(app.nameOf(id), 30)} by` },
        ...chosen.map(({ relation, direction, count }) => ({
          text: app.relationLabel(relation, direction),
          more: count.toLocaleString('en'),
          act: () => void app.expand(id, { relation, direction }),
        })),
      ],
      at,
    );
  }

  /** @param {string} id @returns {Item[]} */
  function ofEntity(id) {
    const at = app.canvas?.anchor(id) ?? { x: 0, y: 0 };
    const { selection, pinned } = app.state;
    const others = selection.filter(other => other !== id);
    return [
      { title: label(app.nameOf(id), 40) },
      { text: 'Expand', more: 'E', act: () => void app.expand(id) },
      { text: 'Expand by relation…', more: 'Shift+E', act: () => void openChoices(id, at) },
      others.length === 1
        ? {
            text: `Path to ${label(app.nameOf(others[0]), 24)}`,
            more: 'P',
            act: () => void app.findPath(id, others[0]),
          }
        : { text: 'Path to…', more: 'P', act: () => path?.ask(id) },
      ...(others.length
        ? [
            {
              text: 'What the selected have in common',
              more: 'C',
              act: () => void app.addCommonNeighbors([...others, id]),
            },
          ]
        : []),
      { text: 'Select its neighbors', more: 'N', act: () => app.selectNeighbors([id]) },
      'separator',
      { text: pinned.includes(id) ? 'Unpin' : 'Pin in its place', more: 'X', act: () => app.togglePins([id]) },
      { text: 'Hide', more: 'H', act: () => app.hide([id]) },
      { text: 'Hide the others', more: 'O', act: () => app.hideOthers([id]) },
      'separator',
      { text: 'Copy link to this entity', act: () => void copyEntityLink(id) },
    ];
  }

  /** @param {string} id @returns {Item[]} */
  const ofFact = id => [
    { text: 'Read the evidence', act: () => app.selectFact(id) },
    {
      text: 'Hide relations of this kind',
      act: () => {
        const link = app.knowledge.links.get(id);
        if (link) app.toggleRelation(link.relation);
      },
    },
  ];

  /** What can be done with the relations between two entities. @param {string} pair @returns {Item[]} */
  function ofPair(pair) {
    const ends = pair.split('~');
    const between = app.view.links.filter(link => ends.includes(link.from) && ends.includes(link.to));
    return [
      { text: 'Select both ends', act: () => app.selectMany(ends) },
      ...(between.length > 1
        ? [
            {
              text: app.state.opened.includes(pair) ? 'Draw as one line' : `Draw all ${between.length} one by one`,
              act: () => app.toggleOpened(pair),
            },
          ]
        : []),
    ];
  }

  /** @returns {Item[]} */
  const ofCanvas = () => [
    { text: 'Fit all', more: 'F', act: () => app.canvas?.fit() },
    { text: 'Lay out anew', more: 'Shift+L', act: () => app.layOut(app.state.layout) },
    { text: 'Show all', more: 'Shift+H', act: () => app.showAll() },
    { text: 'Copy link to this view', more: 'S', act: () => void copyLink(app) },
    { text: 'Select all', more: 'Ctrl+A', act: () => app.selectAll() },
    'separator',
    { text: 'Clear the canvas', act: () => app.clear() },
  ];

  /** @param {Item[]} items @param {{ x: number, y: number }} at */
  function show(items, at) {
    fill(
      element,
      items.map(item => {
        if (item === 'separator') return h('div', { role: 'separator' });
        if ('title' in item) return h('div', { class: 'menu-title clip', role: 'presentation' }, item.title);
        return h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: '-1',
            onclick: () => {
              close();
              item.act();
            },
          },
          h('span', {}, item.text),
          item.more ? h('span', {}, item.more) : null,
        );
      }),
    );
    element.hidden = false;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    entries()[0]?.focus();
  }

  const entries = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll('[role="menuitem"]')]);

  function close() {
    if (element.hidden) return;
    element.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  /** @param {string} id */
  async function copyEntityLink(id) {
    await navigator.clipboard.writeText(`${location.origin}/entity/${encodeURIComponent(id)}`).catch(() => undefined);
    app.voice.toast('Link copied.');
  }

  element.addEventListener('keydown', event => {
    const all = entries();
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  document.addEventListener(
    'pointerdown',
    event => {
      if (!element.contains(/** @type {Node} */ (event.target))) element.hidden = true;
    },
    true,
  );

  /** @param {{ ask: (from: string) => void }} panel */
  const connect = panel => {
    path = panel;
  };

  /** Any other choice, below the button that offers it. @param {Item[]} items @param {HTMLElement} button */
  function openBelow(items, button) {
    opener = button;
    const { left, bottom } = button.getBoundingClientRect();
    show(items, { x: left, y: bottom + 6 });
  }

  return { open, openBelow, openChoices, close, connect };
}
