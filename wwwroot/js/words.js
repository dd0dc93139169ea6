/** How things are said in English. */

/** @typedef {import('./types.js').Dates} Dates */
/** @typedef {import('./types.js').FactLine} FactLine */

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** @param {number} count */
export const countedEntities = count => counted(count, 'entity', 'entities');

/** 2020, 2020-08 or 2020-08-09, perhaps with a ~ where the source is not sure. @param {string} text */
export function dateInWords(text) {
  const [, year, month, day, about] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~)?$/.exec(text) ?? [];
  if (!year) return text;
  const options = /** @type {Intl.DateTimeFormatOptions} */ ({
    timeZone: 'UTC',
    year: 'numeric',
    month: month && 'long',
    day: day && 'numeric',
  });
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  return (about ? 'about ' : '') + date.toLocaleDateString('en-GB', options);
}

/**
 * What stands before a date: "founded on" a day, "founded in" a month or a year, "founded" about 1996. Labels that do
 * not end so, and what is no date, stay as they are.
 * @param {string} label of a property @param {import('./types.js').Value | null} value
 */
export function labelBefore(label, value) {
  const date = /^\d{4}(?:-\d\d)?(-\d\d)?(~)?$/.exec(String(value));
  if (!date || !/(^| )on$/.test(label)) return label;
  const [, day, about] = date;
  return about ? withoutOn(label) : day ? label : `${withoutOn(label)} in`.trimStart();
}

/** "founded on" without the date: "founded". @param {string} label */
export const withoutOn = label => label.replace(/(^| )on$/, '');

/**
 * The label of a relation or property where it heads what follows, as in a table.
 * @param {string} label @param {Pick<import('./types.js').RelationKind, 'valueType'>} [kind]
 */
export const heading = (label, kind) => (kind?.valueType === 'date' ? withoutOn(label) : label);

/** A moment, in the time of whoever reads. @param {string} time ISO 8601 */
export const momentInWords = time => new Date(time).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/** @param {Dates} dates */
export function timeInWords({ start, end, at }) {
  if (at) return dateInWords(at);
  if (start && start === end) return dateInWords(start);
  if (start && end) return `${dateInWords(start)} – ${dateInWords(end)}`;
  if (start) return `since ${dateInWords(start)}`;
  return end ? `until ${dateInWords(end)}` : '';
}

/** The same within a sentence: "on 2 December 2021", "in 2021", "from 2011 to 2014". @param {Dates} dates */
export function whenInWords({ start, end, at }) {
  const moment = at || (start === end ? start : null);
  if (moment) return `${labelBefore('on', moment)} ${dateInWords(moment)}`.trim();
  if (start && end) return `from ${dateInWords(start)} to ${dateInWords(end)}`;
  return timeInWords({ start, end, at });
}

/** @param {import('./types.js').Value} value */
export function valueInWords(value) {
  if (typeof value === 'number')
    return value.toLocaleString('en', { useGrouping: Math.abs(value) >= 10_000 ? 'always' : false });
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return /^\d{4}(-\d\d|~$)/.test(value) ? dateInWords(value) : value;
}

/**
 * The value of a fact with its unit and "about", where articles give them.
 * @param {Pick<import('./types.js').FactLine, 'value' | 'quantity'>} fact
 */
export const valueOf = ({ value, quantity }) => quantity ?? valueInWords(value ?? '');

const claims = {
  asserted: ['', 'according to'],
  denied: ['denied', 'denied by'],
  alleged: ['alleged', 'alleged by'],
  planned: ['planned', 'planned, says'],
  possible: ['possible', 'possible, says'],
};

/**
 * "denied by Alexander Lukashenko": how and by whom a fact is said; the name apart, because it is data. @param
 * {Pick<FactLine, 'stance' | 'attributedTo'>} fact
 */
export const claimOf = ({ stance, attributedTo }) => claims[stance][attributedTo ? 1 : 0];

const openings = {
  asserted: ['', 'says that'],
  denied: ['It is denied that', 'denies that'],
  alleged: ['It is alleged that', 'claims that'],
  planned: ['It is planned that', 'says it is planned that'],
  possible: ['It is possible that', 'says it is possible that'],
};

/**
 * What comes before a fact that is read as a sentence, after the name of whoever says it. @param {Pick<FactLine,
 * 'stance' | 'attributedTo'>} fact
 */
export const openingOf = ({ stance, attributedTo }) => openings[stance][attributedTo ? 1 : 0];

/**
 * What a line on the canvas is called: nobody is to read as said what is denied. @param {string} label @param
 * {import('./types.js').Stance} stance
 */
export const linkLabel = (label, stance) => (stance === 'asserted' ? label : `${stance}: ${label}`);

/** Made when they are needed: the data behind them takes a browser tens of milliseconds to load. */
const namesOf = (/** @type {Intl.DisplayNamesType} */ type) => {
  /** @type {Intl.DisplayNames | undefined} */
  let names;
  return () => (names ??= new Intl.DisplayNames('en', { type, fallback: 'code' }));
};
const languages = namesOf('language');
const scripts = namesOf('script');

/** "Greek, Latin" @param {import('./types.js').EntityName} name */
export function languageOf({ language, script, kind }) {
  const said = [language && nameOf(languages(), language), script && nameOf(scripts(), script)];
  if (kind && !['primary', 'full'].includes(kind)) said.push(kind);
  return said.filter(Boolean).join(', ');
}

/** @param {Intl.DisplayNames} names @param {string} code */
function nameOf(names, code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}

/** Bidi and control characters would turn a canvas label around: canvas text knows no isolation. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A name as the canvas can draw it: one line, no longer than people read. @param {string} text @param {number}
 * [longest]
 */
export function label(text, longest = 60) {
  const clean = text
    .slice(0, longest * 8)
    .replace(invisible, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : clean || '(no name)';
}

const rightToLeftScripts = ['Hebr', 'Arab', 'Syrc', 'Thaa', 'Nkoo', 'Samr', 'Mand', 'Adlm', 'Rohg', 'Yezi'];
const rightToLeft = new RegExp(`^\\P{L}*[${rightToLeftScripts.map(script => `\\p{sc=${script}}`).join('')}]`, 'u');

/**
 * A line of a name as the canvas has to be given it: a canvas takes every text to run left to right, so that one that
 * begins right
 * to left says so itself (U+2067 ... U+2069). @param {string} line @param {string} name the whole, whose first letter
 * decides
 */
export const inReadingOrder = (line, name) => (rightToLeft.test(name) ? `\u2067${line}\u2069` : line);
