import { Knowledge } from '../api/knowledge.js';
import { documentNamed } from '../api/client.js';
import { fill, h, iconButton } from '../dom.js';
import { differences, inWords } from './differences.js';

/** Changes come in bursts; the page looks once, so long after the last of them. */
const pause = 900;

/**
 * Follows the graph: says what is new of what is drawn, and takes it without moving anything.
 * @param {HTMLElement} element @param {import('../app.js').App} app
 */
export function mountLive(element, app) {
  let waiting = 0;
  let looking = false;
  let told = '';
  const words = h('span', {});
  const take = h('button', { type: 'button', class: 'button strong', onclick: () => void taken() }, 'Show');
  fill(
    element,
    words,
    take,
    iconButton('close', 'Not now', () => {
      element.hidden = true;
    }),
  );

  /** @type {EventSource | null} */
  let events = null;
  /** @type {number | null} */
  let seen = null;

  /** Only while the page is seen: browsers give a site six connections for all its tabs. */
  async function follow() {
    events?.close();
    events = null;
    if (document.hidden) return;
    const query = encodeURIComponent(await documentNamed('graph-changed'));
    const since = seen === null ? '' : `&variables=${encodeURIComponent(JSON.stringify({ since: seen }))}`;
    if (document.hidden || events) return;
    const source = new EventSource(`/graphql?query=${query}${since}`);
    events = source;
    source.addEventListener('next', event => {
      const change = JSON.parse(event.data).data?.graphChanged;
      if (!change) return;
      seen = change.sequence;
      const ids = new Set([...change.endIds, ...change.entityIds]);
      if (app.state.entities.some(id => ids.has(id))) soon();
    });
    // What the server ends for good is not asked for again.
    source.addEventListener('complete', () => source.close());
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), pause);
  }

  /** What the page itself changed, it has learnt already: then nothing differs. */
  async function look() {
    if (looking || document.body.classList.contains('asking')) return soon();
    looking = true;
    try {
      const now = new Knowledge();
      const { entities } = app.state;
      await now.complete(entities);
      const found = inWords(differences(app.knowledge, now, entities));
      element.hidden = !found;
      if (found && found !== told) app.voice.say(`${found}.`);
      told = found;
      words.textContent = found;
    } catch {
      // The next change looks again.
    } finally {
      looking = false;
    }
    return undefined;
  }

  async function taken() {
    element.hidden = true;
    told = '';
    await app.run(() => app.renew(app.state.entities));
    app.changed();
    document.getElementById('canvas')?.focus({ preventScroll: true });
  }

  const again = () => void follow().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    again();
    // Nobody told the page meanwhile.
    if (!document.hidden && seen === null && app.state.entities.length) soon();
  });
  again();
}
