/** Lines and shapes of a large picture, as few strokes of the pen as there are colors. */

/** @typedef {import('./plan.js').Plan} Plan */

/** Smaller than this on the screen nothing is seen. */
const leastLine = 0.7;
const leastHalf = 2;

/**
 * @param {CanvasRenderingContext2D} pen @param {Plan} plan @param {import('../style.js').Palette} palette @param
 * {number} scale @param {Set<number> | null} only
 */
export function drawLines(pen, plan, palette, scale, only) {
  const { x, y, from, to, negative } = plan;
  pen.lineWidth = (only ? 1.6 : 1) * Math.max(1.3, leastLine / scale);
  pen.lineCap = 'butt';
  for (const is of [false, true]) {
    pen.beginPath();
    const draw = (/** @type {number} */ i) => {
      if (negative[i] !== is || Number.isNaN(x[from[i]]) || Number.isNaN(x[to[i]])) return;
      pen.moveTo(x[from[i]], y[from[i]]);
      pen.lineTo(x[to[i]], y[to[i]]);
    };
    if (only) only.forEach(draw);
    else for (let i = 0; i < from.length; i++) draw(i);
    pen.strokeStyle = is ? palette.negative : palette.line;
    pen.globalAlpha = only ? 1 : 0.6;
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} pen @param {Plan} plan @param {(kind: string) => string} colorOf @param {number}
 * scale @param {Set<number> | null} only @param {string | null} [ring] around them
 */
export function drawShapes(pen, plan, colorOf, scale, only, ring = null) {
  /** @type {Map<string, number[]>} */
  const kinds = new Map();
  const sort = (/** @type {number} */ i) => {
    if (Number.isNaN(plan.x[i])) return;
    const { kind } = plan.cards[i];
    const of = kinds.get(kind);
    if (of) of.push(i);
    else kinds.set(kind, [i]);
  };
  if (only) only.forEach(sort);
  else for (let i = 0; i < plan.cards.length; i++) sort(i);
  for (const [kind, members] of kinds) {
    pen.beginPath();
    for (const i of members) {
      const half = Math.max(plan.halves[i], leastHalf / scale);
      if (plan.round[i]) {
        pen.moveTo(plan.x[i] + half, plan.y[i]);
        pen.arc(plan.x[i], plan.y[i], half, 0, 2 * Math.PI);
      } else pen.rect(plan.x[i] - half, plan.y[i] - half, 2 * half, 2 * half);
    }
    if (ring) {
      pen.lineWidth = 5 / scale;
      pen.strokeStyle = ring;
      pen.stroke();
    }
    pen.fillStyle = colorOf(kind);
    pen.fill();
  }
}
