/** What joins the pinned entities. Pure. */

/**
 * All that lies on a shortest way between two of the ends, the ends too; walked along what is drawn, in any direction.
 * @param {readonly string[]} ends @param {readonly { from: string, to: string }[]} links @returns {Set<string>}
 */
export function between(ends, links) {
  /** @type {Map<string, Set<string>>} */
  const near = new Map();
  for (const { from, to } of links) {
    if (!near.has(from)) near.set(from, new Set());
    if (!near.has(to)) near.set(to, new Set());
    near.get(from)?.add(to);
    near.get(to)?.add(from);
  }
  const found = new Set(ends);
  const steps = new Map(ends.map(end => [end, distances(end, near)]));
  ends.forEach((one, i) => {
    for (const other of ends.slice(i + 1)) {
      const [here, there] = [steps.get(one), steps.get(other)];
      const length = here?.get(other);
      if (length === undefined || !here || !there) continue;
      for (const [id, from] of here) if (from + (there.get(id) ?? Infinity) === length) found.add(id);
    }
  });
  return found;
}

/** @param {string} start @param {ReadonlyMap<string, ReadonlySet<string>>} near */
function distances(start, near) {
  const found = new Map([[start, 0]]);
  for (const [id, steps] of found)
    for (const other of near.get(id) ?? []) if (!found.has(other)) found.set(other, steps + 1);
  return found;
}
