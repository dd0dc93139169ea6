/** Selects what a line drawn by hand goes around. */

/** @typedef {import('../types.js').Point} Point */

/** @param {readonly Point[]} around @param {Point} point */
export function inside(around, { x, y }) {
  let is = false;
  around.forEach((a, i) => {
    const b = around[(i + around.length - 1) % around.length];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is;
  });
  return is;
}

/**
 * @param {HTMLElement} container of the canvas @param {import('cytoscape').Core} cy
 * @param {(ids: string[], added: boolean) => void} chosen @returns {() => void} begins it; the next line drawn ends it
 */
export function lasso(container, cy, chosen) {
  const space = 'http://www.w3.org/2000/svg';
  const path = document.createElementNS(space, 'path');
  const sheet = document.createElementNS(space, 'svg');
  sheet.setAttribute('class', 'lasso');
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(path);
  /** @type {Point[]} */
  let line = [];

  const end = () => {
    line = [];
    path.setAttribute('d', '');
    sheet.remove();
    removeEventListener('keydown', escape, true);
  };
  const escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  const at = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  sheet.addEventListener('pointerdown', event => {
    sheet.setPointerCapture(event.pointerId);
    line = [at(event)];
    event.preventDefault();
  });
  sheet.addEventListener('pointermove', event => {
    if (!line.length) return;
    line.push(at(event));
    path.setAttribute('d', `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}Z`);
  });
  sheet.addEventListener('pointerup', event => {
    const around = line;
    end();
    if (around.length < 3) return;
    const ids = cy.nodes().filter(node => inside(around, node.renderedPosition()));
    chosen(
      ids.map(node => node.id()),
      event.shiftKey,
    );
  });
  return () => {
    container.after(sheet);
    addEventListener('keydown', escape, true);
  };
}
