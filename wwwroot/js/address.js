import { fromLink, toLink } from './state/url.js';
import { isEmbedded } from './embed.js';

/** @typedef {import('./app.js').App} App */

/** Keeps the address of the page and the state in step: a link holds all that is to be seen. @param {App} app */
export async function followAddress(app) {
  await openAddress(app, null);
  let entities = app.state.entities.join();
  let writing = Promise.resolve();
  app.watch((_view, state) => {
    // One after the other, because packing a long link takes a moment; only the last one counts.
    writing = writing.then(async () => {
      if (state !== app.state) return;
      const query = await toLink(state, location.search);
      const address = `${isEmbedded() ? '/embed' : '/'}${query}`;
      const arrived = state.entities.join() !== entities;
      entities = state.entities.join();
      if (address === location.pathname + location.search + location.hash) return;
      history[arrived ? 'pushState' : 'replaceState'](null, '', address);
    });
  });
  addEventListener('popstate', () => void openAddress(app, 'Go back'));
}

/** @param {App} app @param {string | null} label */
async function openAddress(app, label) {
  await app.open(await fromLink(location.search + location.hash), label);
  // /entity/{id} is the link to give away: one entity with what is around it.
  const [, id] = /^\/entity\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  if (!id || app.state.entities.length) return;
  const known = await app.add([decodeURIComponent(id)]);
  if (known?.length) await app.expand(known[0]);
}
