/** Room for names: shapes and the names under them are pushed apart until none covers another. */

/**
 * @typedef {{ id: string, x: number, y: number, left: number, right: number, top: number, bottom: number, fixed:
 * boolean }} Box reaching so far from its place
 */

const rounds = 80;
const margin = { x: 14, y: 6 };

/** Steps of this angle never come by the same way twice. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * @param {readonly Box[]} boxes @returns {Map<string, import('../types.js').Point>} where the movable ones stand
 * afterwards
 */
export function spread(boxes) {
  const items = boxes.map(box => ({ ...box }));
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    // Ordered from left to right, whoever begins beyond a box's end has only others beyond it behind.
    items.sort((a, b) => a.x - a.left - (b.x - b.left));
    for (let i = 0; i < items.length; i++) {
      const end = items[i].x + items[i].right + margin.x;
      for (let j = i + 1; j < items.length && items[j].x - items[j].left < end; j++)
        moved = part(items[i], items[j]) || moved;
    }
  }
  const taken = new Rooms(items);
  for (const item of items) {
    if (item.fixed || taken.isFree(item)) continue;
    taken.remove(item);
    Object.assign(item, nearestFree(item, taken));
    taken.add(item);
  }
  return new Map(items.filter(item => !item.fixed).map(({ id, x, y }) => [id, { x, y }]));
}

/** Moves two boxes apart along the shorter way, and says whether that was needed. @param {Box} a @param {Box} b */
function part(a, b) {
  if (a.fixed && b.fixed) return false;
  const toTheRight = a.x + a.right + margin.x - (b.x - b.left);
  const toTheLeft = b.x + b.right + margin.x - (a.x - a.left);
  const down = a.y + a.bottom + margin.y - (b.y - b.top);
  const up = b.y + b.bottom + margin.y - (a.y - a.top);
  if (Math.min(toTheRight, toTheLeft, down, up) <= 0.5) return false;
  const x = toTheRight < toTheLeft ? toTheRight : -toTheLeft;
  const y = down < up ? down : -up;
  const [dx, dy] = Math.abs(x) < Math.abs(y) ? [x, 0] : [0, y];
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  a.x -= dx * share;
  a.y -= dy * share;
  b.x += dx * (1 - share);
  b.y += dy * (1 - share);
  return true;
}

/** Which boxes are where, so that only those nearby are asked. */
class Rooms {
  /** @type {Map<string, Set<Box>>} */ #cells = new Map();

  /** @param {readonly Box[]} boxes */
  constructor(boxes) {
    this.size = Math.max(1, ...boxes.map(box => Math.max(box.left + box.right, box.top + box.bottom)));
    for (const box of boxes) this.add(box);
  }

  /** @param {Box} box */
  add(box) {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.add(box);
      else this.#cells.set(key, new Set([box]));
    }
  }

  /** @param {Box} box */
  remove(box) {
    for (const key of this.#keys(box)) this.#cells.get(key)?.delete(box);
  }

  /** @param {Box} box */
  isFree(box) {
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) if (other.id !== box.id && meet(box, other)) return false;
    return true;
  }

  /** @param {Box} box */
  *#keys({ x, y, left, right, top, bottom }) {
    for (let row = Math.floor((y - top) / this.size); row <= Math.floor((y + bottom) / this.size); row++)
      for (let column = Math.floor((x - left) / this.size); column <= Math.floor((x + right) / this.size); column++)
        yield `${row} ${column}`;
  }
}

/** @param {Box} one @param {Box} other */
const meet = (one, other) =>
  one.x + one.right > other.x - other.left &&
  other.x + other.right > one.x - one.left &&
  one.y + one.bottom > other.y - other.top &&
  other.y + other.bottom > one.y - one.top;

/**
 * Whoever is wedged between what cannot move leaves, along a spiral, for the nearest place with room. @param {Box} box
 * @param {Rooms} taken
 */
function nearestFree(box, taken) {
  for (let turn = 1; ; turn++) {
    const distance = 7 * Math.sqrt(turn);
    const place = {
      x: box.x + distance * Math.cos(turn * goldenAngle),
      y: box.y + distance * Math.sin(turn * goldenAngle),
    };
    if (taken.isFree({ ...box, ...place })) return place;
  }
}
