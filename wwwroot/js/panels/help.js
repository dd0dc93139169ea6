import { fill, h, iconButton } from '../dom.js';
import { dashes } from '../export/paper.js';
import { singleKeys } from './keys.js';
import { keyName } from './palette.js';
import { dashed } from './stroke.js';

/** @type {Record<import('../types.js').Stance, string>} */
const meanings = {
  asserted: 'the article says so',
  denied: 'somebody says it is not so',
  alleged: 'somebody claims it',
  planned: 'announced, not done',
  possible: 'it may be so',
};

/** @param {HTMLElement} element @param {() => import('../commands.js').Command[]} commands */
export function mountHelp(element, commands) {
  const dialog = /** @type {HTMLDialogElement} */ (element);
  const single = h('input', { type: 'checkbox', id: 'single-keys', onchange: () => singleKeys.set(single.checked) });
  const groups = h('div', { class: 'key-groups' });
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
      'Shapes are people, organizations, events and the like; a line between two is a relation. Click either to read ' +
        'the sentences it stands on. Double click a shape to see what is around it: the number on it counts the ' +
        'relations that are not drawn yet. The thicker a line, the more articles report it. Drag with Shift to ' +
        'select several. On a touch screen tap instead, and hold a shape for its menu.',
    ),
    h('h3', { class: 'help-part' }, 'How a relation is said'),
    h(
      'ul',
      { class: 'signs' },
      /** @type {import('../types.js').Stance[]} */ (Object.keys(dashes)).map(stance =>
        h('li', {}, dashed(stance, 56), h('span', {}, h('b', {}, stance), ` ${meanings[stance]}`)),
      ),
    ),
    groups,
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
      fill(groups, keyGroups(commands()));
      dialog.showModal();
    },
  };
}

/** What has a key, group by group. @param {import('../commands.js').Command[]} commands */
function keyGroups(commands) {
  const withKeys = commands.filter(({ key, shown }) => key || shown);
  return [...new Set(withKeys.map(({ group }) => group))].map(group =>
    h(
      'section',
      {},
      h('h3', { class: 'help-part' }, group),
      h(
        'dl',
        { class: 'keys' },
        withKeys
          .filter(one => one.group === group)
          .map(({ text, key, shown }) =>
            h(
              'div',
              {},
              h('dt', {}, text),
              h(
                'dd',
                {},
                (shown ?? [keyName(key ?? '')]).map(stroke => h('kbd', {}, stroke)),
              ),
            ),
          ),
      ),
    ),
  );
}
