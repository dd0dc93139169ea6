import { dashes } from '../export/paper.js';

/**
 * A piece of line as the canvas draws what is said so. @param {import('../types.js').Stance} stance @param {number}
 * width
 */
export function dashed(stance, width) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'dashed');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', '8');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const look = {
    d: `M2 4h${width - 4}`,
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-dasharray': dashes[stance].join(' '),
  };
  for (const [attribute, value] of Object.entries(look)) if (value) line.setAttribute(attribute, value);
  svg.append(line);
  return svg;
}
