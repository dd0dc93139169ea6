/** Text from the data, in formats that give some characters a meaning. */

/** What XML 1.0 cannot hold at all, not even escaped; half of a pair of surrogates too. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});

/** @param {unknown} value */
export const xml = value =>
  String(value)
    .replace(impossible, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, char => entities[char]);

/** Characters that turn the reading direction of what follows, or that are not seen at all. */
const turning = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A piece of a line of Markdown (CommonMark, and tables of GFM) that means nothing but itself. @param {unknown} value
 */
export const markdown = value =>
  String(value ?? '')
    .replace(turning, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&!$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    // An address without marks around it would become a link all the same.
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@');

/** Only addresses of the web become links; "javascript:" does not. @param {string | null | undefined} url */
export const webAddress = url => (/^https?:\/\/[^\s<>"]+$/i.test(url ?? '') ? /** @type {string} */ (url) : null);
