import { h, iconButton } from '../dom.js';

/** The tabs beside the graph; one more is a line here, and its panel is mounted in main.js. */
const titles = { details: 'Details', list: 'List', article: 'Article' };
/** @typedef {keyof typeof titles} Tab */

/**
 * The panel beside the graph: tabs, after the pattern of the ARIA guide, that can be put away. @param {HTMLElement}
 * element @param {() => void} resized
 */
export function mountTabs(element, resized) {
  const names = /** @type {Tab[]} */ (Object.keys(titles));
  const tabs = names.map(id =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
        onclick: () => show(id),
      },
      titles[id],
    ),
  );
  const panels = names.map(id =>
    h('div', {
      class: 'tab-panel',
      role: 'tabpanel',
      id: `panel-${id}`,
      'aria-labelledby': `tab-${id}`,
      tabindex: '0',
    }),
  );
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Beside the graph', onkeydown: turn }, ...tabs);
  const fold = iconButton('chevron', 'Put the panel away', () => setOpen(!open), {
    class: 'icon-button fold',
    'aria-expanded': 'true',
    'aria-controls': element.id,
  });
  element.append(h('div', { class: 'tabs-row' }, bar, fold), ...panels);
  let open = true;

  /** @param {boolean} wanted */
  function setOpen(wanted) {
    if (open === wanted) return;
    open = wanted;
    element.classList.toggle('away', !open);
    fold.setAttribute('aria-expanded', String(open));
    fold.setAttribute('aria-label', open ? 'Put the panel away' : 'Show the panel');
    fold.title = open ? 'Put the panel away' : 'Show the panel';
    resized();
  }

  /** @param {Tab} id */
  function show(id) {
    setOpen(true);
    names.forEach((name, i) => {
      tabs[i].setAttribute('aria-selected', String(name === id));
      tabs[i].tabIndex = name === id ? 0 : -1;
      panels[i].hidden = name !== id;
    });
  }

  /** @param {KeyboardEvent} event */
  function turn(event) {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const at = tabs.findIndex(tab => tab.getAttribute('aria-selected') === 'true');
    const to = (at + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length;
    show(names[to]);
    tabs[to].focus();
  }

  /** Shows a panel and goes into it. @param {Tab} id */
  function focus(id) {
    show(id);
    panels[names.indexOf(id)].focus();
  }

  show('details');
  const rooms = /** @type {Record<Tab, HTMLDivElement>} */ (
    /** @type {unknown} */ (Object.fromEntries(names.map((id, i) => [id, panels[i]])))
  );
  return { ...rooms, show, focus };
}
