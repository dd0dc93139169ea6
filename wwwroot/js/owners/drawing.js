import { boxHeight, boxWidth } from './tree.js';

/** Chains of owners as a picture whose lines are buttons. */

const space = 'http://www.w3.org/2000/svg';

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
function s(tag, attributes, ...children) {
  const element = document.createElementNS(space, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * @param {ReturnType<typeof import('./tree.js').treeOf>} tree @param {string} middle its id
 * @param {{ opened: (line: import('./tree.js').Line) => void, chosen: (id: string) => void, short: (name: string) =>
 *   string }} how
 */
export function drawing({ boxes, lines, width, height }, middle, { opened, chosen, short }) {
  return s(
    'svg',
    {
      class: 'owners-picture',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': 'Owners',
    },
    ...lines.map(line => lineOf(line, short, opened)),
    ...boxes.map(box => boxOf(box, box.entity.id === middle, short, chosen)),
  );
}

/** @param {SVGElement} element @param {() => void} act */
function pressed(element, act) {
  element.addEventListener('click', act);
  element.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  });
  return element;
}

/** A point of the way of a line, nearer to the end where fewer lines meet. @param {number} t @param {number} x1 @param
 * {number} y1 @param {number} x2 @param {number} y2 */
function at(t, x1, y1, x2, y2) {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return { x: (a + b) * x1 + (c + d) * x2, y: a * y1 + b * (y1 + 40) + c * (y2 - 40) + d * y2 };
}

/** @param {import('./tree.js').Line} line @param {(name: string) => string} short @param {(line:
 * import('./tree.js').Line) => void} opened */
function lineOf(line, short, opened) {
  const { from, to, share, step } = line;
  const [y1, y2] = [from.y + boxHeight / 2, to.y - boxHeight / 2];
  const d = `M${from.x} ${y1}C${from.x} ${y1 + 40} ${to.x} ${y2 - 40} ${to.x} ${y2 - 7}`;
  const text = step.controls ? `${share}, controls` : share;
  const middle = at(line.upper ? 0.3 : 0.7, from.x, y1, to.x, y2);
  const half = text.length * 3.7 + 8;
  return pressed(
    s(
      'g',
      {
        class: 'owners-line',
        role: 'button',
        tabindex: 0,
        'aria-label': `${text}: ${short(step.owner.name)} of ${short(step.owned.name)}`,
      },
      s('path', { d, class: 'owners-way' }),
      s('path', { d: `M${to.x - 5} ${y2 - 9}L${to.x} ${y2}L${to.x + 5} ${y2 - 9}Z`, class: 'owners-head' }),
      s('rect', { x: middle.x - half, y: middle.y - 13, width: 2 * half, height: 26, rx: 7 }),
      s('text', { x: middle.x, y: middle.y + 4 }, text),
    ),
    () => opened(line),
  );
}

/** @param {import('./tree.js').Box} box @param {boolean} isMiddle @param {(name: string) => string} short @param {(id:
 * string) => void} chosen */
function boxOf({ entity, x, y, share }, isMiddle, short, chosen) {
  const element = s(
    'g',
    { class: isMiddle ? 'owners-box middle' : 'owners-box', 'data-id': entity.id },
    s('rect', { x: x - boxWidth / 2, y: y - boxHeight / 2, width: boxWidth, height: boxHeight, rx: 9 }),
    s('text', { x, y: share ? y - 3 : y + 5, class: 'owners-name' }, short(entity.name)),
    ...(share ? [s('text', { x, y: y + 16, class: 'owners-share' }, ` ${share}`)] : []),
  );
  if (isMiddle) return element;
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '0');
  element.setAttribute('aria-label', [`${short(entity.name)} ${share}`.trim(), 'show its owners'].join(', '));
  return pressed(element, () => chosen(entity.id));
}
