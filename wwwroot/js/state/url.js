import { emptyState, mostEntities } from './acts.js';

/**
 * A state as the query part of a link and back. Facts are not in it: they follow from the entities, so that a link
 * survives new data.
 *   n  entities, in order         p  where they stand, in the same order: x,y;x,y
 *   o  pairs of entities whose relations are drawn one by one
 *   h  hidden entities            pin  those that stay when the rest is laid out anew
 *   t, r, s  kinds, relations and stances switched off     from, to  limits in time
 *   sel, f  selected entities, or a fact     l  layout    path  from~to~index
 *   z  all of this, deflated, when the link would get too long for mail and chat
 *
 * @typedef {import('../types.js').State} State
 */

const longest = 1800;
const ours = ['n', 'p', 'h', 'pin', 'o', 't', 'r', 's', 'from', 'to', 'sel', 'f', 'l', 'path', 'z'];
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
  /** @param {string} key */
  const among = key => unlist(take(key)).filter(id => entities.includes(id));
  const spots = decode(take('p') ?? '')
    .split(';')
    .map(spot => spot.split(',').map(Number));
  const positions = Object.fromEntries(
    entities.flatMap((id, i) => {
      const [x, y] = spots[i] ?? [];
      return Number.isFinite(x) && Number.isFinite(y) && spots[i].length === 2 ? [[id, { x, y }]] : [];
    }),
  );
  const [from, to, index] = decode(take('path') ?? '').split('~');
  const layout = take('l');
  return {
    entities,
    positions,
    hidden: among('h'),
    kindsOff: unlist(take('t')),
    relationsOff: unlist(take('r')),
    stancesOff: unlist(take('s')),
    pinned: among('pin').filter(id => positions[id]),
    opened: unlist(take('o')).filter(pair => pair.split('~').every(id => entities.includes(id))),
    time:
      dateOf(take('from')) && dateOf(take('to'))
        ? { from: /** @type {string} */ (take('from')), to: /** @type {string} */ (take('to')) }
        : null,
    selection: among('sel'),
    fact: take('f') ? decode(/** @type {string} */ (take('f'))) : null,
    path: from && to ? { from, to, index: Math.max(0, Math.trunc(Number(index)) || 0) } : null,
    layout: layouts.find(known => known === layout) ?? emptyState.layout,
  };
}

/** The link for a state, under the given query whose other keys are kept. @param {State} state @param {string} query */
export async function toLink(state, query) {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter(part => part && !ours.includes(part.split('=')[0]));
  const plain = toQuery(state);
  const packed = plain.length > longest ? `z=${await deflate(plain)}` : plain;
  const all = [...kept, packed].filter(Boolean).join('&');
  return all ? `?${all}` : '';
}

/** @param {string} query @returns {Promise<State>} */
export async function fromLink(query) {
  const packed = /(?:^|[?&])z=([\w-]+)/.exec(query)?.[1];
  if (!packed) return fromQuery(query);
  try {
    return fromQuery(await inflate(packed));
  } catch {
    return fromQuery(query);
  }
}

/** @param {string} text */
async function deflate(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...bytes))
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
