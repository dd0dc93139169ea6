import { dashes, fonts } from '../export/paper.js';
import { gap, gapAbove, lineHeight } from './labels.js';

/**
 * The stylesheet of the canvas: a pure function of the page's colors.
 * @typedef {{ ground: string, surface: string, ink: string, quiet: string, line: string, accent: string, negative:
 * string }} Palette
 */

/** @param {Palette} palette @returns {any[]} */
export const styleOf = ({ ground, surface, ink, quiet, line, accent, negative }) => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)',
      'background-color': 'data(color)',
      'border-width': 2.5,
      'border-color': surface,
      'border-opacity': 1,
      label: 'data(label)',
      'font-family': fonts,
      'font-size': 'data(fontSize)',
      'font-weight': 500,
      color: ink,
      'text-valign': 'bottom',
      'text-margin-y': gap,
      'text-wrap': 'wrap',
      'text-max-width': '4000px',
      'line-height': lineHeight,
      'text-outline-color': ground,
      'text-outline-width': 3,
      'text-outline-opacity': 1,
      'overlay-opacity': 0,
      'underlay-color': accent,
      'underlay-padding': 7,
      'underlay-opacity': 0,
      'underlay-shape': 'ellipse',
      'outline-width': 0,
      'outline-color': accent,
      'outline-offset': 2.5,
      'bounds-expansion': 12,
    },
  },
  {
    selector: 'node[images]',
    style: {
      'background-image': 'data(images)',
      'background-image-containment': ['inside', 'over', 'over'],
      'background-width': 'data(imageWidths)',
      'background-height': 'data(imageHeights)',
      'background-position-x': 'data(imageX)',
      'background-position-y': 'data(imageY)',
      'background-offset-x': 'data(imageDx)',
      'background-offset-y': 'data(imageDy)',
      'background-clip': ['none', 'none', 'none'],
      'background-image-smoothing': ['yes', 'yes', 'yes'],
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'straight',
      'edge-distances': 'node-position',
      width: 'data(width)',
      'line-color': line,
      'line-cap': 'round',
      'target-arrow-shape': 'data(arrow)',
      'target-arrow-color': line,
      'arrow-scale': 0.85,
      'target-distance-from-node': 3,
      'source-distance-from-node': 2,
      'font-family': fonts,
      'font-size': 11,
      'font-weight': 500,
      color: quiet,
      'text-rotation': 'autorotate',
      'text-background-color': ground,
      'text-background-opacity': 0.94,
      'text-background-padding': '3px',
      'text-background-shape': 'round-rectangle',
      'min-zoomed-font-size': 7,
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'edge.bent',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(distances)',
      'control-point-weights': 'data(weights)',
    },
  },
  {
    selector: 'edge.cornered',
    style: {
      'curve-style': 'round-segments',
      'segment-distances': 'data(distances)',
      'segment-weights': 'data(weights)',
      'segment-radii': 10,
    },
  },
  { selector: 'edge:loop', style: { 'curve-style': 'bezier' } },
  {
    selector: 'edge[count > 1]',
    style: {
      label: 'data(count)',
      color: ink,
      'text-rotation': 'none',
      'text-border-width': 1,
      'text-border-color': line,
      'text-border-opacity': 1,
      'text-background-color': surface,
      'text-background-opacity': 1,
    },
  },
  { selector: 'edge.labelled', style: { label: 'data(label)', 'text-rotation': 'autorotate' } },
  {
    selector: 'edge[?ended]',
    style: { 'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow', 'line-opacity': 0.55 },
  },
  {
    selector: 'edge[?negative]',
    style: { 'line-color': negative, 'target-arrow-color': negative, 'source-arrow-color': negative },
  },
  ...Object.entries(dashes)
    .filter(([, pattern]) => pattern.length)
    .map(([stance, pattern]) => ({
      selector: `edge[stance = "${stance}"]`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': pattern },
    })),
  { selector: 'node.unnamed', style: { 'text-opacity': 0 } },
  // What has a name lies above what has none, so that no shape covers a name.
  { selector: 'node.named-anyhow', style: { 'z-index': 4 } },
  { selector: 'node.named-above', style: { 'text-valign': 'top', 'text-margin-y': -gapAbove } },
  { selector: '.faint', style: { opacity: 0.35 } },
  { selector: '.faded', style: { opacity: 0.16 } },
  { selector: 'edge.near', style: { 'line-color': quiet, 'target-arrow-color': quiet, 'z-index': 5 } },
  {
    selector: 'edge.near[?negative]',
    style: { 'line-color': negative, 'target-arrow-color': negative, 'source-arrow-color': negative },
  },
  { selector: 'edge.named', style: { label: 'data(label)', color: ink, 'text-rotation': 'autorotate', 'z-index': 8 } },
  {
    selector: 'edge.path',
    style: {
      'line-color': accent,
      'target-arrow-color': accent,
      width: 3.5,
      'z-index': 7,
      label: 'data(label)',
      color: ink,
    },
  },
  { selector: 'node.path', style: { 'outline-width': 2.5 } },
  {
    selector: 'edge.chosen',
    style: {
      'line-color': accent,
      'target-arrow-color': accent,
      width: 4,
      label: 'data(label)',
      color: accent,
      'font-weight': 600,
      'z-index': 9,
    },
  },
  { selector: 'node.hovered', style: { 'underlay-opacity': 0.12, 'z-index': 9 } },
  {
    selector: 'node.chosen',
    style: { 'underlay-opacity': 0.18, 'outline-width': 3, 'font-weight': 700, 'z-index': 10 },
  },
];
