import { sketch } from './sketch.js';

/** Lays large pictures out beside the page, which stays free meanwhile. */

addEventListener('message', ({ data: { number, task } }) => {
  for (const places of sketch(task)) postMessage({ number, places });
  postMessage({ number, done: true });
});
