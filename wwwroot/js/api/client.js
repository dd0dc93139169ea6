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

/** @param {string} name @returns {Promise<string>} */
export function documentNamed(name) {
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

/** A large picture asks for more than a server takes of one address at once; it says when to come again. */
const mostWaits = 20;
const pause = (/** @type {number} */ seconds) => new Promise(done => setTimeout(done, seconds * 1000));

/**
 * @template T
 * @param {string} name of the document
 * @param {Record<string, unknown>} variables
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function ask(name, variables = {}, signal) {
  const body = JSON.stringify({ query: await documentNamed(name), variables });
  let response = await send(body, signal);
  for (let waits = 0; response.status === 429 && waits < mostWaits && !signal?.aborted; waits++) {
    await pause(Math.min(5, Number(response.headers.get('retry-after')) || 1));
    response = await send(body, signal);
  }
  const answer = await response.json().catch(() => null);
  const problem = answer?.errors?.[0];
  if (problem) throw new ApiError(problem.message, problem.extensions?.code);
  if (!answer?.data) throw new ApiError(`The server answered with status ${response.status}.`);
  return answer.data;
}

/** @param {string} body @param {AbortSignal} [signal] */
const send = (body, signal) =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
    signal,
  }).catch(error => {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('The server cannot be reached.', 'UNREACHABLE');
  });
