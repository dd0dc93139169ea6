import { ApiError } from './client.js';

/**
 * @typedef {{ areThereAccounts: boolean, provider?: boolean, name: string | null, role: string }} Account
 * @typedef {{ id: string, program: string, begunAt: string, seenAt: string, isThis: boolean }} Session
 * @typedef {{ at: string, who: string, act: string, address: string }} AuditEntry
 */

/** Where people log in; they come back to what they were looking at. */
export const loginAddress = () =>
  `/account.html?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`;

/** @param {unknown} error */
export const needsLogin = error => error instanceof ApiError && error.code === 'UNAUTHENTICATED';

/** Goes to the login when that is what an error asks for; answers whether it does. @param {unknown} error */
export function goToLogin(error) {
  if (!needsLogin(error)) return false;
  location.replace(loginAddress());
  return true;
}

/** @returns {Promise<Account>} */
export const whoAmI = () => call('GET', '/account');

/** @param {string} name @param {string} password */
export const logIn = (name, password) => call('POST', '/account/login', { name, password });

export const logOut = () => call('POST', '/account/logout');

/** @returns {Promise<Session[]>} */
export const sessions = () => call('GET', '/account/sessions');

/** @param {string} id */
export const endSession = id => call('POST', `/account/sessions/${encodeURIComponent(id)}/end`);

/** Ends all sessions, this one too. @param {string} old @param {string} next */
export const changePassword = (old, next) => call('POST', '/account/password', { old, new: next });

/** @returns {Promise<AuditEntry[]>} */
export const audit = () => call('GET', '/account/audit');

/** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new ApiError('The server cannot be reached.', 'UNREACHABLE');
  });
  const answer = await response.json().catch(() => null);
  const problem = answer?.errors?.[0];
  if (problem) throw new ApiError(problem.message, problem.extensions?.code);
  if (!response.ok) throw new ApiError(`The server answered with status ${response.status}.`);
  return answer;
}
