import { whoAmI } from '../api/account.js';
import { byId, fill, h } from '../dom.js';
import { loginForm } from './login-form.js';
import { ownAccount } from './own-account.js';
import { run } from './run.js';

/** Shows the login, or the account of whoever is logged in. */
async function show() {
  const account = await whoAmI();
  const main = byId('main');
  if (!account.areThereAccounts) fill(main, ...noAccounts());
  else if (account.name === null) fill(main, ...loginForm(account.role !== 'anyone', account.provider ?? false));
  else fill(main, ...(await ownAccount(account, show)));
  /** @type {HTMLElement} */ (main.querySelector('[data-focus]'))?.focus();
}

const noAccounts = () => [
  h('h1', { tabindex: '-1', 'data-focus': true }, 'No accounts'),
  h('p', {}, 'This server asks nobody for a login. Where it runs, this adds the first person:'),
  h('p', {}, h('code', {}, 'kg users add NAME --role admin')),
  h('p', {}, h('a', { href: '/' }, 'To the graph')),
];

void run(show);
