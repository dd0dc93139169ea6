/** Chains of owners as rows of entities, those who own above those they own. Pure. */

/**
 * @typedef {import('../types.js').EntityRef} EntityRef
 * @typedef {{ least: number, most: number, controls: boolean, owner: EntityRef, owned: EntityRef,
 *   fact: { id: string } }} Step
 * @typedef {{ least: number, most: number, entity: EntityRef, chains: { steps: Step[] }[] }} End
 * As the server tells it: a step names its owner only, what is owned is the owner of the next.
 * @typedef {{ least: number, most: number, entity: { id: string }, chains: { steps: { least: number, most: number,
 *   controls: boolean, owner: { id: string }, fact: { id: string } }[] }[] }} Told
 * @typedef {{ entity: EntityRef, x: number, y: number, share: string }} Box share: of the one in the middle
 * @typedef {{ step: Step, from: Box, to: Box, share: string, upper: boolean }} Line upper: above the one in the middle
 */

export const boxWidth = 176;
export const boxHeight = 56;
const across = boxWidth + 28;
const down = 128;

/** @param {readonly Told[]} told */
export const idsOf = told =>
  told.flatMap(end => [end.entity.id, ...end.chains.flatMap(({ steps }) => steps.map(step => step.owner.id))]);

/**
 * @param {readonly Told[]} told
 * @param {(id: string) => EntityRef | undefined} cardOf
 * @param {EntityRef | null} last what the last step leads to; null: the end itself
 * @returns {End[]}
 */
export const endsOf = (told, cardOf, last) =>
  told.flatMap(({ entity, chains, ...share }) => {
    const end = cardOf(entity.id);
    if (!end) return [];
    const known = chains.map(({ steps }) => ({
      steps: steps.flatMap((step, i) => {
        const owner = cardOf(step.owner.id);
        const owned = i + 1 < steps.length ? cardOf(steps[i + 1].owner.id) : (last ?? end);
        return owner && owned ? [{ ...step, owner, owned }] : [];
      }),
    }));
    return [{ ...share, entity: end, chains: known }];
  });

/** @param {{ least: number, most: number }} share in percent */
export function shareInWords({ least, most }) {
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  if (round(least) === round(most)) return `${round(least)} %`;
  if (least <= 0 && most >= 100) return 'share not said';
  if (least <= 0) return `at most ${round(most)} %`;
  return most >= 100 ? `at least ${round(least)} %` : `${round(least)}–${round(most)} %`;
}

/**
 * Everybody in a row of their own distance: as far from the middle as their longest chain.
 * @param {EntityRef} middle @param {readonly End[]} above @param {readonly End[]} below
 */
export function treeOf(middle, above, below) {
  const rows = new Map([[middle.id, 0]]);
  const entities = new Map([[middle.id, middle]]);
  /** @type {Map<string, Step>} */
  const steps = new Map();
  for (const [ends, way] of /** @type {const} */ ([
    [above, -1],
    [below, 1],
  ]))
    for (const { chains } of ends)
      for (const chain of chains)
        chain.steps.forEach((step, i) => {
          const far = way < 0 ? chain.steps.length - i : i + 1;
          const other = way < 0 ? step.owner : step.owned;
          for (const entity of [step.owner, step.owned]) entities.set(entity.id, entity);
          const row = rows.get(other.id);
          if (row === undefined || (row * way > 0 && far > row * way)) rows.set(other.id, far * way);
          steps.set(`${step.owner.id}~${step.owned.id}`, step);
        });
  const shares = new Map([...above, ...below].map(end => [end.entity.id, shareInWords(end)]));
  const boxes = placed(entities, rows, shares);
  const lines = [...steps.values()].flatMap(step => {
    const [from, to] = [boxes.get(step.owner.id), boxes.get(step.owned.id)];
    return from && to ? [{ step, from, to, share: shareInWords(step), upper: (rows.get(step.owner.id) ?? 0) < 0 }] : [];
  });
  const all = [...boxes.values()];
  const width = Math.max(...all.map(box => box.x)) + boxWidth / 2 + 14;
  const height = Math.max(...all.map(box => box.y)) + boxHeight / 2 + 14;
  return { boxes: all, lines, width, height };
}

/**
 * @param {ReadonlyMap<string, EntityRef>} entities @param {ReadonlyMap<string, number>} rows @param
 * {ReadonlyMap<string, string>} shares @returns {Map<string, Box>}
 */
function placed(entities, rows, shares) {
  const levels = [...new Set(rows.values())].sort((a, b) => a - b);
  const members = levels.map(level => [...rows].filter(([, row]) => row === level).map(([id]) => id));
  const widest = Math.max(...members.map(row => row.length));
  /** @type {Map<string, Box>} */
  const boxes = new Map();
  members.forEach((row, i) =>
    row.forEach((id, j) =>
      boxes.set(id, {
        entity: /** @type {EntityRef} */ (entities.get(id)),
        x: 14 + boxWidth / 2 + ((widest - row.length) / 2 + j) * across,
        y: 14 + boxHeight / 2 + i * down,
        share: shares.get(id) ?? '',
      }),
    ),
  );
  return boxes;
}
