/** Whether the page stands inside a page of another site (`/embed?...`). */
export const isEmbedded = () => location.pathname === '/embed';

/** What another site writes to show this view. @param {string} title @param {string} query of the link */
export const embedCode = (title, query) =>
  `<iframe src="${attribute(`${location.origin}/embed${query}`)}" title="${attribute(title)}" ` +
  'width="800" height="600" loading="lazy" style="border: 0"></iframe>';

/** @param {string} text */
const attribute = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
