/** @template T @param {readonly T[]} items @param {number} size @returns {T[][]} */
export const chunks = (items, size) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
