/** Whose names a large picture shows from afar: the best connected never lose theirs. Pure. */

/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {{ id: string, text: string, x: number, y: number }} Named where the middle of the upper edge is */

/** These are named whatever they cover; of the next ones those that cover no other name. */
const always = 12;
const most = 110;
const height = 14;

/**
 * @param {Plan} plan @param {{ zoom: number, x1: number, x2: number, y1: number, y2: number }} sight what is seen
 * @param {(name: string) => { text: string, width: number }} widthOf on the screen @param {readonly number[]} only
 * these, if any, and all of them that have room @returns {Named[]}
 */
export function namesFrom(plan, { zoom, x1, x2, y1, y2 }, widthOf, only) {
  /** @type {{ x1: number, x2: number, y1: number, y2: number }[]} */
  const taken = [];
  /** @type {Named[]} */
  const names = [];
  const seen = (/** @type {number} */ i) => plan.x[i] > x1 && plan.x[i] < x2 && plan.y[i] > y1 && plan.y[i] < y2;
  const order = only.length ? only : plan.byWeight.filter(seen).slice(0, most);
  order.forEach((i, rank) => {
    if (Number.isNaN(plan.x[i])) return;
    const { text, width } = widthOf(plan.cards[i].name);
    const gap = 3 / zoom;
    const spots = [plan.y[i] + plan.halves[i] + gap, plan.y[i] - plan.halves[i] - gap - height / zoom];
    const boxes = spots.map(y => ({
      x1: plan.x[i] - width / 2 / zoom,
      x2: plan.x[i] + width / 2 / zoom,
      y1: y,
      y2: y + height / zoom,
    }));
    const free = boxes.find(box => !taken.some(other => meet(box, other)));
    const box = free ?? (rank < always || only.length === 1 ? boxes[0] : null);
    if (!box) return;
    taken.push(box);
    names.push({ id: plan.cards[i].id, text, x: plan.x[i], y: box.y1 });
  });
  return names;
}

/** @typedef {{ x1: number, x2: number, y1: number, y2: number }} Box */
/** @param {Box} one @param {Box} other */
const meet = (one, other) => one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
