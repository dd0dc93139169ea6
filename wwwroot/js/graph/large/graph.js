/**
 * A graph as numbers: who is joined to whom, as one row of neighbors after the other. Pure.
 *
 * @typedef {{ count: number, starts: Int32Array, ends: Int32Array }} Graph neighbors of i: ends[starts[i]] up to
 * ends[starts[i + 1]]
 */

/** @param {number} count @param {readonly (readonly [number, number])[]} links @returns {Graph} */
export function graphOf(count, links) {
  const starts = new Int32Array(count + 1);
  const real = links.filter(([a, b]) => a !== b);
  for (const [a, b] of real) {
    starts[a + 1] += 1;
    starts[b + 1] += 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] += starts[i];
  const ends = new Int32Array(real.length * 2);
  const next = starts.slice();
  for (const [a, b] of real) {
    ends[next[a]++] = b;
    ends[next[b]++] = a;
  }
  return { count, starts, ends };
}

/** How many steps everybody is from one of them; -1 where no way leads. @param {Graph} graph @param {number} from */
export function stepsFrom({ count, starts, ends }, from) {
  const steps = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  steps[from] = 0;
  queue[0] = from;
  for (let at = 0, known = 1; at < known; at++) {
    const one = queue[at];
    for (let i = starts[one]; i < starts[one + 1]; i++) {
      if (steps[ends[i]] >= 0) continue;
      steps[ends[i]] = steps[one] + 1;
      queue[known++] = ends[i];
    }
  }
  return steps;
}

/** Those who hang together, the largest group first. @param {Graph} graph @returns {number[][]} */
export function groupsOf(graph) {
  /** @type {number[][]} */
  const groups = [];
  const done = new Uint8Array(graph.count);
  for (let i = 0; i < graph.count; i++) {
    if (done[i]) continue;
    const group = [i];
    done[i] = 1;
    for (let at = 0; at < group.length; at++)
      for (let j = graph.starts[group[at]]; j < graph.starts[group[at] + 1]; j++) {
        if (done[graph.ends[j]]) continue;
        done[graph.ends[j]] = 1;
        group.push(graph.ends[j]);
      }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}
