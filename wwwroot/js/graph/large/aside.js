/** Has large pictures laid out in a worker. */

/** @typedef {import('../../types.js').Point} Point */

/** The one address that the policy of the page lets a worker come from. */
const address = new URL('./worker.js', import.meta.url).href;
const { trustedTypes } = /** @type {any} */ (globalThis);
const trusted = trustedTypes?.createPolicy('layout-worker', {
  createScriptURL: (/** @type {string} */ url) => {
    if (url !== address) throw new TypeError(`No worker comes from ${url}.`);
    return url;
  },
});

/** @type {Worker | null} */
let worker = null;
let number = 0;

/**
 * The places of a picture: a draft, then the final ones. Asking again ends what was asked before.
 * @param {import('./sketch.js').Task} task @param {(places: Point[], final: boolean) => void} placed
 */
export function layOutAside(task, placed) {
  stop();
  number += 1;
  const mine = number;
  worker = new Worker(trusted ? trusted.createScriptURL(address) : address, { type: 'module' });
  /** @type {Point[]} */
  let last = [];
  worker.onmessage = ({ data }) => {
    if (mine !== number) return;
    if (data.done) placed(last, true);
    else {
      if (last.length === 0) placed(data.places, false);
      last = data.places;
    }
  };
  // A browser that lets no worker begin does it here, and answers nobody meanwhile.
  worker.onerror = async () => {
    const { sketch } = await import('./sketch.js');
    if (mine === number) placed([...sketch(task)].at(-1) ?? [], true);
  };
  worker.postMessage({ number: mine, task });
}

export function stop() {
  number += 1;
  worker?.terminate();
  worker = null;
}
