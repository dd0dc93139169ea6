import { beginningOf } from '../state/time.js';
import { dateInWords, timeInWords, withoutOn } from '../words.js';
import { sentenceOf } from './sentences.js';

/** What happened when, from the facts that are drawn and what somebody added. Pure. */

/** @typedef {import('../types.js').Report} Report */
/** @typedef {import('../types.js').State} State */
/**
 * @typedef {{ date: string, when: string, text: string, fact: string | null, at: number | null, sources: readonly
 *   number[] }} Happening
 * fact: null where somebody added the line; at: its place among the added ones
 */

/**
 * In the order of time; what somebody left out is among `left`.
 * A fact without another end is the date of an entity: when somebody was born. What some articles date by the year and
 * others by the day is one line.
 * @param {readonly Report[]} facts @param {Pick<State, 'leftOut' | 'added'>} edits @param
 *   {import('./footnotes.js').Footnotes} footnotes
 * @param {Pick<import('./tables.js').Labels, 'relationLabel'>} labels
 */
export function chronologyOf(facts, { leftOut, added }, footnotes, labels) {
  /** @type {Happening[]} */
  const dated = facts.flatMap(fact => {
    const date = fact.object ? beginningOf(fact) : String(fact.value);
    if (!date) return [];
    const sources = footnotes.numbers.get(fact.id) ?? [];
    const when = (fact.object && timeInWords(fact)) || dateInWords(date);
    const plain = !fact.object && fact.stance === 'asserted' && !fact.attributedTo;
    const text = plain
      ? `${fact.subject.name} (${withoutOn(labels.relationLabel(fact.relation))})`
      : sentenceOf(fact, labels);
    return [{ date, when, text, fact: fact.id, at: null, sources }];
  });
  const properties = new Set(facts.filter(({ object }) => !object).map(({ id }) => id));
  const isDateOf = (/** @type {Happening} */ { fact }) => properties.has(fact ?? '');
  const told = [...dated.filter(one => !isDateOf(one)), ...exactest(dated.filter(isDateOf))];
  const own = added.map(({ date, text }, at) => ({ date, when: dateInWords(date), text, fact: null, at, sources: [] }));
  const all = [...told, ...own].sort((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.text.localeCompare(b.text));
  return {
    kept: all.filter(({ fact }) => fact === null || !leftOut.includes(fact)),
    left: all.filter(({ fact }) => fact !== null && leftOut.includes(fact)),
    undated: facts.length - dated.length,
  };
}

/**
 * A line whose date lies within the date of another one that says the same takes in its sources. @param {readonly
 *   Happening[]} dated
 */
function exactest(dated) {
  /** @param {Happening} one @param {Happening} other */
  const holds = (one, other) =>
    one !== other && one.text === other.text && other.date.length > one.date.length && other.date.startsWith(one.date);
  return dated
    .filter(one => !dated.some(other => holds(one, other)))
    .map(one => {
      const within = dated.filter(other => holds(other, one));
      const sources = [...new Set([one, ...within].flatMap(line => line.sources))].sort((a, b) => a - b);
      return within.length ? { ...one, sources } : one;
    });
}

/** A year stands before its months, a month before its days. @param {Happening} happening */
const keyOf = ({ date }) => date.replace('~', '');

export const chronologyHead = ['When', 'What', 'Sources'];

/** @param {readonly Happening[]} happenings */
export const chronologyRows = happenings =>
  happenings.map(({ when, text, sources }) => [when, text, sources.join(', ')]);
