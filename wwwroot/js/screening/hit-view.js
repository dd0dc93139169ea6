import { fill, h, icon, kindBadge, name } from '../dom.js';
import { compared, comparison } from '../editing/merge-form.js';
import { factItem } from '../panels/facts.js';
import { dateInWords } from '../words.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./run.js').Hit} Hit */
/** @typedef {import('./subjects.js').Subject} Subject */

const linesShown = 8;
const effects = { decides: 'decides', raises: 'speaks for it', lowers: 'speaks against it' };

/** What the score means. @type {Record<string, string>} */
export const verdicts = { same: 'names agree', likely: 'likely', possible: 'possible', nearest: 'weak' };

/**
 * One potential match beside whom it was found for: why, what the graph says, and what can be decided.
 * @param {App} app @param {Subject} subject @param {Hit} hit @param {Node} decision
 */
export function hitView(app, subject, hit, decision) {
  const { entity, features, sanctions, facts } = hit;
  const more = h('div', { class: 'card' }, h('p', { class: 'hint' }, 'Loading …'));
  void app.run(async () => {
    const detail = await compared(app, entity.id);
    if (!detail) return fill(more, h('p', { class: 'hint' }, 'It is no longer in the graph.'));
    const known = new Set(facts.map(fact => fact.id));
    const others = detail.relations.edges.map(edge => edge.node).filter(fact => !known.has(fact.id));
    fill(
      more,
      ...comparison(app, { ...detail, relations: { edges: [] } }),
      factList(app, entity.id, 'The facts behind it', facts),
      factList(app, entity.id, 'What else is said', others.slice(0, linesShown)),
    );
    return undefined;
  });
  return [
    h('h3', {}, name(subject.name)),
    h('p', { class: 'hint' }, listed(subject)),
    h(
      'p',
      {},
      'Potential match with ',
      kindBadge(entity.kind),
      ' ',
      h('b', {}, name(entity.name)),
      `, ${app.kindLabel(entity.kind)}, score ${hit.score.toFixed(2)}: ${verdicts[hit.verdict] ?? hit.verdict}.`,
    ),
    sanctions.length
      ? h(
          'p',
          { class: 'sanctioned' },
          'Sanctions in force: ',
          sanctions.flatMap((one, i) => [i ? ', ' : '', name(one.name)]),
        )
      : null,
    h(
      'ul',
      { class: 'reasons' },
      features.map(one => h('li', {}, h('b', {}, effects[one.effect] ?? one.effect), ': ', name(one.explanation))),
    ),
    decision,
    more,
  ];
}

/** What the list says of a subject. @param {Subject} subject */
const listed = subject =>
  [
    subject.birthDate && `born or founded ${dateInWords(subject.birthDate)}`,
    subject.countries?.join(', '),
    ...(subject.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`),
    `key ${subject.key}`,
  ]
    .filter(Boolean)
    .join(' · ');

/** @param {App} app @param {string} entity @param {string} title @param {Hit['facts']} facts */
function factList(app, entity, title, facts) {
  if (facts.length === 0) return null;
  return h(
    'section',
    { class: 'group' },
    h('div', { class: 'group-head' }, h('h4', {}, title)),
    h(
      'ul',
      {},
      facts.map(fact => {
        const out = fact.subject.id === entity;
        const item = factItem(app, entity, fact);
        item
          .querySelector('.what')
          ?.prepend(h('span', { class: 'hit-kind' }, app.relationLabel(fact.relation, out ? 'out' : 'in')), ' ');
        return item;
      }),
    ),
  );
}

/**
 * What was decided, or what can be.
 * @param {{ hit: Hit, reject: () => void, reopen: () => void, next: () => void, open: () => void }} acts
 */
export function decisionBar({ hit, reject, reopen, next, open }) {
  const { cleared } = hit;
  return h(
    'div',
    {},
    cleared
      ? h(
          'p',
          { class: 'claim plain' },
          `Not the same, says `,
          name(cleared.by),
          ` (${dateInWords(cleared.at.slice(0, 10))}): `,
          name(cleared.reason),
        )
      : null,
    h(
      'div',
      { class: 'acts' },
      cleared
        ? h('button', { type: 'button', class: 'button', onclick: reopen }, icon('undo'), 'Take back (U)')
        : h('button', { type: 'button', class: 'button strong', onclick: reject }, icon('hide'), 'Not the same… (X)'),
      h('button', { type: 'button', class: 'button', onclick: next }, 'Next (N)'),
      h('button', { type: 'button', class: 'button', onclick: open }, icon('target'), 'On the canvas (O)'),
    ),
  );
}
