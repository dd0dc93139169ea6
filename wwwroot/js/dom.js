/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. Text only ever becomes a text node; attributes are set one by one, `on…` are listeners.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** @param {Element} element @param {(Child | Child[])[]} children */
function append(element, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child));
  }
}

/** @param {Element} element @param {...(Child | Child[])} children */
export function fill(element, ...children) {
  const focused = document.activeElement;
  const held = focused !== element && element.contains(focused);
  element.replaceChildren();
  append(element, children);
  // Whoever was inside what is drawn anew stays near it: a lost focus falls back to the beginning of the page.
  if (held) /** @type {HTMLElement | null} */ (element.closest('[tabindex], dialog'))?.focus({ preventScroll: true });
}

/**
 * Says that a button does nothing now, and why. It can still be reached, so that the reason can be read and focus is
 * not lost.
 * @param {HTMLElement} button @param {string | null} why null: it works @param {string} [title]
 */
export function off(button, why, title) {
  button.toggleAttribute('data-off', why !== null);
  if (why === null) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
  if (title !== undefined) button.title = why === null ? title : `${title}: ${why}`;
}

/** Nothing happens at a click on what is off. */
document.addEventListener(
  'click',
  event => {
    if (event.target instanceof Element && event.target.closest('[data-off]')) event.stopImmediatePropagation();
  },
  true,
);

/** The element of that id, which index.html is known to have. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** Marks a text with a word that takes many lines: it is drawn without kerning (tokens.css). @param {string} text */
export const endless = text => (/\S{400}/.test(text) ? '' : null);

/**
 * A name from the data: kept apart from the text around it, whatever its direction. @param {string} text @param
 * {Record<string, unknown>} [props]
 */
export const name = (text, props = {}) =>
  h(
    'bdi',
    {
      title: text.length > 60 ? text.slice(0, 500) : null,
      'data-endless': endless(text),
      ...props,
    },
    text,
  );

/** An icon of the page itself, drawn from the sprite in index.html. @param {string} id */
export function icon(id) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${id}`);
  svg.append(use);
  return svg;
}

/** The badge of a kind: its color, shape and icon. @param {string} kind */
export const kindBadge = kind => h('span', { class: 'kind', 'data-kind': kind, 'aria-hidden': 'true' });

/** A button with an icon and a word, or with the icon alone and the word for those who cannot see it.
 * @param {string} iconId @param {string} text @param {() => void} act @param {Record<string, unknown>} [props] */
export const iconButton = (iconId, text, act, props = {}) =>
  h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'data-sign': iconId,
      'aria-label': text,
      title: text,
      onclick: act,
      ...props,
    },
    icon(iconId),
  );

/** Lets the page answer before the work goes on. */
export const nextTask = () => new Promise(done => setTimeout(done));
