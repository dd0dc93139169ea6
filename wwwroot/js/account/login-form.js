import { logIn } from '../api/account.js';
import { h } from '../dom.js';
import { run } from './run.js';

/** @type {Record<string, string>} */
const problems = {
  failed: 'The login at the provider did not work; try again.',
  refused: 'You are logged in at the provider, but have no account here; ask an admin.',
};

/**
 * @param {boolean} mayRead whether anybody reads here without a login
 * @param {boolean} provider whether people can log in by a provider, too
 */
export function loginForm(mayRead, provider) {
  const problem = problems[new URLSearchParams(location.search).get('provider') ?? ''];
  const name = h('input', {
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: true,
    'data-focus': true,
  });
  const password = h('input', { type: 'password', autocomplete: 'current-password', required: true });
  const act = h('button', { class: 'main' }, 'Log in');

  /** @param {Event} event */
  const submit = event => {
    event.preventDefault();
    act.disabled = true;
    void run(async () => {
      await logIn(name.value.trim(), password.value);
      location.replace(wayBack());
    }).finally(() => {
      act.disabled = false;
      password.value = '';
    });
  };

  return [
    h('h1', {}, 'Log in'),
    mayRead
      ? h('p', {}, 'Everybody reads here; changes need a login.')
      : h('p', {}, 'This graph is for those who have an account. An admin adds people with: kg users add.'),
    problem ? h('p', { role: 'alert' }, problem) : null,
    provider ? h('p', {}, h('a', { href: '/account/provider' }, 'Log in by your provider')) : null,
    h('form', { onsubmit: submit }, h('label', {}, 'Name', name), h('label', {}, 'Password', password), act),
  ];
}

/** Where somebody came from, on this server and nowhere else. */
function wayBack() {
  const wanted = new URLSearchParams(location.search).get('to') ?? '/';
  const address = new URL(wanted, location.origin);
  return address.origin === location.origin ? address.href : '/';
}
