/** @typedef {import('../types.js').Portrait} Portrait */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').Report} Report */

/**
 * All that is known of what is shown, for programs: entities with names, identifiers and properties, facts with
 * details, reviews,
 * conflicts and the passages they stand on.
 * @param {{ address: string, entities: readonly Portrait[], facts: readonly Report[], positions:
 * Readonly<Record<string, Point>> }} graph
 */
export const everything = ({ address, entities, facts, positions }) =>
  `${JSON.stringify(
    {
      address,
      entities: entities.map(entity => ({ ...entity, position: positions[entity.id] ?? null })),
      facts,
    },
    null,
    2,
  )}\n`;
