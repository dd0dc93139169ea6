/** Which relations and properties can be said of whom, as the ontology has it. Pure. */

/** @typedef {import('../types.js').EntityKind} EntityKind */
/** @typedef {import('../types.js').RelationKind} RelationKind */
/** @typedef {{ relation: RelationKind, turned: boolean, label: string }} Choice turned: read from the object */

/**
 * Whether a kind is one of these, or extends one. @param {string} kind @param {readonly string[]} wanted @param
 * {ReadonlyMap<string, EntityKind>} kinds @returns {boolean}
 */
export const isOne = (kind, wanted, kinds) =>
  wanted.includes(kind) || (kinds.get(kind)?.extends ?? []).some(parent => isOne(parent, wanted, kinds));

/**
 * What can be said between two entities, read from the first; of the first alone when the second is not known yet.
 * @param {string} kind @param {string | null} other its kind
 * @param {{ kinds: ReadonlyMap<string, EntityKind>, relations: ReadonlyMap<string, RelationKind> }} ontology
 * @returns {Choice[]}
 */
export function relationsBetween(kind, other, { kinds, relations }) {
  /** @param {string} one @param {readonly string[]} wanted */
  const fits = (one, wanted) => isOne(one, wanted, kinds);
  return [...relations.values()]
    .filter(relation => !relation.isProperty)
    .flatMap(relation => {
      const { from, to, label, inverseLabel, symmetric } = relation;
      /** @type {Choice[]} */
      const choices = [];
      if (fits(kind, from) && (other === null || fits(other, to))) choices.push({ relation, turned: false, label });
      if (!symmetric && fits(kind, to) && (other === null || fits(other, from)))
        choices.push({ relation, turned: true, label: inverseLabel });
      return choices;
    });
}

/**
 * @param {string} kind @param {{ kinds: ReadonlyMap<string, EntityKind>, relations: ReadonlyMap<string, RelationKind>
 * }} ontology
 */
export const propertiesOf = (kind, { kinds, relations }) =>
  [...relations.values()].filter(relation => relation.isProperty && isOne(kind, relation.from, kinds));

/** A value as the API takes it, from what somebody typed. @param {string} text @param {RelationKind} property */
export function valueFrom(text, { valueType }) {
  const typed = text.trim();
  if (valueType === 'integer' || valueType === 'number')
    return typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
  if (valueType === 'boolean') return typed === 'yes' || typed === 'true';
  return typed;
}
