import { fill, h, iconButton, name } from '../dom.js';
import { counted } from '../words.js';
import { mountSearch } from './search.js';

/**
 * Asks where a path leads, and shows which of the paths found is drawn. @param {HTMLElement} bar @param {HTMLElement}
 * dialogElement @param {import('../app.js').App} app
 */
export function mountPath(bar, dialogElement, app) {
  const dialog = /** @type {HTMLDialogElement} */ (dialogElement);
  let from = '';
  const title = h('h2', { id: 'path-title' });
  const field = h('div');
  fill(
    dialog,
    h(
      'div',
      { class: 'dialog-head' },
      title,
      iconButton('close', 'Close', () => dialog.close()),
    ),
    h('p', { class: 'hint' }, 'Find whom or what it should lead to.'),
    field,
  );
  const input = mountSearch(field, app, {
    label: 'Path to',
    picked: to => {
      dialog.close();
      void app.findPath(from, to);
    },
  });

  app.watch((_view, state) => {
    const { path } = state;
    const shown = app.path;
    bar.hidden = !path || !shown;
    if (!path || !shown) return;
    const count = app.knowledge.paths.count(path);
    /** @param {number} by */
    const turn = by => void app.findPath(path.from, path.to, (path.index + by + count) % count);
    fill(
      bar,
      h(
        'span',
        { class: 'clip' },
        name(app.nameOf(path.from)),
        ' to ',
        name(app.nameOf(path.to)),
        `: ${counted(shown.facts.length, 'step')}`,
      ),
      count > 1
        ? [
            h('span', {}, ` ${path.index + 1} of ${count}`),
            iconButton('chevron', 'Previous path ([)', () => turn(-1), { class: 'icon-button back' }),
            iconButton('chevron', 'Next path (])', () => turn(1)),
          ]
        : null,
      iconButton('close', 'Close the path', () => app.closePath()),
    );
  });

  return {
    /** @param {string} id */
    ask(id) {
      from = id;
      fill(title, 'Path from ', name(app.nameOf(id)));
      dialog.showModal();
      input.focus();
    },
    /** @param {number} by */
    turn(by) {
      const { path } = app.state;
      const count = app.knowledge.paths.count(path);
      if (path && count) void app.findPath(path.from, path.to, (path.index + by + count) % count);
    },
  };
}
