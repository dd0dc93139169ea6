import { goToLogin } from '../api/account.js';
import { ask } from '../api/client.js';
import { byId } from '../dom.js';
import { saidBy } from '../editing/edits.js';
import { loadSite } from '../site.js';
import { mountIntake } from './intake.js';
import { withProgress } from './imported.js';
import { mountDesk } from './desk.js';

/** @param {unknown} error */
export function failed(error) {
  byId('live').textContent = '';
  const problem = byId('problem');
  problem.textContent = error instanceof Error ? error.message : String(error);
  problem.hidden = false;
}

/** @param {string} text */
export function say(text) {
  byId('problem').hidden = true;
  byId('live').textContent = text;
}

async function begin() {
  const { title } = await loadSite();
  document.title = `Review · ${title}`;
  document.querySelector('.brand span')?.replaceChildren(title);
  const id = new URLSearchParams(location.search).get('article');
  if (id === null) await mountIntake(byId('main'));
  else {
    const [{ ontology }, { reviewItem }, said] = await Promise.all([
      ask('ontology'),
      ask('review-item', { id }),
      saidBy(id),
    ]);
    if (reviewItem === null) throw new Error('This article is not among those that wait for review.');
    mountDesk(byId('main'), byId('tools'), withProgress(reviewItem, said !== null), ontology);
  }
}

begin().catch(error => goToLogin(error) || failed(error));
