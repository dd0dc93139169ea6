import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { failed, say } from './main.js';

/** Takes an article in, and lists those that wait. @param {HTMLElement} main */
export async function mountIntake(main) {
  const text = h('textarea', {
    id: 'article-text',
    required: true,
    placeholder: 'Paste the article here, its headline first.',
  });
  const publisher = h('input', { name: 'publisher', autocomplete: 'off' });
  const publishedAt = h('input', { name: 'publishedAt', placeholder: '2025-12-13', autocomplete: 'off', size: 12 });
  const url = h('input', { name: 'url', type: 'url', autocomplete: 'off', placeholder: 'https://' });
  const file = h('input', { type: 'file', accept: '.txt,.md,.html,.htm,.pdf,.docx,.eml', onchange: () => void send() });
  const find = h('button', { class: 'main', type: 'submit' }, 'Find facts');
  const form = h(
    'form',
    { class: 'intake', onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), void send()) },
    h('h1', {}, 'From an article to facts'),
    h('label', {}, 'Text of the article', text),
    h(
      'div',
      { class: 'row' },
      h('label', {}, 'Publisher', publisher),
      h('label', {}, 'Published on', publishedAt),
      h('label', {}, 'Address', url),
      find,
      h('label', {}, 'or a file', file),
    ),
  );
  form.addEventListener('dragover', event => event.preventDefault());
  form.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) {
      file.files = event.dataTransfer.files;
      void send();
    }
  });

  async function send() {
    const chosen = file.files?.[0];
    if (find.disabled || (!chosen && text.value.trim() === '')) return;
    try {
      find.disabled = true;
      say('Reading the article and looking for facts …');
      const source = chosen ? { file: { name: chosen.name, content: await base64(chosen) } } : { text: text.value };
      const { proposeExtract } = await ask('propose-extract', {
        ...source,
        publisher: publisher.value || null,
        publishedAt: publishedAt.value || null,
        url: url.value || null,
      });
      location.href = `/review.html?article=${encodeURIComponent(proposeExtract.id)}`;
    } catch (error) {
      file.value = '';
      failed(error);
      find.disabled = false;
      find.focus();
    }
  }

  // Whoever comes to paste does not wait for the list.
  const waiting = h('div', {});
  fill(main, form, waiting);
  text.focus();
  const { reviewItems } = await ask('review-items');
  fill(waiting, queue(reviewItems));
}

/**
 * @param {{ id: string, title: string, publisher: string, publishedAt: string, progress: string, proposalCount: number,
 * openCount: number, changed: boolean }[]} items
 */
function queue(items) {
  return h(
    'section',
    { class: 'queue', 'aria-label': 'Articles' },
    h('h2', {}, items.length ? 'Articles' : 'No articles wait for review'),
    h(
      'ul',
      {},
      items.map(item =>
        h(
          'li',
          {},
          h('a', { href: `/review.html?article=${encodeURIComponent(item.id)}` }, name(item.title)),
          h(
            'div',
            { class: 'quiet' },
            item.publisher ? [name(item.publisher), ' · '] : null,
            [
              item.publishedAt,
              item.progress,
              `${item.openCount} of ${item.proposalCount} open`,
              item.changed ? 'the text has changed' : null,
            ]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
      ),
    ),
  );
}

/** @param {File} file @returns {Promise<string>} */
async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
}
