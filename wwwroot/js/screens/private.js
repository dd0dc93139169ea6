import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { counted, dateInWords } from '../words.js';

/** @typedef {{ id: string, articleId: string | null, owner: string | null, sharedWith: string[], at: string }} Kept */
/** @typedef {Kept & { text: string }} Extract */

const begin = `format: article-extract/1
source: { id: paper-2026-01-02, title: ..., publisher: ..., publishedAt: 2026-01-02, language: en, textKind: own-words }
text:
  - { s: s1, t: "..." }
entities: []
facts: []
`;

/**
 * Extracts that only their owner and those named see: read, written, tried, published and thrown away.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  /** @type {Kept[]} */
  let extracts = [];
  /** @type {Extract | null} null: a new one */
  let open = null;
  const head = h('p', { class: 'hint', role: 'status' });
  const rows = h('ul', { class: 'table-rows card', 'aria-label': 'Private extracts' });
  const text = h('textarea', { rows: '18', required: true, spellcheck: 'false', class: 'mono' });
  text.value = begin;
  const shared = h('input', { type: 'text', placeholder: 'Nobody else' });
  const told = h('div', { role: 'status', class: 'private-told' });
  const button = (/** @type {string} */ words, /** @type {() => Promise<unknown>} */ work, kind = '') =>
    h('button', { type: 'button', class: `button ${kind}`, onclick: () => void app.run(work) }, words);
  const acts = h('div', { class: 'acts' });
  const form = h(
    'form',
    { class: 'filters', 'aria-label': 'The extract', onsubmit: save },
    h('label', { class: 'field whole' }, 'Extract (YAML or JSON)', text),
    h('label', { class: 'field wide' }, 'Seen also by (names, with commas between)', shared),
    acts,
  );
  fill(
    element,
    head,
    h(
      'div',
      { class: 'suspects' },
      h(
        'div',
        {},
        rows,
        button('New extract', () => turnTo(null)),
      ),
      h('div', {}, form, told),
    ),
  );

  async function load() {
    ({ privateExtracts: extracts } = await ask('private-extracts'));
    const seen = app.account.areThereAccounts ? 'only you and those you name see' : 'are kept here';
    head.textContent = extracts.length
      ? `${counted(extracts.length, 'extract')} that ${seen}; ` +
        'nothing of it is in the graph before it is published.'
      : 'No private extract is kept. Write one, look what it would do, and publish it when it is ready.';
    if (written()) fill(rows, extracts.map(row));
    else show(open && (await read(open.id)));
  }

  /** The whole of one; null where somebody has thrown it away or published it. @param {string} id */
  const read = async id =>
    /** @type {Extract | null} */ ((await ask('private-extract', { id })).privateExtracts[0] ?? null);

  const written = () => text.value !== (open?.text ?? begin) || shared.value !== (open?.sharedWith.join(', ') ?? '');

  /** Another one; what is not saved is not lost unasked. @param {Kept | null} extract */
  async function turnTo(extract) {
    if (written() && !confirm('Leave this extract without saving it?')) return;
    const whole = extract && (await read(extract.id));
    show(whole);
    if (!extract || whole) return;
    app.voice.toast('This extract is no longer here: it was published or thrown away.');
    await load();
  }

  /** @param {Extract | null} extract */
  function show(extract) {
    if (extract?.id !== open?.id) fill(told);
    open = extract;
    text.value = extract?.text ?? begin;
    shared.value = extract?.sharedWith.join(', ') ?? '';
    fill(
      acts,
      h('button', { type: 'submit', class: 'button strong' }, 'Save'),
      extract && button('What would it do?', () => publish(extract, true)),
      extract && button('Publish', () => publish(extract, false)),
      extract && button('Throw away', () => remove(extract)),
    );
    fill(rows, extracts.map(row));
  }

  /** @param {Kept} extract */
  const row = extract =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          'aria-current': String(extract.id === open?.id),
          onclick: () => void app.run(() => turnTo(extract)),
        },
        h('b', {}, name(extract.articleId ?? 'without an id')),
        h(
          'span',
          { class: 'hit-kind' },
          [extract.owner, dateInWords(extract.at.slice(0, 10))].filter(Boolean).join(', '),
          extract.sharedWith.length ? `, shared with ${extract.sharedWith.join(', ')}` : '',
        ),
      ),
    );

  /** @param {SubmitEvent} event */
  function save(event) {
    event.preventDefault();
    void app.run(async () => {
      await store();
      app.voice.toast(open?.sharedWith.length ? `Saved; ${open.sharedWith.join(', ')} can see it.` : 'Saved.');
      await load();
    });
  }

  async function store() {
    const sharedWith = shared.value
      .split(',')
      .map(one => one.trim())
      .filter(Boolean);
    const input = { id: open?.id, text: text.value, sharedWith };
    open = (await ask('save-private-extract', { input })).savePrivateExtract;
  }

  /**
   * What is shown, not what was saved before; sent again under its key, when no answer came, it is done once. @param
   * {Extract} extract @param {boolean} dryRun
   */
  async function publish(extract, dryRun) {
    if (written()) await store();
    const key = dryRun ? null : `publish-${extract.id}`;
    const { publishExtracts: done } = await ask('publish-extracts', { ids: [extract.id], dryRun, key });
    if (done.errors.length || dryRun) fill(told, done.errors.length ? listOf(done.errors) : difference(done));
    else {
      app.voice.toast('Published: it is in the graph, and private no more.');
      show(null);
      await app.renew([...done.difference.entitiesAdded, ...done.difference.entitiesChanged]);
      await load();
    }
  }

  /** @param {{ message: string }[]} errors */
  const listOf = errors => [
    h('p', {}, 'It cannot be published yet:'),
    h(
      'ul',
      { class: 'reasons' },
      errors.map(({ message }) => h('li', {}, name(message))),
    ),
  ];

  /** @param {{ difference: Record<string, string[]>, warnings: string[] }} done */
  const difference = ({ difference: all, warnings }) => [
    h('p', {}, 'It would do this to the graph as it is:'),
    h(
      'ul',
      { class: 'reasons' },
      .../** @type {[string, string[]][]} */ ([
        ['new entities', all.entitiesAdded],
        ['entities changed', all.entitiesChanged],
        ['new facts', all.factsAdded],
        ['facts changed', all.factsChanged],
        ['facts confirmed', all.factsSupported],
      ]).map(([what, ids]) =>
        h('li', {}, `${ids.length} ${what}`, ids.length ? `: ${ids.slice(0, 12).join(', ')}` : ''),
      ),
      warnings.map(warning => h('li', {}, name(warning))),
    ),
  ];

  /** @param {Extract} extract */
  async function remove(extract) {
    if (!confirm('Throw this extract away? It cannot be taken back.')) return;
    await ask('remove-private-extract', { id: extract.id });
    app.voice.toast('Thrown away.');
    show(null);
    await load();
  }

  return { shown: () => load() };
}
