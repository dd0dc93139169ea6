import { stepsFrom } from './graph.js';

/**
 * A first draft of where everybody stands, by the steps to a few of them ("Eigensolver Methods for Progressive
 * Multidimensional Scaling of Large Data", Brandes and Pich 2006): 2,000 entities take hundredths of a second. Pure.
 */

const mostPivots = 40;
const turns = 60;

/** @param {import('./graph.js').Graph} graph all of it hangs together @returns {import('./forces.js').Places} */
export function drafted(graph) {
  const columns = distances(graph);
  center(columns);
  const products = columns.map(one => columns.map(other => dot(one, other)));
  const first = direction(products, null);
  const second = direction(products, first);
  return { x: ranked(along(columns, first)), y: ranked(along(columns, second)) };
}

/** Squared steps to pivots, each as far from those before it as can be. @param {import('./graph.js').Graph} graph */
function distances(graph) {
  /** @type {Float64Array[]} */
  const columns = [];
  const nearest = new Int32Array(graph.count).fill(graph.count + 1);
  let pivot = 0;
  while (columns.length < Math.min(mostPivots, graph.count)) {
    const steps = stepsFrom(graph, pivot);
    columns.push(Float64Array.from(steps, step => step * step));
    for (let i = 0; i < graph.count; i++) nearest[i] = Math.min(nearest[i], steps[i]);
    pivot = nearest.reduce((best, step, i) => (step > nearest[best] ? i : best), 0);
    if (nearest[pivot] === 0) break;
  }
  return columns;
}

/** So that the middle is at 0, whichever way one looks. @param {Float64Array[]} columns */
function center(columns) {
  const rows = columns[0].length;
  const meanOfRow = new Float64Array(rows);
  for (const column of columns) for (let i = 0; i < rows; i++) meanOfRow[i] += column[i] / columns.length;
  const mean = meanOfRow.reduce((sum, value) => sum + value, 0) / rows;
  for (const column of columns) {
    const own = column.reduce((sum, value) => sum + value, 0) / rows;
    for (let i = 0; i < rows; i++) column[i] = (own + meanOfRow[i] - mean - column[i]) / 2;
  }
}

/** @param {Float64Array} one @param {Float64Array} other */
function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/**
 * The way in which they lie farthest apart, at a right angle to another one. @param {number[][]} products @param
 * {Float64Array | null} other
 */
function direction(products, other) {
  let way = Float64Array.from(products, (_, i) => 1 + ((i * 7919) % 101) / 101);
  for (let turn = 0; turn < turns; turn++) {
    const next = Float64Array.from(products, row => row.reduce((sum, value, i) => sum + value * way[i], 0));
    if (other) {
      const share = dot(next, other);
      for (let i = 0; i < next.length; i++) next[i] -= share * other[i];
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    way = next.map(value => value / length);
  }
  return way;
}

/** @param {Float64Array[]} columns @param {Float64Array} way */
function along(columns, way) {
  const places = new Float64Array(columns[0].length);
  columns.forEach((column, j) => {
    for (let i = 0; i < places.length; i++) places[i] += column[i] * way[j];
  });
  return places;
}

/**
 * Hubs lie on each other and leaves far out: in even steps there is room for all. @param {Float64Array} values
 */
function ranked(values) {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
  const ranks = new Float64Array(values.length);
  order.forEach((i, rank) => (ranks[i] = rank));
  return ranks;
}
