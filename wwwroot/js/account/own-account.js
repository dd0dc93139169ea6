import { audit, changePassword, endSession, logOut, sessions } from '../api/account.js';
import { byId, h, name } from '../dom.js';
import { momentInWords } from '../words.js';
import { programInWords } from './program.js';
import { run } from './run.js';

/** @typedef {import('../api/account.js').Account} Account */

/** @type {Record<string, string>} */
const roles = {
  reader: 'You read.',
  contributor: 'You read, and propose articles for review.',
  editor: 'You read, and decide what becomes part of the graph.',
  admin: 'You read and decide; kg users and kg keys say who else may.',
};

/** What people see of their own account. @param {Account} account @param {() => Promise<void>} show shows it anew */
export async function ownAccount(account, show) {
  const list = await sessions();
  return [
    h(
      'div',
      { class: 'row' },
      h('h1', { tabindex: '-1', 'data-focus': true }, name(account.name ?? ''), `, ${account.role}`),
      h('button', { type: 'button', onclick: () => run(() => logOut().then(show)) }, 'Log out'),
    ),
    h('p', {}, roles[account.role] ?? '', ' ', h('a', { href: '/' }, 'To the graph')),
    h('h2', {}, 'Where you are logged in'),
    h(
      'ul',
      { 'aria-label': 'Sessions' },
      list.map(session => sessionRow(session, show)),
    ),
    h('h2', {}, 'New password'),
    passwordForm(account, show),
    ...(account.role === 'admin' ? await auditPart() : []),
  ];
}

/** @param {import('../api/account.js').Session} session @param {() => Promise<void>} show */
function sessionRow(session, show) {
  const end = h('button', { type: 'button', onclick: () => run(() => endSession(session.id).then(show)) }, 'End it');
  return h(
    'li',
    { class: 'row' },
    h(
      'span',
      {},
      h('span', { title: session.program }, name(programInWords(session.program))),
      h('br'),
      h(
        'span',
        { class: 'quiet' },
        `since ${momentInWords(session.begunAt)}, last seen ${momentInWords(session.seenAt)}`,
      ),
    ),
    session.isThis ? h('span', { class: 'quiet' }, 'this one') : end,
  );
}

/** @param {Account} account @param {() => Promise<void>} show */
function passwordForm(account, show) {
  const old = h('input', { type: 'password', autocomplete: 'current-password', required: true });
  const next = h('input', { type: 'password', autocomplete: 'new-password', required: true, minlength: '12' });
  /** @param {Event} event */
  const submit = event => {
    event.preventDefault();
    void run(async () => {
      await changePassword(old.value, next.value);
      byId('live').textContent = 'The password is changed; log in again.';
      await show();
    });
  };
  return h(
    'form',
    { onsubmit: submit },
    // For managers of passwords, which keep the name with the new password.
    h('input', {
      class: 'unseen',
      autocomplete: 'username',
      value: account.name,
      tabindex: '-1',
      'aria-hidden': 'true',
    }),
    h('label', {}, 'Old password', old),
    h('label', {}, 'New password, 12 characters or more', next),
    h('button', {}, 'Change it and log out everywhere'),
  );
}

async function auditPart() {
  const entries = await audit();
  const rows = entries.map(({ at, who, act, address }) =>
    h('li', {}, name(who), ` ${act}`, h('span', { class: 'quiet' }, ` ${momentInWords(at)} ${address}`)),
  );
  return [h('h2', {}, 'Logins, keys and roles'), h('ul', { 'aria-label': 'Audit' }, rows)];
}
