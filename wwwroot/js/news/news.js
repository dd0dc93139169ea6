/** A change of the graph as a reader is told of it. Pure. */

/**
 * @typedef {{ sequence: number, at: string, articleId: string, entityIds: string[], factIds: string[], endIds:
 * string[] }} Change
 */
/**
 * @typedef {Pick<import('../types.js').Report, 'id' | 'relation' | 'value' | 'stance' | 'subject' | 'object' |
 *   'attributedTo'>
 *   & { recorded: number, retraction: { reason: string, at: string, by: string | null } | null,
 *   review: { state: string, by: string | null, at: string } | null }} NewsFact
 */

const most = 12;

/**
 * What came with it, what it changed, and what no longer counts.
 * @param {Change} change @param {readonly NewsFact[]} facts those of its facts that there still are
 * @param {ReadonlySet<string> | null} ids only facts about these; null for all
 */
export function newsOf(change, facts, ids) {
  const about = facts.filter(
    ({ subject, object }) => !ids || ids.has(subject.id) || (object !== null && ids.has(object.id)),
  );
  const back = about.filter(fact => fact.retraction);
  const came = about.filter(fact => !fact.retraction && fact.recorded === change.sequence);
  const rest = about.filter(fact => !fact.retraction && fact.recorded !== change.sequence);
  const parts = [
    { what: 'New', facts: came },
    { what: 'Changed', facts: rest },
    { what: 'Taken back', facts: back },
  ]
    .filter(part => part.facts.length)
    .map(({ what, facts: all }) => ({ what, facts: all.slice(0, most), more: Math.max(0, all.length - most) }));
  return { change, parts };
}
