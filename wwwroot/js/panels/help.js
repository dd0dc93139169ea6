import { fill, h, iconButton } from '../dom.js';
import { dashes } from '../graph/style.js';
import { singleKeys } from './keys.js';
import { dashed } from './stroke.js';

/** @type {[string, [string, string[]][]][]} */
const keys = [
  [
    'Find and read',
    [
      ['Search', ['/']],
      ['Walk along relations', ['←', '↑', '→', '↓']],
      ['Details', ['D']],
      ['List', ['T']],
      ['Timeline', ['Y']],
      ['Legend', ['G']],
    ],
  ],
  [
    'Explore',
    [
      ['Expand', ['E']],
      ['Expand by relation', ['Shift E']],
      ['Path between two', ['P']],
      ['Previous, next path', ['[', ']']],
      ['In common', ['C']],
      ['Menu', ['Shift F10']],
    ],
  ],
  [
    'Select and tidy',
    [
      ['Select neighbors too', ['N']],
      ['Select all', ['Ctrl A']],
      ['Hide', ['H']],
      ['Show all', ['Shift H']],
      ['Hide the others', ['O']],
      ['Pin, unpin', ['X']],
      ['Move', ['Alt', '←']],
    ],
  ],
  [
    'View',
    [
      ['Fit all', ['F']],
      ['Fit the selection', ['Shift F']],
      ['Zoom', ['+', '-', '0']],
      ['Next layout', ['L']],
      ['Lay out anew', ['Shift L']],
      ['Undo', ['Ctrl Z']],
      ['Redo', ['Ctrl Shift Z']],
      ['Copy link', ['S']],
      ['Close, deselect', ['Esc']],
    ],
  ],
];

/** @type {Record<import('../types.js').Stance, string>} */
const meanings = {
  asserted: 'the article says so',
  denied: 'somebody says it is not so',
  alleged: 'somebody claims it',
  planned: 'announced, not done',
  possible: 'it may be so',
};

/** @param {HTMLElement} element */
export function mountHelp(element) {
  const dialog = /** @type {HTMLDialogElement} */ (element);
  const single = h('input', { type: 'checkbox', id: 'single-keys', onchange: () => singleKeys.set(single.checked) });
  fill(
    dialog,
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id: 'help-title' }, 'How to read and use the graph'),
      iconButton('close', 'Close', () => dialog.close()),
    ),
    h(
      'p',
      {},
      'Shapes are people, organizations, events and the like; a line between two is a relation. Click either to read the sentences it stands on. Double click a shape to see what is around it: the number on it counts the relations that are not drawn yet. The thicker a line, the more articles report it. Drag with Shift to select several.',
    ),
    h('h3', { class: 'help-part' }, 'How a relation is said'),
    h(
      'ul',
      { class: 'signs' },
      /** @type {import('../types.js').Stance[]} */ (Object.keys(dashes)).map(stance =>
        h('li', {}, dashed(stance, 56), h('span', {}, h('b', {}, stance), ` ${meanings[stance]}`)),
      ),
    ),
    h(
      'div',
      { class: 'key-groups' },
      keys.map(([title, group]) =>
        h(
          'section',
          {},
          h('h3', { class: 'help-part' }, title),
          h(
            'dl',
            { class: 'keys' },
            group.map(([what, strokes]) =>
              h(
                'div',
                {},
                h('dt', {}, what),
                h(
                  'dd',
                  {},
                  strokes.map(key => h('kbd', {}, key)),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h(
      'label',
      { class: 'switch', for: 'single-keys' },
      single,
      'Single keys act (turn off if you speak to your computer)',
    ),
  );
  return {
    open() {
      single.checked = singleKeys.on;
      dialog.showModal();
    },
  };
}
