import { ask } from '../api/client.js';
import { byId, fill, h, name } from '../dom.js';
import { counted, label } from '../words.js';
import { mountArticle } from './article.js';
import { frameOf } from './frame.js';
import { listen } from './keys.js';
import { openArticleForm, openFactForm, openLinkForm, openNameForm } from './forms.js';
import { failed, say } from './main.js';
import { afterwards, bringIn as write, takeOut, withProgress } from './imported.js';
import { proposalView } from './proposal.js';

const said = { accepted: 'Accepted', rejected: 'Rejected', open: 'Open again' };
/** From this confidence on 95 of 100 proposals were right (docs/extraction.md). */
const sure = 0.9;

/** @typedef {import('./types.js').ReviewItem} ReviewItem */
/** @typedef {import('./types.js').Proposal} Proposal */

/**
 * The review of one article: its text, and the facts that may be in it.
 * @param {HTMLElement} main @param {HTMLElement} tools @param {ReviewItem} item @param {{ entityKinds: any[],
 * relationKinds: any[] }} ontology
 */
export function mountDesk(main, tools, item, ontology) {
  const relations = new Map(ontology.relationKinds.map(relation => [relation.name, relation]));
  const { text, list, about } = frameOf(main, item.title);
  const article = mountArticle(text);
  let at = 0;
  let busy = Promise.resolve();
  let isThere = item.progress === 'imported';
  let line = '';

  const context = {
    get item() {
      return item;
    },
    relations,
    kinds: ontology.entityKinds,
    act,
  };

  /**
   * Sends what was decided; one after the other, in the order of the keys. @param {Record<string, unknown>} input
   * @param {string} done
   */
  function act(input, done) {
    busy = busy.then(async () => {
      try {
        const { decide } = await ask('decide', { input: { item: item.id, ...input } });
        item = withProgress(decide, isThere);
        show();
        say(done);
      } catch (error) {
        failed(error);
      }
    });
    return busy;
  }

  const current = () => item.proposals[at];

  /** @param {Proposal | undefined} proposal @param {'accepted' | 'rejected' | 'open'} decision */
  function decide(proposal, decision) {
    if (!proposal) return;
    const id = proposal.id;
    move(1);
    void act({ decisions: [{ proposal: id, decision }] }, `${said[decision]}. ${left() - 1} left.`);
  }

  const left = () => item.proposals.filter(proposal => proposal.decision === 'open').length;

  /** @param {number} step */
  function move(step) {
    at = Math.max(0, Math.min(item.proposals.length - 1, at + step));
    mark(true);
  }

  /** @param {boolean} reveal */
  function mark(reveal) {
    [...list.children].forEach((child, index) => child.setAttribute('aria-current', String(index === at)));
    const proposal = current();
    article.point(item, proposal);
    if (!reveal || !proposal) return;
    list.children[at]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (matchMedia('(width >= 800px)').matches) article.reveal(proposal.spans[0]);
  }

  function show() {
    article.show(item);
    fill(
      list,
      item.proposals.map((proposal, index) =>
        proposalView(proposal, context, {
          select: () => {
            at = index;
            mark(true);
          },
          decide: decision => {
            at = index;
            decide(proposal, decision);
          },
          edit: () => openFactForm(byId('dialog'), context, proposal, proposal.spans[0]),
          link: key => openLinkForm(byId('dialog'), context, key),
        }),
      ),
    );
    fill(
      about,
      item.publisher ? name(item.publisher) : 'publisher?',
      `, ${item.publishedAt ?? 'date?'}. `,
      `${left()} of ${item.proposals.length} to decide`,
      item.refusedCount ? `, ${item.refusedCount} left out because the words do not say it` : '',
      item.changed ? '. The text has changed since it was first given' : '',
      item.originalNote ? `. ${item.originalNote.replace(/\.$/, '')}` : '',
      '. ',
      h('button', { onclick: () => openArticleForm(byId('dialog'), context) }, 'About the article'),
      item.progress === 'imported' && afterwards(item, line, () => void out().catch(failed)),
    );
    const accepted = item.proposals.filter(proposal => proposal.decision === 'accepted').length;
    fill(
      tools,
      h('button', { onclick: () => void act({ acceptFrom: sure }, 'The sure ones are accepted.') }, 'Accept all sure'),
      h('button', { onclick: () => void act({ undo: true }, 'Undone.'), disabled: item.undoable === 0 }, 'Undo'),
      h(
        'button',
        {
          class: 'main',
          onclick: () => void bringIn().catch(failed),
          id: 'import',
          disabled: item.progress === 'imported' || (accepted === 0 && !isThere),
        },
        item.progress === 'imported' ? 'Imported' : `Import ${counted(accepted, 'fact')}`,
      ),
    );
    mark(false);
  }

  async function bringIn() {
    await busy;
    const outcome = await write(item);
    if ('errors' in outcome) {
      if (!item.publisher || !item.publishedAt) openArticleForm(byId('dialog'), context);
      throw new Error(outcome.errors.join(' '));
    }
    line = outcome.line;
    await again(true);
    say(line);
    byId('to-graph').focus();
  }

  async function out() {
    if (!(await takeOut(item))) return;
    line = '';
    await again(false);
    say('Taken out of the graph again.');
    byId('import').focus();
  }

  /** @param {boolean} there whether the graph has it now */
  async function again(there) {
    isThere = there;
    const { reviewItem } = await ask('review-item', { id: item.id });
    item = withProgress(reviewItem, there);
    show();
  }

  /** @type {Record<string, () => void>} */
  const byKey = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    a: () => decide(current(), 'accepted'),
    r: () => decide(current(), 'rejected'),
    o: () => decide(current(), 'open'),
    e: () => current() && openFactForm(byId('dialog'), context, current(), current().spans[0]),
    l: () => current() && openLinkForm(byId('dialog'), context, current().subject),
    n: () => withWords(span => openFactForm(byId('dialog'), context, null, span)),
    m: () => withWords(span => openNameForm(byId('dialog'), context, span)),
    u: () => void act({ undo: true }, 'Undone.'),
  };

  /** @param {(span: import('./types.js').Span) => void} use */
  function withWords(use) {
    const span = article.selected();
    if (span) use(span);
    else failed(new Error('Select words of one sentence first.'));
  }

  listen(byKey);
  document.title = `${label(item.title)} · Review`;
  show();
  main.focus();
}
