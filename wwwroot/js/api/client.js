/** Asks the server; every document is a file of `queries/`, so that the server's tests can replay them. */

export class ApiError extends Error {
  /** @param {string} message @param {string} [code] */
  constructor(message, code) {
    super(message);
    this.name = 'ApiError';
    this.code = code ?? null;
  }
}

/** @type {Map<string, Promise<string>>} */
const documents = new Map();

/** @param {string} name */
function documentNamed(name) {
  const known = documents.get(name);
  if (known) return known;
  const text = fetch(`/js/api/queries/${name}.graphql`).then(response => {
    if (!response.ok) throw new ApiError(`The page's query "${name}" could not be loaded (${response.status}).`);
    return response.text();
  });
  documents.set(name, text);
  text.catch(() => documents.delete(name));
  return text;
}

/**
 * @template T
 * @param {string} name of the document
 * @param {Record<string, unknown>} variables
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function ask(name, variables = {}, signal) {
  const query = await documentNamed(name);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  }).catch(error => {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('The server cannot be reached.', 'UNREACHABLE');
  });
  const answer = await response.json().catch(() => null);
  const problem = answer?.errors?.[0];
  if (problem) throw new ApiError(problem.message, problem.extensions?.code);
  if (!answer?.data) throw new ApiError(`The server answered with status ${response.status}.`);
  return answer.data;
}
