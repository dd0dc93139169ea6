import { h } from '../dom.js';

/** The panel beside the graph: two tabs, after the pattern of the ARIA guide. @param {HTMLElement} element */
export function mountTabs(element) {
  const names = /** @type {const} */ (['details', 'list']);
  const tabs = names.map(id => h('button', {
    type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, onclick: () => show(id),
  }, id === 'details' ? 'Details' : 'List'));
  const panels = names.map(id => h('div', { 'class': 'tab-panel', role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '0' }));
  const bar = h('div', { 'class': 'tabs', role: 'tablist', 'aria-label': 'Beside the graph', onkeydown: turn }, ...tabs);
  element.append(bar, ...panels);

  /** @param {typeof names[number]} id */
  function show(id) {
    names.forEach((name, i) => {
      tabs[i].setAttribute('aria-selected', String(name === id));
      tabs[i].tabIndex = name === id ? 0 : -1;
      panels[i].hidden = name !== id;
    });
  }

  /** @param {KeyboardEvent} event */
  function turn(event) {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = tabs.findIndex(tab => tab.getAttribute('aria-selected') !== 'true');
    show(names[other]);
    tabs[other].focus();
  }

  show('details');
  return { details: panels[0], list: panels[1], show };
}
