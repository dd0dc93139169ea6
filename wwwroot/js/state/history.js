/**
 * States are plain and never changed in place, so a history is just the states themselves. A step that changed the
 * graph on the
 * server too carries how to take that back there and how to do it again.
 * @typedef {{ undo: () => Promise<unknown>, redo: () => Promise<unknown> }} Edit
 */

/**
 * @template T
 * @typedef {{ label: string, state: T, edit?: Edit }} Step
 */

/**
 * @template T
 * @typedef {{ past: Step<T>[], present: T, future: Step<T>[] }} History
 */

/** A page that stays open for days must not keep every state. */
const depth = 500;

/** @template T @param {T} present @returns {History<T>} */
export const begin = present => ({ past: [], present, future: [] });

/**
 * A step that undo takes back.
 * @template T @param {History<T>} history @param {string} label @param {T} next @param {Edit} [edit] @returns
 * {History<T>}
 */
export const record = ({ past, present }, label, next, edit) => ({
  past: [...past, { label, state: present, ...(edit && { edit }) }].slice(-depth),
  present: next,
  future: [],
});

/**
 * A change that belongs to the step before it. @template T @param {History<T>} history @param {T} next @returns
 * {History<T>}
 */
export const amend = (history, next) => ({ ...history, present: next });

/** @template T @param {History<T>} history @returns {History<T>} */
export function undo({ past, present, future }) {
  const last = past.at(-1);
  if (!last) return { past, present, future };
  return { past: past.slice(0, -1), present: last.state, future: [{ ...last, state: present }, ...future] };
}

/** @template T @param {History<T>} history @returns {History<T>} */
export function redo({ past, present, future }) {
  const [next, ...rest] = future;
  if (!next) return { past, present, future };
  return { past: [...past, { ...next, state: present }], present: next.state, future: rest };
}
