import { byArticle } from './by-article.js';

/** Entities that are drawn as one: of a kind, a community or an article. Pure. */

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').Groups} Groups */
/** @typedef {{ key: string, name: string, kind: string, members: string[] }} Group */
/** @typedef {{ entities: EntityCard[], links: Link[], groups: ReadonlyMap<string, Group> }} Picture */

/** @type {Groups} */
export const ungrouped = Object.freeze({ by: '', open: [] });

const prefix = 'group:';
/** One alone is no group. */
const fewest = 2;
const rounds = 12;

/** As links hold it. @param {string | null} by @param {readonly string[]} open @returns {Groups} */
export const groupsOf = (by, open) =>
  by === 'kind' || by === 'community' || by === 'article' ? { by, open } : ungrouped;

/** @param {string} id */
export const isGroup = id => id.startsWith(prefix);

/**
 * The picture with its groups folded; those that are open are drawn whole.
 * @param {{ entities: EntityCard[], links: Link[] }} picture @param {Groups} groups @param {ReadonlySet<string>} kept
 * who stays out of groups @param {(kind: string) => string} labelOf @returns {Picture}
 */
export function fold(picture, groups, kept, labelOf) {
  if (!groups.by) return { ...picture, groups: none };
  const asked = [...picture.entities, null, ...picture.links, groups, labelOf, ...kept];
  if (last?.asked.length !== asked.length || asked.some((item, i) => item !== last?.asked[i]))
    last = { asked, folded: folded(picture, groups, kept, labelOf) };
  return last.folded;
}

/** @type {ReadonlyMap<string, Group>} */
const none = new Map();
/** Folding the same again gives the same cards: whoever draws them sees that nothing changed. @type {{ asked:
 * unknown[], folded: Picture } | null} */
let last = null;

/**
 * @param {{ entities: EntityCard[], links: Link[] }} picture @param {Groups} groups @param {ReadonlySet<string>} kept
 * @param {(kind: string) => string} labelOf @returns {Picture}
 */
function folded(picture, { by, open }, kept, labelOf) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  const all =
    by === 'kind'
      ? byKind(picture.entities, labelOf)
      : by === 'article'
        ? byArticle(picture.entities)
        : byCommunity(picture);
  /** @type {Map<string, string>} */
  const foldedInto = new Map();
  for (const group of all) {
    const members = group.members.filter(id => !kept.has(id));
    if (members.length < fewest) continue;
    const id = prefix + group.key;
    groups.set(id, { ...group, members });
    if (!open.includes(group.key)) for (const member of members) foldedInto.set(member, id);
  }
  const entities = picture.entities.filter(card => !foldedInto.has(card.id));
  for (const [id, { key, name, kind, members }] of groups)
    if (!open.includes(key))
      entities.push({
        id,
        name: `${name} (${members.length.toLocaleString('en')})`,
        kind,
        degree: members.length,
        summary: null,
      });
  const links = picture.links.flatMap(link => {
    const [from, to] = [foldedInto.get(link.from) ?? link.from, foldedInto.get(link.to) ?? link.to];
    // What is said among the members of one group is not seen until it is opened.
    if (from === to && from !== link.from) return [];
    return from === link.from && to === link.to ? [link] : [{ ...link, from, to }];
  });
  return { entities, links, groups };
}

/** @param {EntityCard[]} entities @param {(kind: string) => string} labelOf @returns {Group[]} */
function byKind(entities, labelOf) {
  /** @type {Map<string, string[]>} */
  const kinds = new Map();
  for (const { id, kind } of entities) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  return [...kinds].map(([kind, members]) => ({ key: kind, name: labelOf(kind), kind, members }));
}

/**
 * Those who are joined to each other more than to the rest: everybody takes on the community of most neighbors, the
 * best connected first, until nobody changes.
 * @param {{ entities: EntityCard[], links: Link[] }} picture @returns {Group[]}
 */
function byCommunity({ entities, links }) {
  /** @type {Map<string, string[]>} */
  const near = new Map(entities.map(card => [card.id, []]));
  for (const { from, to } of links) {
    if (from === to) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const of = new Map(entities.map(card => [card.id, card.id]));
  const degree = (/** @type {string} */ id) => near.get(id)?.length ?? 0;
  const order = entities.map(card => card.id).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
  for (let round = 0, changed = true; changed && round < rounds; round++) {
    changed = false;
    for (const id of order) {
      const next = mostFrequent(
        (near.get(id) ?? []).map(other => /** @type {string} */ (of.get(other))),
        of.get(id),
      );
      if (next === undefined || next === of.get(id)) continue;
      of.set(id, next);
      changed = true;
    }
  }
  /** @type {Map<string, string[]>} */
  const communities = new Map();
  for (const id of order) {
    const community = /** @type {string} */ (of.get(id));
    const members = communities.get(community);
    if (members) members.push(id);
    else communities.set(community, [id]);
  }
  const cards = new Map(entities.map(card => [card.id, card]));
  return [...communities.values()].map(members => {
    const first = /** @type {EntityCard} */ (cards.get(members[0]));
    return { key: first.id, name: `Around ${first.name}`, kind: first.kind, members };
  });
}

/** @param {string[]} items @param {string | undefined} now goes first among equals */
function mostFrequent(items, now) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best = now;
  let most = (now && counts.get(now)) || 0;
  for (const [item, count] of counts) if (count > most) [best, most] = [item, count];
  return best;
}

/** @param {import('../types.js').State} state @param {Groups['by']} by @returns {import('../types.js').State} */
export const groupBy = (state, by) => ({ ...state, groups: { by, open: [] } });

/**
 * Draws a group whole, or as one again. @param {import('../types.js').State} state @param {string} key @returns
 * {import('../types.js').State}
 */
export function toggleGroup(state, key) {
  const { by, open } = state.groups;
  return {
    ...state,
    groups: { by, open: open.includes(key) ? open.filter(other => other !== key) : [...open, key] },
  };
}
