/**
 * The stylesheet of the canvas: a pure function of the page's colours.
 * @typedef {{ ground: string, surface: string, ink: string, quiet: string, line: string, accent: string, negative: string }} Palette
 */

const fonts = '"Inter Variable", Inter, system-ui, "Segoe UI", sans-serif';

/** Dashes tell how a fact is said; a solid line says that somebody asserts it. @type {Record<import('../types.js').Stance, number[]>} */
export const dashes = { asserted: [], denied: [1, 6], alleged: [5, 5], planned: [11, 6], possible: [11, 6, 1, 6] };

/** @param {Palette} palette @returns {any[]} */
export const styleOf = ({ ground, surface, ink, quiet, line, accent, negative }) => [
  {
    selector: 'node',
    style: {
      'width': 'data(size)', 'height': 'data(size)',
      'shape': 'data(shape)',
      'background-color': 'data(color)',
      'border-width': 2.5, 'border-color': surface, 'border-opacity': 1,
      'label': 'data(label)',
      'font-family': fonts, 'font-size': 12.5, 'font-weight': 500, 'color': ink,
      'text-valign': 'bottom', 'text-margin-y': 7,
      'text-wrap': 'wrap', 'text-max-width': '132px', 'line-height': 1.15,
      'text-outline-color': ground, 'text-outline-width': 3, 'text-outline-opacity': 1,
      'min-zoomed-font-size': 7,
      'overlay-opacity': 0,
      'underlay-color': accent, 'underlay-padding': 7, 'underlay-opacity': 0, 'underlay-shape': 'ellipse',
      'outline-width': 0, 'outline-color': accent, 'outline-offset': 2.5,
      'bounds-expansion': 12,
    },
  },
  {
    selector: 'node[images]',
    style: {
      'background-image': 'data(images)',
      'background-image-containment': ['inside', 'over'],
      'background-width': 'data(imageWidths)', 'background-height': 'data(imageHeights)',
      'background-position-x': ['50%', '100%'], 'background-position-y': ['50%', '0%'],
      'background-offset-x': ['0px', '12px'], 'background-offset-y': ['0px', '-8px'],
      'background-clip': ['none', 'none'],
      'background-image-smoothing': ['yes', 'yes'],
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'bezier', 'control-point-step-size': 34,
      'width': 'data(width)', 'line-color': line, 'line-cap': 'round',
      'target-arrow-shape': 'data(arrow)', 'target-arrow-color': line, 'arrow-scale': 0.85,
      'target-distance-from-node': 3, 'source-distance-from-node': 2,
      'font-family': fonts, 'font-size': 11, 'font-weight': 500, 'color': quiet,
      'text-rotation': 'autorotate',
      'text-background-color': ground, 'text-background-opacity': 0.94, 'text-background-padding': '3px', 'text-background-shape': 'round-rectangle',
      'min-zoomed-font-size': 7,
      'overlay-opacity': 0,
    },
  },
  { selector: 'edge[?negative]', style: { 'line-color': negative, 'target-arrow-color': negative } },
  ...Object.entries(dashes).filter(([, pattern]) => pattern.length).map(([stance, pattern]) => ({
    selector: `edge[stance = "${stance}"]`, style: { 'line-style': 'dashed', 'line-dash-pattern': pattern },
  })),
  { selector: 'node.landmark', style: { 'font-size': 'data(landmarkSize)', 'text-max-width': '280px', 'font-weight': 600, 'min-zoomed-font-size': 0, 'z-index': 4 } },
  { selector: '.faded', style: { 'opacity': 0.16 } },
  { selector: 'edge.near', style: { 'line-color': quiet, 'target-arrow-color': quiet, 'z-index': 5 } },
  { selector: 'edge.near[?negative]', style: { 'line-color': negative, 'target-arrow-color': negative } },
  { selector: 'edge.named', style: { 'label': 'data(label)', 'color': ink, 'z-index': 8 } },
  { selector: 'edge.path', style: { 'line-color': accent, 'target-arrow-color': accent, 'width': 3.5, 'z-index': 7, 'label': 'data(label)', 'color': ink } },
  { selector: 'node.path', style: { 'outline-width': 2.5 } },
  { selector: 'edge.chosen', style: { 'line-color': accent, 'target-arrow-color': accent, 'width': 4, 'label': 'data(label)', 'color': accent, 'font-weight': 600, 'z-index': 9 } },
  { selector: 'node.hovered', style: { 'underlay-opacity': 0.12, 'z-index': 9 } },
  { selector: 'node.chosen', style: { 'underlay-opacity': 0.18, 'outline-width': 3, 'font-weight': 700, 'z-index': 10 } },
];
