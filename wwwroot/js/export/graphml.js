import { xml } from './escape.js';
import { detailsInWords } from './tables.js';

/**
 * GraphML, which Gephi, yEd, igraph and NetworkX read; one of them takes the id of a key for its name, so both are the
 * same.
 */

/** @typedef {import('../types.js').Portrait} Portrait */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('../types.js').Report} Report */
/** @typedef {import('./tables.js').Labels} Labels */

/** Name, of nodes or edges or both, and type. @type {[string, 'node' | 'edge' | 'all', string][]} */
const keys = [
  ['label', 'all', 'string'],
  ['kind', 'node', 'string'],
  ['summary', 'node', 'string'],
  ['names', 'node', 'string'],
  ['identifiers', 'node', 'string'],
  ['x', 'node', 'double'],
  ['y', 'node', 'double'],
  ['relation', 'edge', 'string'],
  ['stance', 'edge', 'string'],
  ['said_by', 'edge', 'string'],
  ['start', 'edge', 'string'],
  ['end', 'edge', 'string'],
  ['at', 'edge', 'string'],
  ['details', 'edge', 'string'],
  ['confidence', 'edge', 'double'],
  ['review', 'edge', 'string'],
  ['disputed', 'edge', 'boolean'],
  ['articles', 'edge', 'int'],
];

/** @param {Record<string, unknown>} values */
const data = values =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `<data key="${key}">${xml(value)}</data>`)
    .join('');

/**
 * @param {{ entities: readonly Portrait[], facts: readonly Report[], positions: Readonly<Record<string, Point>> }}
 * graph
 * @param {Labels} labels
 */
export const graphml = ({ entities: portraits, facts, positions }, labels) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([name, of, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="directed">',
    ...portraits.map(
      ({ id, name, kind, summary, names, identifiers }) =>
        `<node id="${xml(id)}">${data({
          label: name,
          kind: labels.kindLabel(kind),
          summary,
          names: names.map(({ value }) => value).join('; '),
          identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join('; '),
          x: positions[id]?.x,
          y: positions[id]?.y,
        })}</node>`,
    ),
    ...facts.flatMap(fact => (fact.object ? [edge(fact, fact.object.id, labels)] : [])),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');

/** @param {Report} fact @param {string} to @param {Labels} labels */
const edge = (fact, to, labels) =>
  `<edge id="${xml(fact.id)}" source="${xml(fact.subject.id)}" target="${xml(to)}"` +
  `${labels.relations.get(fact.relation)?.symmetric ? ' directed="false"' : ''}>${data({
    label: labels.relationLabel(fact.relation),
    relation: fact.relation,
    stance: fact.stance,
    said_by: fact.attributedTo?.name,
    start: fact.start,
    end: fact.end,
    at: fact.at,
    details: detailsInWords(fact.qualifiers),
    confidence: fact.confidence,
    review: fact.review?.state,
    disputed: fact.conflicts.length > 0,
    articles: fact.articleCount,
  })}</edge>`;
