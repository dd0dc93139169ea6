/** GraphML, which Gephi, yEd and igraph read. */

/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').Point} Point */
/** @typedef {import('./tables.js').Labels} Labels */

/** What XML 1.0 cannot hold at all, not even escaped; half of a pair of surrogates too. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});

/** @param {unknown} value */
const xml = value =>
  String(value)
    .replace(impossible, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, char => entities[char]);

const nodeKeys = { label: 'string', kind: 'string', summary: 'string', x: 'double', y: 'double' };
const edgeKeys = {
  label: 'string',
  relation: 'string',
  stance: 'string',
  start: 'string',
  end: 'string',
  at: 'string',
  articles: 'int',
};

/**
 * @param {{ entities: readonly EntityCard[], links: readonly Link[], positions: Readonly<Record<string, Point>> }}
 * graph
 * @param {Labels} labels
 */
export function graphml({ entities: cards, links, positions }, labels) {
  /** @param {Record<string, unknown>} values */
  const data = values =>
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]) => `<data key="${key}">${xml(value)}</data>`)
      .join('');
  /** @param {'node' | 'edge'} kind @param {Record<string, string>} keys */
  const declared = (kind, keys) =>
    Object.entries(keys).map(
      ([name, type]) => `<key id="${kind[0]}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('node', nodeKeys),
    ...declared('edge', edgeKeys),
    '<graph edgedefault="directed">',
    ...cards.map(
      ({ id, name, kind, summary }) =>
        `<node id="${xml(id)}">${data({
          'n-label': name,
          'n-kind': labels.kindLabel(kind),
          'n-summary': summary,
          'n-x': positions[id]?.x,
          'n-y': positions[id]?.y,
        })}</node>`,
    ),
    ...links.map(
      ({ id, from, to, relation, stance, start, end, at, articles }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${data({
          'e-label': labels.relationLabel(relation),
          'e-relation': relation,
          'e-stance': stance,
          'e-start': start,
          'e-end': end,
          'e-at': at,
          'e-articles': articles,
        })}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
