import { emptyState, longestTitle, mostEntities } from './acts.js';
import { cut } from './cut.js';
import { groupPlaces, groupPlacesOf } from './group-places.js';
import { groupsOf } from './groups.js';
import { leastOf, leastText } from './least.js';
import { linesOf, notesOf } from './writing.js';

/**
 * A state as the query part of a link and back. Facts are not in it: they follow from the entities, so that a link
 * survives new data.
 *   n  entities, in order         p  where they stand, in the same order: x,y;x,y
 *   o  pairs of entities whose relations are drawn one by one
 *   h  hidden entities            pin  those that stay when the rest is laid out anew
 *   t, r, s  kinds, relations and stances switched off     from, to  limits in time
 *   sel, f  selected entities, or a fact     l  layout    path  from~to~index
 *   min    how much there must be: relations.articles.percent     g, go  what is drawn as one, and what of it is open
 *   gp     where groups stand: id:x:y
 *   title  what it is called      note, out, add    notes on it; facts left out of the chronology, lines added to it
 *   z  all of this, deflated, when the link would get too long for mail and chat; behind # when it would get too long
 *      for the first line of a request
 *
 * @typedef {import('../types.js').State} State
 */

const longest = 1800;
/** Longer than this does not fit the first line of a request (8 KB): it goes where the browser keeps it to itself. */
const mostSent = 7000;
/** Nothing can be placed farther out: drawing so much room would hang the tab. */
const farthest = 1e7;
const ours = 'n p h pin o t r s from to sel f l path min g go gp title note out add z'.split(' ');
/** @type {import('../types.js').LayoutName[]} */
export const layouts = ['organic', 'rings', 'layers'];

/** @param {readonly string[]} ids */
const list = ids => ids.map(encodeURIComponent).join(',');

/** @param {string | null} text */
const unlist = text => [...new Set((text ?? '').split(',').filter(Boolean).map(decode))];

/** @param {string | null} text */
const dateOf = text => /^\d{4}(-\d\d){0,2}$/.test(text ?? '');

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {State} state @returns {string} without the question mark */
export function toQuery(state) {
  /** @type {string[]} */
  const parts = [];
  /** @param {string} key @param {string | null} value */
  const put = (key, value) => {
    if (value) parts.push(`${key}=${value}`);
  };
  put('n', list(state.entities));
  const placed = state.entities.map(id => state.positions[id]);
  if (placed.some(Boolean)) put('p', placed.map(at => (at ? `${at.x},${at.y}` : '')).join(';'));
  put('h', list(state.hidden));
  put('pin', list(state.pinned));
  put('o', list(state.opened));
  put('t', list(state.kindsOff));
  put('r', list(state.relationsOff));
  put('s', list(state.stancesOff));
  put('from', state.time && state.time.from);
  put('to', state.time && state.time.to);
  put('sel', list(state.selection));
  put('f', state.fact && encodeURIComponent(state.fact));
  put('l', state.layout === emptyState.layout ? null : state.layout);
  put(
    'path',
    state.path &&
      [state.path.from, state.path.to].map(encodeURIComponent).join('~') +
        (state.path.index ? `~${state.path.index}` : ''),
  );
  put('min', leastText(state.least));
  put('g', state.groups.by);
  put('go', list(state.groups.open));
  put('gp', groupPlaces(state));
  put('title', encodeURIComponent(state.title));
  put('note', state.notes.length ? encodeURIComponent(JSON.stringify(state.notes)) : null);
  put('out', list(state.leftOut));
  put('add', state.added.length ? encodeURIComponent(JSON.stringify(state.added)) : null);
  return parts.join('&');
}

/** Reads what `toQuery` wrote, and whatever somebody typed instead. @param {string} query @returns {State} */
export function fromQuery(query) {
  const raw = new Map(
    query
      .replace(/^\?/, '')
      .split('&')
      .map(part => /** @type {[string, string]} */ (part.split(/=(.*)/s, 2))),
  );
  /** @param {string} key */
  const take = key => raw.get(key) ?? null;
  const entities = unlist(take('n')).slice(0, mostEntities);
  const there = new Set(entities);
  /** @param {string} key */
  const among = key => unlist(take(key)).filter(id => there.has(id));
  const spots = decode(take('p') ?? '')
    .split(';')
    .map(spot => spot.split(',').map(Number));
  const positions = Object.fromEntries(
    entities.flatMap((id, i) => {
      const [x, y] = spots[i] ?? [];
      return Math.abs(x) < farthest && Math.abs(y) < farthest && spots[i].length === 2 ? [[id, { x, y }]] : [];
    }),
  );
  const [from, to, index] = decode(take('path') ?? '').split('~');
  const layout = take('l');
  return {
    entities,
    positions: { ...positions, ...(take('g') ? groupPlacesOf(unlist(take('gp')), farthest) : {}) },
    hidden: among('h'),
    kindsOff: unlist(take('t')),
    relationsOff: unlist(take('r')),
    stancesOff: unlist(take('s')),
    pinned: among('pin').filter(id => positions[id]),
    opened: unlist(take('o')).filter(pair => pair.split('~').every(id => there.has(id))),
    time:
      dateOf(take('from')) && dateOf(take('to'))
        ? { from: /** @type {string} */ (take('from')), to: /** @type {string} */ (take('to')) }
        : null,
    selection: among('sel'),
    fact: take('f') ? decode(/** @type {string} */ (take('f'))) : null,
    path: from && to ? { from, to, index: Math.max(0, Math.trunc(Number(index)) || 0) } : null,
    layout: layouts.find(known => known === layout) ?? emptyState.layout,
    least: leastOf(take('min')),
    groups: groupsOf(take('g'), unlist(take('go'))),
    title: cut(decode(take('title') ?? ''), longestTitle),
    notes: notesOf(decode(take('note') ?? '')),
    leftOut: unlist(take('out')),
    added: linesOf(decode(take('add') ?? '')),
  };
}

/**
 * The link for a state, under the given query whose other keys are kept. @param {State} state @param {string} query
 * @param {{ sent: boolean }} [how] sent: it is the first line of a request
 */
export async function toLink(state, query, { sent } = { sent: true }) {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter(part => part && !ours.includes(part.split('=')[0]));
  const plain = toQuery(state);
  const packed = plain.length > longest ? `z=${await deflate(plain)}` : plain;
  if (sent && packed.length > mostSent) return `${kept.length ? `?${kept.join('&')}` : ''}#${packed}`;
  const all = [...kept, packed].filter(Boolean).join('&');
  return all ? `?${all}` : '';
}

/** @param {string} query and what is behind # @returns {Promise<State>} */
export async function fromLink(query) {
  const packed = /(?:^|[?&#])z=([\w-]+)/.exec(query)?.[1];
  if (!packed) return fromQuery(query.replace(/#.*/s, ''));
  try {
    return fromQuery(await inflate(packed));
  } catch {
    return fromQuery(query.replace(/#.*/s, ''));
  }
}

/** @param {string} text */
async function deflate(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** @param {string} text */
async function inflate(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} transform */
async function through(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
