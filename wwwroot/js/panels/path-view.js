import { h } from '../dom.js';
import { counted } from '../words.js';
import { loadFact, stepOf } from './fact-view.js';

/**
 * A path step by step, each with the first sentence it stands on. @param {import('../types.js').Path} path @param
 * {import('../app.js').App} app @param {AbortSignal} signal
 */
export async function pathPage(path, app, signal) {
  const facts = await Promise.all(path.facts.map(id => loadFact(id, signal)));
  return h(
    'article',
    {},
    h('h2', { class: 'path-title' }, `A path of ${counted(path.facts.length, 'step')}`),
    h(
      'ol',
      { class: 'steps' },
      facts.map(fact => fact && h('li', {}, stepOf(fact, app))),
    ),
  );
}
