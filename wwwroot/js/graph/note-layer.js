import { head } from '../export/svg-drawing.js';
import { wrapped } from '../export/wrapping.js';

/** What is written on the picture, over the canvas: it moves and grows with it. */

/** @typedef {import('../types.js').Note} Note */
/**
 * @typedef {{ open: (index: number) => void, moved: (index: number, by: import('../types.js').Point, end: boolean) =>
 * void, removed: (index: number) => void }} NoteEvents
 */

const space = 'http://www.w3.org/2000/svg';
const lineHeight = 17;
const noteWidth = 220;

/** @param {string} tag @param {Record<string, string | number>} attributes @param {(Node | string)[]} [children] */
function s(tag, attributes, children = []) {
  const element = document.createElementNS(space, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** @param {HTMLElement} container of the canvas @param {import('cytoscape').Core} cy @param {NoteEvents} events */
export function noteLayer(container, cy, events) {
  const group = s('g', {});
  const svg = s('svg', { class: 'notes', role: 'group', 'aria-label': 'Notes on the picture' }, [group]);
  container.after(svg);
  const follow = () => {
    const { x, y } = cy.pan();
    group.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`);
  };
  cy.on('viewport', follow);
  /** @type {readonly Note[] | null} */
  let drawn = null;

  /** @param {readonly Note[]} notes */
  function show(notes) {
    follow();
    if (notes === drawn) return;
    drawn = notes;
    const focused = [...group.children].indexOf(/** @type {Element} */ (document.activeElement));
    let step = 0;
    group.replaceChildren(...notes.map((note, i) => grabbed(elementOf(note, note.kind === 'step' ? ++step : 0), i)));
    if (focused >= 0) /** @type {SVGElement} */ (group.children[Math.min(focused, notes.length - 1)])?.focus();
  }

  /** Dragged by the pointer, moved by arrow keys. @param {SVGElement} element @param {number} index */
  function grabbed(element, index) {
    /** @type {{ x: number, y: number, end: boolean } | null} */
    let from = null;
    const by = (/** @type {PointerEvent} */ { clientX, clientY }) => ({
      x: (clientX - (from?.x ?? 0)) / cy.zoom(),
      y: (clientY - (from?.y ?? 0)) / cy.zoom(),
    });
    element.addEventListener('pointerdown', event => {
      const end = event.target instanceof Element && event.target.hasAttribute('data-end');
      from = { x: event.clientX, y: event.clientY, end };
      element.setPointerCapture(event.pointerId);
      event.stopPropagation();
    });
    element.addEventListener('pointermove', event => {
      if (!from || from.end) return;
      const { x, y } = by(event);
      element.setAttribute('transform', `translate(${x} ${y})`);
    });
    element.addEventListener('pointerup', event => {
      const way = by(event);
      const { end } = from ?? { end: false };
      from = null;
      if (Math.hypot(way.x, way.y) > 2) events.moved(index, way, end);
    });
    element.addEventListener('dblclick', () => events.open(index));
    element.addEventListener('keydown', event => {
      const step = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] }[event.key];
      if (step) events.moved(index, { x: step[0], y: step[1] }, event.shiftKey);
      else if (event.key === 'Enter') events.open(index);
      else if (event.key === 'Delete' || event.key === 'Backspace') events.removed(index);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return element;
  }
  return { show };
}

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** @param {Note} note @param {number} step */
function elementOf({ kind, x, y, text, toX = x, toY = y }, step) {
  pen.font = '600 13px "Inter Variable", Inter, sans-serif';
  const lines = wrapped(text, noteWidth, part => pen.measureText(part).width);
  const at = kind === 'step' ? { x: x + 19, y: y + 4.5 } : kind === 'arrow' ? { x: x + 6, y: y - 8 } : { x, y };
  const said = { text: 'Text', arrow: 'Arrow', step: `Step ${step}` }[kind];
  // The number and the words run together for who reads the picture: the name begins with both.
  const called = kind === 'step' ? `${step}${text}, ${said}` : `${said}: ${text || 'no text'}`;
  const element = s('g', { class: 'note', tabindex: 0, role: 'button', 'aria-label': called });
  if (kind === 'step') {
    element.append(s('circle', { cx: x, cy: y, r: 11, class: 'note-step' }));
    element.append(s('text', { x, y: y + 4.5, class: 'note-number', 'aria-hidden': 'true' }, [String(step)]));
  }
  if (kind === 'arrow') {
    const d = /d="([^"]+)"/.exec(head({ x: toX, y: toY }, { x, y }, 'triangle', false, '', 2.5))?.[1] ?? '';
    element.append(s('path', { d: `M${x} ${y}L${toX} ${toY}`, class: 'note-line' }));
    element.append(s('path', { d, class: 'note-head' }));
    element.append(s('circle', { cx: toX, cy: toY, r: 12, class: 'note-grip', 'data-end': '' }));
  }
  lines.forEach((line, i) =>
    element.append(s('text', { x: at.x, y: at.y + i * lineHeight, class: 'note-text' }, [line])),
  );
  return /** @type {SVGElement} */ (element);
}
