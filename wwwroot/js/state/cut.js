/**
 * The beginning of a text; a letter that is cut in two would not fit into a link. @param {string} text @param {number}
 * most
 */
export const cut = (text, most) =>
  [...text.slice(0, most)].map(letter => (/^[\ud800-\udfff]$/.test(letter) ? '\ufffd' : letter)).join('');
