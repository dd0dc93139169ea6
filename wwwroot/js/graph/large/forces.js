/**
 * Pushes everybody apart and pulls together who is joined, a round at a time; who is far away counts as one with those
 * beside them. Pure, and the same every time.
 *
 * @typedef {{ x: Float64Array, y: Float64Array }} Places
 */

const perCell = 9;

/**
 * @param {import('./graph.js').Graph} graph @param {Places} places changed @param {{ rounds: number, length: number,
 *   heat: number, fixed: Uint8Array | null }} how length: about that of a line; heat: how far one round may move
 *   somebody, in lengths
 */
export function push(graph, places, { rounds, length, heat, fixed }) {
  const { count, starts, ends } = graph;
  const mass = Float64Array.from({ length: count }, (_, i) => 1 + Math.sqrt(starts[i + 1] - starts[i]));
  const [fx, fy] = [new Float64Array(count), new Float64Array(count)];
  for (let round = 0; round < rounds; round++) {
    fx.fill(0);
    fy.fill(0);
    repel(places, mass, length, fx, fy);
    const { x, y } = places;
    for (let i = 0; i < count; i++) {
      // A hub is not to be dragged about by each of its many lines.
      const weight = 1 / length;
      for (let k = starts[i]; k < starts[i + 1]; k++) {
        const j = ends[k];
        const share = weight / Math.sqrt(Math.min(mass[i], mass[j]));
        fx[i] += (x[j] - x[i]) * share;
        fy[i] += (y[j] - y[i]) * share;
      }
      fx[i] -= (x[i] / length) * 0.02 * mass[i];
      fy[i] -= (y[i] / length) * 0.02 * mass[i];
    }
    const most = length * heat * (1 - round / rounds) + 0.01 * length;
    for (let i = 0; i < count; i++) {
      if (fixed?.[i]) continue;
      const force = Math.hypot(fx[i], fy[i]) || 1;
      const step = Math.min(most, (force * length * 0.12) / Math.sqrt(mass[i])) / force;
      x[i] += fx[i] * step;
      y[i] += fy[i] * step;
    }
  }
}

/**
 * @param {Places} places @param {Float64Array} mass @param {number} length @param {Float64Array} fx @param
 * {Float64Array} fy
 */
function repel({ x, y }, mass, length, fx, fy) {
  const count = x.length;
  const side = Math.max(1, Math.ceil(Math.sqrt(count / perCell)));
  const [left, right, top, bottom] = [least(x), most(x), least(y), most(y)];
  const cell = Math.max((right - left) / side, (bottom - top) / side, 1e-9);
  const column = (/** @type {number} */ i) => Math.min(side - 1, Math.floor((x[i] - left) / cell));
  const row = (/** @type {number} */ i) => Math.min(side - 1, Math.floor((y[i] - top) / cell));
  const cells = side * side;
  const [cm, cx, cy] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const starts = new Int32Array(cells + 1);
  const where = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const c = row(i) * side + column(i);
    where[i] = c;
    starts[c + 1] += 1;
    cm[c] += mass[i];
    cx[c] += x[i] * mass[i];
    cy[c] += y[i] * mass[i];
  }
  for (let c = 0; c < cells; c++) {
    starts[c + 1] += starts[c];
    if (cm[c]) [cx[c], cy[c]] = [cx[c] / cm[c], cy[c] / cm[c]];
  }
  const members = new Int32Array(count);
  const next = starts.slice();
  for (let i = 0; i < count; i++) members[next[where[i]]++] = i;
  const strength = length * 0.35;
  const closest = length * length * 1e-4;
  for (let r = 0, c = 0; c < cells; r = Math.floor(++c / side)) {
    const own = c - r * side;
    for (let k = starts[c]; k < starts[c + 1]; k++) {
      const i = members[k];
      const [xi, yi] = [x[i], y[i]];
      let [sx, sy] = [0, 0];
      for (let qr = 0, q = 0; qr < side; qr++) {
        for (let qc = 0; qc < side; qc++, q++) {
          if (cm[q] === 0) continue;
          if (qr < r - 1 || qr > r + 1 || qc < own - 1 || qc > own + 1) {
            const dx = xi - cx[q];
            const dy = yi - cy[q];
            const share = cm[q] / Math.max(dx * dx + dy * dy, closest);
            sx += dx * share;
            sy += dy * share;
            continue;
          }
          for (let other = starts[q]; other < starts[q + 1]; other++) {
            const j = members[other];
            if (j === i) continue;
            let dx = xi - x[j];
            let dy = yi - y[j];
            // Two in one place part in a direction of their own.
            if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(i * 2.4), Math.sin(i * 2.4)];
            const share = mass[j] / Math.max(dx * dx + dy * dy, closest);
            sx += dx * share;
            sy += dy * share;
          }
        }
      }
      fx[i] += sx * strength * mass[i];
      fy[i] += sy * strength * mass[i];
    }
  }
}

/** @param {Float64Array} values */
const least = values => values.reduce((a, b) => Math.min(a, b), Infinity);
/** @param {Float64Array} values */
const most = values => values.reduce((a, b) => Math.max(a, b), -Infinity);
