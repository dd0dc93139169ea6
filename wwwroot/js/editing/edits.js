import { ask } from '../api/client.js';

/** Changes of the graph on the server: a dry run first, then the change, and how each is taken back. */

/**
 * @typedef {{ path: string[], code: string, message: string }} Refusal
 * @typedef {{ changed: boolean } & Record<'entitiesAdded' | 'entitiesChanged' | 'entitiesRemoved' | 'factsAdded' |
 *   'factsChanged' | 'factsRemoved' | 'factsSupported' | 'factsWithdrawn', string[]>} Difference
 * @typedef {{ subject: { id: string } | null, difference: Difference | null, errors: Refusal[] }} Outcome
 * @typedef {{ name: string, input: Record<string, unknown> }} Change name: of the document in api/queries
 * @typedef {{ label: string, change: Change } & ({ back: Change } | { article: string })} Edit how it is taken back: by
 * another
 *   change, or, for what an article says, by putting back what it said before
 */

/** Why the server did not do it, every reason at once. */
export class Refused extends Error {
  /** @param {Refusal[]} refusals */
  constructor(refusals) {
    super(refusals.map(refusal => refusal.message).join(' '));
    this.name = 'Refused';
    this.refusals = refusals;
  }
}

/** @param {Change} change @param {boolean} dryRun @returns {Promise<Outcome>} */
async function send({ name, input }, dryRun) {
  /** @type {{ edit: Outcome }} */
  const { edit } = await ask(name, { input, dryRun });
  return edit;
}

/** What it would do, or why it would be refused. @param {Change} change */
export const tryOut = change => send(change, true);

/** @param {Change} change */
async function carryOut(change) {
  const outcome = await send(change, false);
  if (outcome.errors.length) throw new Refused(outcome.errors);
  return outcome;
}

/** @typedef {{ extract: string, revision: string } | null} Said null: the article is not in the graph */

/** @param {string} article @returns {Promise<Said>} */
export async function saidBy(article) {
  const { article: found } = await ask('article-state', { id: article });
  return found;
}

/**
 * Does it, and says how to take it back and do it again.
 * @param {Edit} edit
 * @returns {Promise<{ outcome: Outcome, undo: () => Promise<unknown>, redo: () => Promise<unknown> }>}
 */
export async function perform(edit) {
  if ('back' in edit) {
    const { change, back } = edit;
    return { outcome: await carryOut(change), undo: () => carryOut(back), redo: () => carryOut(change) };
  }
  const { article, change } = edit;
  const before = await saidBy(article);
  const outcome = await carryOut(change);
  const after = await saidBy(article);
  return {
    outcome,
    undo: () => restore(article, after, before),
    redo: () => restore(article, before, after),
  };
}

/** Lets an article say again what it said then. @param {string} article @param {Said} now @param {Said} then */
export const restore = (article, now, then) =>
  carryOut({
    name: 'restore-article',
    input: { article, revision: now?.revision ?? null, extract: then?.extract ?? null },
  });

const words = /** @type {const} */ ([
  ['entitiesAdded', 'adds', 'entity', 'entities'],
  ['entitiesChanged', 'changes', 'entity', 'entities'],
  ['entitiesRemoved', 'takes out', 'entity', 'entities'],
  ['factsAdded', 'adds', 'fact', 'facts'],
  ['factsChanged', 'changes', 'fact', 'facts'],
  ['factsRemoved', 'takes out', 'fact', 'facts'],
  ['factsSupported', 'supports', 'fact', 'facts'],
  ['factsWithdrawn', 'no longer supports', 'fact', 'facts'],
]);

/** A fact that is gone is no longer supported either, and one that is new is: that is said once. */
const saidBefore = /** @type {Partial<Record<keyof Difference, 'factsAdded' | 'factsRemoved'>>} */ ({
  factsSupported: 'factsAdded',
  factsWithdrawn: 'factsRemoved',
});

/** "adds 1 fact, changes 2 entities" @param {Difference} difference */
export const inWords = difference =>
  words
    .map(([key, verb, one, many]) => {
      const told = saidBefore[key];
      const count = difference[key].filter(id => !told || !difference[told].includes(id)).length;
      return count ? `${verb} ${count} ${count === 1 ? one : many}` : '';
    })
    .filter(Boolean)
    .join(', ') || 'changes nothing';
