import { fill, h, iconButton } from '../dom.js';
import { dashes } from '../graph/style.js';
import { singleKeys } from './keys.js';

/** @type {[string, string[]][]} */
const keys = [
  ['Search', ['/']], ['Walk along relations', ['←', '↑', '→', '↓']], ['Expand, by relation', ['E', 'Shift E']], ['Details, list', ['D', 'T']],
  ['Path between two, next path', ['P', ']']], ['Hide, show all', ['H', 'Shift H']], ['Hide the others', ['O']], ['Menu', ['Shift F10']],
  ['Fit all, the selection', ['F', 'Shift F']], ['Zoom', ['+', '-']], ['Lay out anew', ['Shift L']], ['Move an entity', ['Alt', '←']],
  ['Undo, redo', ['Ctrl Z', 'Ctrl Shift Z']], ['Copy link', ['S']], ['Legend', ['G']], ['Close, deselect', ['Esc']],
];

/** @param {HTMLElement} element */
export function mountHelp(element) {
  const dialog = /** @type {HTMLDialogElement} */ (element);
  const single = h('input', { type: 'checkbox', id: 'single-keys', onchange: () => singleKeys.set(single.checked) });
  fill(dialog,
    h('div', { 'class': 'dialog-head' }, h('h2', { id: 'help-title' }, 'How to read and use the graph'), iconButton('close', 'Close', () => dialog.close())),
    h('p', {}, 'An entity is a shape, a relation between two is a line. Click either to read what it stands on; double click an entity to see what is around it. A badge counts the relations that are not drawn yet; the thicker a line, the more articles report it.'),
    h('h3', { 'class': 'help-part' }, 'How a relation is said'),
    h('ul', { 'class': 'signs' }, Object.entries(dashes).map(([stance, pattern]) => h('li', {}, stroke(pattern), stance))),
    h('h3', { 'class': 'help-part' }, 'Keyboard'),
    h('dl', { 'class': 'keys' }, keys.map(([what, strokes]) => h('div', {}, h('dt', {}, what), h('dd', {}, strokes.map(key => h('kbd', {}, key)))))),
    h('label', { 'class': 'switch', 'for': 'single-keys' }, single, 'Single keys act (turn off if you speak to your computer)'));
  return {
    open() {
      single.checked = singleKeys.on;
      dialog.showModal();
    },
  };
}

/** @param {number[]} pattern */
function stroke(pattern) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '56');
  svg.setAttribute('height', '8');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [attribute, value] of Object.entries({ d: 'M2 4h52', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-dasharray': pattern.join(' ') })) {
    if (value) line.setAttribute(attribute, value);
  }
  svg.append(line);
  return svg;
}
