import { fill, h, iconButton, name } from '../dom.js';
import { fromLink, toLink } from '../state/url.js';
import { removeView, saveView, savedViews } from '../views/saved.js';
import { counted, dateInWords } from '../words.js';

/** @typedef {import('../views/saved.js').SavedView} SavedView */

/**
 * Views kept under a name: to open again, to order as a story, to see what they were. @param {HTMLElement} element
 *   @param
 * {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  const title = h('input', { type: 'text', maxlength: '120', required: true });
  const caption = h('textarea', { maxlength: '1000', rows: '2' });
  const story = h('input', { type: 'text', maxlength: '120', list: 'stories' });
  const shared = h('input', { type: 'checkbox', checked: true });
  const stories = h('datalist', { id: 'stories' });
  const rows = h('ul', { class: 'table-rows card', 'aria-label': 'Saved views' });
  const none = h(
    'p',
    { class: 'hint' },
    'No view is saved yet. Draw something, come back here and give it a name; views of one story are shown in turn.',
  );
  /** @type {SavedView[]} */
  let views = [];
  const form = h(
    'form',
    { class: 'filters', 'aria-label': 'Save this view', onsubmit: save },
    h('label', { class: 'field wide' }, 'Save this view as', title),
    h('label', { class: 'field' }, 'Story it belongs to', story, stories),
    h('label', { class: 'field whole' }, 'Caption', caption),
    app.account.areThereAccounts ? h('label', { class: 'check' }, shared, 'Shared') : null,
    h('button', { type: 'submit', class: 'button strong' }, 'Save'),
  );
  fill(element, form, none, rows);

  /** @param {SubmitEvent} event */
  function save(event) {
    event.preventDefault();
    void app.run(async () => {
      await saveView({
        name: title.value,
        link: await toLink(app.state, '', { sent: false }),
        caption: caption.value,
        story: story.value.trim() || null,
        position: Math.min(999, views.filter(view => view.story === (story.value.trim() || null)).length + 1),
        shared: shared.checked,
        by: app.editing?.by || null,
      });
      app.voice.toast(`Saved "${title.value}".`);
      title.value = caption.value = '';
      await load();
    });
  }

  async function load() {
    views = await savedViews();
    const named = [...new Set(views.flatMap(view => view.story ?? []))];
    fill(
      stories,
      named.map(value => h('option', { value })),
    );
    none.hidden = views.length > 0;
    fill(
      rows,
      views.flatMap((view, i) => [
        view.story && view.story !== views[i - 1]?.story ? storyHead(view.story) : null,
        row(view),
      ]),
    );
  }

  /** @param {string} called */
  const storyHead = called =>
    h(
      'li',
      { class: 'with-act story-head' },
      h('h3', {}, 'Story: ', name(called), ` (${counted(views.filter(view => view.story === called).length, 'view')})`),
      h('button', { type: 'button', class: 'button', onclick: () => app.tell(called) }, 'Show the story'),
    );

  /** @param {SavedView} view */
  function row(view) {
    const past = h('ul', { class: 'versions', hidden: true });
    /**
     * @param {string} sign @param {string} text @param {() => Promise<unknown>} work @param {string | null} [turned]
     */
    const act = (sign, text, work, turned = null) =>
      iconButton(sign, `${text}: ${view.name}`, () => void app.run(work), { 'data-turned': turned });
    return h(
      'li',
      { class: 'saved' },
      h(
        'button',
        { type: 'button', class: 'saved-open', onclick: () => open(view.link, view.name) },
        h('b', {}, name(view.name)),
        h('span', { class: 'hit-kind' }, [view.by, dateInWords(view.at.slice(0, 10))].filter(Boolean).join(', ')),
        view.caption ? h('span', {}, name(view.caption)) : null,
      ),
      h(
        'div',
        { class: 'acts small' },
        view.shared ? null : h('span', { class: 'claim' }, 'private'),
        act('save', 'Save what is drawn as', async () => {
          const link = await toLink(app.state, '', { sent: false });
          await saveView({ id: view.id, link, by: app.editing?.by || null });
          await load();
        }),
        view.story ? act('chevron', 'Earlier in the story', () => moved(view, -1), 'up') : null,
        view.story ? act('chevron', 'Later in the story', () => moved(view, 1), 'down') : null,
        iconButton('time', `History: ${view.name}`, () => {
          past.hidden = !past.hidden;
          fill(past, view.history.map(version));
        }),
        act('trash', 'Remove', async () => {
          await removeView(view.id, app.editing?.by || null);
          await load();
        }),
      ),
      past,
    );
  }

  /** @param {import('../views/saved.js').Version} version */
  const version = version =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'text-button', onclick: () => open(version.link, version.name) },
        name(version.name),
      ),
      ` ${[version.removed ? 'removed' : '', version.by, minuteOf(version.at)].filter(Boolean).join(', ')}`,
    );

  /** Gives the views of a story new places. @param {SavedView} view @param {number} by */
  async function moved(view, by) {
    const order = views.filter(other => other.story === view.story);
    const at = order.indexOf(view);
    if (at + by < 0 || at + by >= order.length) return;
    order.splice(at + by, 0, ...order.splice(at, 1));
    for (const [i, { id, position }] of order.entries())
      if (position !== i + 1) await saveView({ id, position: i + 1, by: app.editing?.by || null });
    await load();
  }

  /** @param {string} link @param {string} called */
  async function open(link, called) {
    await app.open(await fromLink(link), `Open "${called}"`);
    app.screens?.close();
  }

  return {
    shown: () => {
      form.hidden = app.view.entities.length === 0;
      title.value = app.state.title;
      return app.run(load).then(() => undefined);
    },
  };
}

/** @param {string} time as 2026-11-29T10:00:00Z; to the minute is enough to tell versions apart */
const minuteOf = time => time.replace('T', ' ').slice(0, 16);
