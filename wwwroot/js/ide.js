import { loginAddress } from './api/account.js';
import { byId, fill, h } from './dom.js';

/** React and GraphiQL come as plain scripts that leave these names behind. */
const { React, ReactDOM, GraphiQL } = /** @type {any} */ (globalThis);

/** @typedef {{ name: string, title: string, query: string }} Question */

const welcome = `# Ask the graph. Ctrl+Enter runs, Ctrl+Space completes; the left side has questions to begin with.
{
  stats { entities facts evidence articles }
}
`;

const root = ReactDOM.createRoot(byId('graphiql'));
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });

/** @param {string} [query] @param {string} [variables] */
const show = (query, variables) =>
  root.render(
    React.createElement(GraphiQL, {
      fetcher,
      query,
      variables,
      defaultQuery: welcome,
      shouldPersistHeaders: false,
      defaultEditorToolsVisibility: true,
      forcedTheme: document.documentElement.dataset.theme,
    }),
  );

/** @type {Question[]} */
const questions = await fetch('/queries.json').then(
  response => {
    if (response.status === 401) location.replace(loginAddress());
    return response.ok ? response.json() : [];
  },
  () => [],
);
fill(
  byId('questions'),
  questions.map(({ name, title }) => h('li', {}, h('a', { href: `#${name}` }, title))),
);

/** A question in the address, as it would be sent by GET: `/graphql?query=...&variables=...`. */
const asked = new URLSearchParams(location.search);

function follow() {
  const query = asked.get('query');
  if (query && !location.hash) return show(query, asked.get('variables') ?? undefined);
  const name = decodeURIComponent(location.hash.slice(1));
  for (const link of document.querySelectorAll('#questions a'))
    link.setAttribute('aria-current', String(link.getAttribute('href') === `#${name}`));
  show(questions.find(question => question.name === name)?.query);
}

addEventListener('hashchange', follow);
follow();
