import { ask } from '../api/client.js';
import { h, name } from '../dom.js';
import { counted, dateInWords, labelBefore, openingOf, timeInWords, valueOf } from '../words.js';
import { historyOf } from './history.js';
import { claimTag, evidenceOf, unsupportedTag } from './evidence.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').FactDetail} FactDetail */
/** @typedef {import('../types.js').FactSummary} FactSummary */

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<FactDetail | null>} */
export async function loadFact(id, signal) {
  /** @type {{ fact: FactDetail | null }} */
  const { fact } = await ask('fact', { id }, signal);
  return fact;
}

/** What a fact says at its far end: an entity or a value. @param {FactSummary} fact */
const said = fact => (fact.object ? name(fact.object.name) : fact.value === null ? '' : name(valueOf(fact)));

/** Other reports that cannot be true together with this one, side by side with it. @param {FactDetail} fact */
function conflictOf(fact) {
  if (fact.conflicts.length === 0) return null;
  return h(
    'section',
    { class: 'conflict', 'aria-label': 'Conflicting reports' },
    h('h4', {}, 'Reports differ'),
    h(
      'div',
      { class: 'sides' },
      [fact, ...fact.conflicts].map(side =>
        h(
          'div',
          {},
          h('p', { class: 'side-value' }, said(side)),
          h('p', { class: 'hit-kind' }, timeInWords(side)),
          claimTag(side),
          evidenceOf(side.evidence.slice(0, 2)),
        ),
      ),
    ),
  );
}

/**
 * Evidence, details and conflicts of a fact, for the row that was opened, and what can be done with it.
 * @param {FactDetail} fact @param {App} app
 */
export const factBody = (fact, app) => [
  reviewTag(fact),
  detailsOf(fact),
  ...(fact.conflicts.length
    ? [conflictOf(fact), ...(fact.evidence.length > 2 ? [evidenceOf(fact.evidence.slice(2))] : [])]
    : [evidenceOf(fact.evidence)]),
  retractionTag(fact),
  historyOf({ fact: fact.id }, app),
  app.editing?.forFact(fact) ?? null,
];

const reviews = {
  proposed: 'Not reviewed yet',
  accepted: 'Accepted',
  rejected: 'Rejected',
  needs_info: 'Needs more information',
};

/** What a person thinks of it, and who. @param {FactSummary} fact */
function reviewTag({ review }) {
  if (!review) return null;
  const { state, by, at, reason } = review;
  const who = [by && `by ${by}`, dateInWords(at)].filter(Boolean).join(', ');
  return h('span', { class: `claim review ${state}` }, `${reviews[state]} (${who})${reason ? `: ${reason}` : ''}`);
}

/**
 * Further details by name: a share, a sum, a role; what articles give differently stands side by side. @param
 * {FactSummary} fact
 */
function detailsOf({ qualifiers, quantity }) {
  // Unit and "about" are said with the value.
  const told = qualifiers.filter(one => !quantity || (one.name !== 'unit' && one.name !== 'approximate'));
  const names = [...new Set(told.map(one => one.name))];
  if (!names.length) return null;
  return h(
    'dl',
    { class: 'qualifiers' },
    names.flatMap(key => {
      const values = told.filter(one => one.name === key);
      return [
        h('dt', {}, name(values[0].label ?? key)),
        h(
          'dd',
          {},
          values.flatMap((one, i) => [i ? ' or ' : null, name(one.text ?? one.value)]),
          values.length > 1 ? [' ', h('span', { class: 'claim' }, 'reports differ')] : null,
        ),
      ];
    }),
  );
}

/** Why it no longer counts. @param {FactDetail} fact */
function retractionTag({ retraction }) {
  if (!retraction) return null;
  const { reason, by, at, note } = retraction;
  const who = [by && `by ${by}`, dateInWords(at)].filter(Boolean).join(', ');
  return h('span', { class: 'claim' }, `Taken back (${who}): ${note ?? reason.replaceAll('_', ' ')}`);
}

/** A fact as a page of its own, for the edge that was clicked. @param {FactDetail} fact @param {App} app */
export function factPage(fact, app) {
  const articles = new Set(fact.evidence.map(piece => piece.article.id)).size;
  return h(
    'article',
    { class: 'fact-page' },
    h('h2', { class: 'statement' }, sentenceOf(fact, app)),
    h(
      'p',
      { class: 'facts-of' },
      timeInWords(fact) ? h('span', {}, timeInWords(fact)) : null,
      h('span', {}, `${counted(fact.evidence.length, 'passage')} from ${counted(articles, 'article')}`),
      reviewTag(fact),
      unsupportedTag(fact),
    ),
    factBody(fact, app),
  );
}

/** A fact as a step of a path. @param {FactDetail} fact @param {App} app */
export const stepOf = (fact, app) =>
  h(
    'div',
    { class: 'fact-page' },
    h('h3', { class: 'statement' }, sentenceOf(fact, app)),
    timeInWords(fact) ? h('p', { class: 'facts-of' }, timeInWords(fact)) : null,
    evidenceOf(fact.evidence.slice(0, 1)),
  );

/**
 * "Viasna founded by Ales Bialiatski", its ends leading to the entities; what is denied or only claimed begins with
 * that. @param {FactDetail} fact @param {App} app
 */
function sentenceOf(fact, app) {
  /** @param {import('../types.js').EntityRef} entity */
  const link = entity => h('button', { type: 'button', onclick: () => void app.add([entity.id]) }, name(entity.name));
  const opening = openingOf(fact);
  return [
    opening
      ? h(
          'span',
          { class: fact.stance === 'asserted' ? 'opening' : 'opening doubt' },
          fact.attributedTo ? [link(fact.attributedTo), ' '] : null,
          opening,
        )
      : null,
    link(fact.subject),
    ' ',
    h('span', { class: 'verb' }, labelBefore(app.relationLabel(fact.relation), fact.object ? null : fact.value)),
    ' ',
    fact.object ? link(fact.object) : name(valueOf(fact)),
  ];
}
