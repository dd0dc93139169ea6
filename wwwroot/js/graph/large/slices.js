/** Does long work in slices, so that the page answers between them. */

/** Milliseconds of a slice; and what the frame after it, which reckons what the slice changed, may take. */
const shortest = 0.5;
const longest = 5;
const wantedFrame = 30;

/** The next frame, or a tenth of a second in a window that nobody sees. */
const breath = () =>
  new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

/**
 * @param {Generator<void>} work @param {() => boolean} wanted asked before each slice @param {number} [most] steps of a
 * slice @returns {Promise<boolean>} whether all of it was done
 */
export async function inSlices(work, wanted, most = Infinity) {
  for (let slice = 1, worked = performance.now(); ;) {
    await breath();
    const begun = performance.now();
    // How long a frame takes cannot be foretold: one entity of many lines changes them all.
    const share = wantedFrame / Math.max(1, begun - worked);
    slice = Math.max(shortest, Math.min(longest, slice * Math.max(0.5, Math.min(1.5, share))));
    if (!wanted()) return false;
    let steps = 0;
    do if (work.next().done) return true;
    while (++steps < most && performance.now() < begun + slice);
    worked = performance.now();
  }
}
