import { fill, h, iconButton, name } from '../dom.js';
import { isEmbedded } from '../embed.js';
import { fromLink } from '../state/url.js';
import { savedViews } from './saved.js';

/** @typedef {import('../app.js').App} App */

/**
 * Shows the views of a story one after the other, with nothing beside them. Its address is `?story=NAME`.
 * @param {HTMLElement} bar @param {App} app
 */
export function mountStory(bar, app) {
  /** @type {import('./saved.js').SavedView[]} */
  let steps = [];
  let at = 0;
  let before = app.state;
  const caption = h('p', { class: 'story-caption' });
  const count = h('span', { class: 'hit-kind' });
  const title = h('h2', { tabindex: '-1' });
  const back = iconButton('chevron', 'Previous view (left arrow)', () => void turn(-1), { 'data-turned': 'back' });
  const next = iconButton('chevron', 'Next view (right arrow)', () => void turn(1));
  const full = iconButton('fit', 'Full screen', () => void document.documentElement.requestFullscreen?.());
  const close = iconButton('close', 'Close the story (Esc)', end);
  fill(bar, h('div', {}, title, caption), h('div', { class: 'acts' }, count, back, next, full, close));

  /** @param {string} story */
  async function tell(story) {
    const found = await app.run(() => savedViews(story));
    if (!found) return;
    if (found.length === 0) return app.voice.toast('There is no story of this name, or its views are private.');
    if (bar.hidden) before = app.state;
    steps = found;
    at = 0;
    app.screens?.close();
    bar.hidden = false;
    document.body.dataset.story = story;
    app.store.act('Show a story', state => ({ ...state }));
    await show();
    title.focus({ preventScroll: true });
    return undefined;
  }

  async function show() {
    const step = steps[at];
    fill(title, name(step.name));
    fill(caption, name(step.caption));
    count.textContent = `${at + 1} of ${steps.length}`;
    back.toggleAttribute('disabled', at === 0);
    next.toggleAttribute('disabled', at === steps.length - 1);
    await app.open({ ...(await fromLink(step.link)), selection: [], fact: null }, null);
    app.canvas?.resize();
    app.canvas?.fit();
    app.voice.say(`${count.textContent}: ${step.name}. ${step.caption}`);
  }

  /** @param {number} by */
  async function turn(by) {
    if (at + by < 0 || at + by >= steps.length) return;
    at += by;
    await show();
    if (document.activeElement === document.body) title.focus({ preventScroll: true });
  }

  function end() {
    bar.hidden = true;
    delete document.body.dataset.story;
    if (document.fullscreenElement) void document.exitFullscreen();
    app.store.look(() => before);
    app.canvas?.resize();
    document.getElementById('canvas')?.focus({ preventScroll: true });
  }

  // Before all other keys: nothing else can be done meanwhile.
  document.addEventListener(
    'keydown',
    event => {
      if (bar.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.key === 'Tab' ||
        ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLButtonElement)
      )
        return;
      event.stopPropagation();
      const by = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (event.key === 'Escape' && !isEmbedded()) end();
      if (!by) return;
      event.preventDefault();
      void turn(by);
    },
    true,
  );
  return { tell, begin: () => (named() ? tell(named()) : undefined) };
}

const named = () => new URLSearchParams(location.search).get('story') ?? '';
