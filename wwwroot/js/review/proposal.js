import { h, name } from '../dom.js';
import { labelBefore, timeInWords, valueInWords } from '../words.js';

/** @typedef {import('./types.js').Proposal} Proposal */

/**
 * @param {Proposal} proposal
 * @param {{ item: import('./types.js').ReviewItem, relations: Map<string, any> }} context
 * @param {{ select: () => void, decide: (decision: 'accepted' | 'rejected' | 'open') => void, edit: () => void, link:
 * (key: string) => void }} acts
 */
export function proposalView(proposal, { item, relations }, acts) {
  const relation = relations.get(proposal.relation);
  // What was imported is known because of this article, and is not decided a second time.
  const isIn = item.progress === 'imported' && proposal.decision !== 'open';
  const dates = timeInWords(proposal);
  return h(
    'li',
    { class: 'proposal', 'data-decision': proposal.decision, onclick: acts.select },
    h(
      'div',
      { class: 'says' },
      end(item, proposal.subject, isIn ? null : acts.link),
      ` ${labelBefore(relation?.label ?? proposal.relation, proposal.object ? null : (proposal.value ?? null))} `,
      proposal.object
        ? end(item, proposal.object, isIn ? null : acts.link)
        : h('b', {}, name(valueInWords(proposal.value ?? ''))),
      dates ? ` (${dates}${proposal.relative ? ', from the day of publication' : ''})` : null,
    ),
    h(
      'div',
      { class: 'row' },
      proposal.stance !== 'asserted' && h('span', { class: 'tag' }, proposal.stance),
      proposal.attributedTo && h('span', { class: 'tag' }, 'says ', name(nameOf(item, proposal.attributedTo))),
      !isIn &&
        proposal.known !== 'new' &&
        h(
          'span',
          { class: `tag ${proposal.known}` },
          proposal.known === 'confirms' ? 'confirms what is known' : 'contradicts what is known',
        ),
      h('span', { class: 'tag', title: proposal.origin }, `${Math.round(proposal.confidence * 100)} %`),
      proposal.decision !== 'open' &&
        h('span', { class: 'tag' }, isIn && proposal.decision === 'accepted' ? 'imported' : proposal.decision),
    ),
    !isIn &&
      h(
        'div',
        { class: 'row' },
        button('Accept', () => acts.decide('accepted')),
        button('Reject', () => acts.decide('rejected')),
        button('Edit', acts.edit),
      ),
  );
}

/** @param {import('./types.js').ReviewItem} item @param {string} key */
export const nameOf = (item, key) => item.entities.find(entity => entity.key === key)?.name ?? key;

/** @param {import('./types.js').ReviewItem} item @param {string} key @param {((key: string) => void) | null} link */
function end(item, key, link) {
  const entity = item.entities.find(known => known.key === key);
  return [
    h('b', {}, name(entity?.name ?? key)),
    entity && link && entity.match !== 'linked'
      ? h(
          'button',
          {
            class: 'tag',
            title: 'Say who it is',
            onclick: (/** @type {Event} */ event) => (event.stopPropagation(), link(key)),
          },
          entity.match === 'new' ? 'new' : 'which?',
        )
      : null,
  ];
}

/** @param {string} text @param {() => void} act */
const button = (text, act) =>
  h('button', { type: 'button', onclick: (/** @type {Event} */ event) => (event.stopPropagation(), act()) }, text);
