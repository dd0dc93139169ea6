import { ask } from '../api/client.js';
import { byId, fill, h } from '../dom.js';
import { mountArticle } from './article.js';
import { openArticleForm, openFactForm, openLinkForm, openNameForm } from './forms.js';
import { failed, say } from './main.js';
import { proposalView } from './proposal.js';

/** @typedef {import('./types.js').ReviewItem} ReviewItem */
/** @typedef {import('./types.js').Proposal} Proposal */

/**
 * The review of one article: its text, and the facts that may be in it.
 * @param {HTMLElement} main @param {HTMLElement} tools @param {ReviewItem} item @param {{ entityKinds: any[],
 * relationKinds: any[] }} ontology
 */
export function mountDesk(main, tools, item, ontology) {
  const relations = new Map(ontology.relationKinds.map(relation => [relation.name, relation]));
  const text = h('article', { class: 'text', 'aria-label': 'Article' });
  const list = h('ul', { class: 'proposals', 'aria-label': 'Proposed facts' });
  const about = h('div', { class: 'quiet' });
  const article = mountArticle(text);
  fill(
    main,
    h(
      'div',
      { class: 'desk' },
      text,
      h(
        'section',
        { class: 'side', 'aria-label': 'Proposals' },
        about,
        h(
          'p',
          { class: 'quiet' },
          keys('j', 'next'),
          keys('k', 'before'),
          keys('a', 'accept'),
          keys('r', 'reject'),
          keys('e', 'edit'),
          keys('l', 'who is it'),
          keys('n', 'new fact from selected words'),
          keys('m', 'name selected words'),
          keys('u', 'undo'),
        ),
        list,
      ),
    ),
  );
  let at = 0;
  let busy = Promise.resolve();

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
        item = decide;
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
    void act({ decisions: [{ proposal: id, decision }] }, `${decision}. ${left() - 1} left.`);
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
    article.light('quote', proposal ? proposal.spans : []);
    const ends = new Set([proposal?.subject, proposal?.object]);
    article.light(
      'end',
      item.mentions.filter(
        mention =>
          ends.has(mention.entity) &&
          proposal?.spans.some(
            span => span.sentence === mention.sentence && span.start <= mention.start && mention.end <= span.end,
          ),
      ),
    );
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
      `${[item.publisher ?? 'publisher?', item.publishedAt ?? 'date?'].join(', ')}. ${left()} of ${item.proposals.length} to decide`,
      item.refusedCount ? `, ${item.refusedCount} kept out by the gate` : '',
      item.changed ? '. The text has changed since it was first given' : '',
      '. ',
      h('button', { onclick: () => openArticleForm(byId('dialog'), context) }, 'About the article'),
    );
    const accepted = item.proposals.filter(proposal => proposal.decision === 'accepted').length;
    fill(
      tools,
      h('button', { onclick: () => void act({ acceptFrom: 0.85 }, 'The sure ones are accepted.') }, 'Accept all sure'),
      h('button', { onclick: () => void act({ undo: true }, 'Undone.'), disabled: item.undoable === 0 }, 'Undo'),
      h(
        'button',
        { class: 'main', onclick: () => void bringIn(), id: 'import' },
        item.progress === 'imported' ? 'Imported' : `Import ${accepted} facts`,
      ),
    );
    mark(false);
  }

  async function bringIn() {
    await busy;
    try {
      const { importReview } = await ask('import-review', { id: item.id });
      if (importReview.errors.length) {
        failed(
          new Error(importReview.errors.map((/** @type {{ message: string }} */ error) => error.message).join(' ')),
        );
        if (!item.publisher || !item.publishedAt) openArticleForm(byId('dialog'), context);
        return;
      }
      ({ reviewItem: item } = await ask('review-item', { id: item.id }));
      show();
      const { factsAdded, factsSupported, entitiesAdded } = importReview.difference;
      say(
        `In the graph: ${factsAdded.length} new facts, ${factsSupported.length} confirmed, ${entitiesAdded.length} new entities.`,
      );
    } catch (error) {
      failed(error);
    }
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

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId('dialog').hasAttribute('open')) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const what = byKey[event.key];
    if (!what) return;
    event.preventDefault();
    what();
  });
  document.title = `${item.title} · Review`;
  show();
  main.focus();
}

/** @param {string} key @param {string} what */
function keys(key, what) {
  return h('span', {}, h('kbd', {}, key), ` ${what}  `);
}
