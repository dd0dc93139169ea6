import { ask } from '../api/client.js';
import { h } from '../dom.js';
import { label } from '../words.js';
import { choice, line, open } from './fields.js';

/**
 * @typedef {{ item: import('./types.js').ReviewItem, relations: Map<string, any>, kinds: any[], act: (input:
 * Record<string, unknown>, done: string) => Promise<void> }} Context
 */
/** @typedef {import('./types.js').Span} Span */

/** @param {any[]} kinds @param {string} kind */
const kindLabel = (kinds, kind) => kinds.find(one => one.name === kind)?.label ?? kind;

const stances = ['asserted', 'denied', 'alleged', 'planned', 'possible'];

/**
 * Corrects a proposal, or says a new fact on chosen words.
 * @param {HTMLElement} dialog @param {Context} context @param {import('./types.js').Proposal | null} proposal @param
 * {Span} span
 */
export function openFactForm(dialog, { item, relations, kinds, act }, proposal, span) {
  const words = item.sentences[span.sentence - 1].text.slice(span.start, span.end);
  const inside = item.mentions.filter(
    mention => mention.sentence === span.sentence && mention.start < span.end && span.start < mention.end,
  );
  const near = new Set(inside.map(mention => mention.entity));
  const entities = /** @type {[string, string][]} */ (
    [...item.entities]
      .sort((a, b) => Number(near.has(b.key)) - Number(near.has(a.key)))
      .map(entity => [entity.key, `${entity.name} (${kindLabel(kinds, entity.kind)})`])
  );
  const subject = choice('Who or what', entities, proposal?.subject ?? null);
  const relation = choice(
    'Relation or property',
    [...relations.values()].map(known => [
      known.name,
      known.label === known.name ? known.name : `${known.label} (${known.name})`,
    ]),
    proposal?.relation ?? null,
  );
  const object = choice(
    'To whom or what',
    [['', '— (a value instead)'], ...entities],
    proposal ? (proposal.object ?? '') : (entities[1]?.[0] ?? ''),
  );
  const value = line('Value', proposal?.value ?? null);
  const stance = choice(
    'How it is said',
    stances.map(name => [name, name]),
    proposal?.stance ?? 'asserted',
  );
  const by = choice('Who says so', [['', 'the article'], ...entities], proposal?.attributedTo ?? '');
  const at = line('When it happened', proposal?.at ?? null, '2025-12-13');
  const from = line('From', proposal?.start ?? null, '2021-07');
  const to = line('Until', proposal?.end ?? null);
  open(
    dialog,
    proposal ? 'Correct the fact' : 'New fact',
    [
      h('blockquote', {}, words),
      ...[subject, relation, object, value, at, from, to, stance, by].map(field => field.element),
    ],
    () => {
      const fact = Object.fromEntries(
        Object.entries({
          relation: relation.value(),
          subject: subject.value(),
          object: object.value(),
          value: object.value() ? '' : value.value(),
          at: at.value(),
          start: from.value(),
          end: to.value(),
          stance: stance.value(),
          attributedTo: by.value(),
        }).filter(([, text]) => text !== ''),
      );
      if (proposal) void act({ decisions: [{ proposal: proposal.id, fact }] }, 'Corrected and accepted.');
      else void act({ facts: [{ fact, span }] }, 'Added.');
    },
  );
}

/**
 * Says who an entity is: one of the graph, or a new one.
 * @param {HTMLElement} dialog @param {Context} context @param {string} key
 */
export function openLinkForm(dialog, { item, kinds, act }, key) {
  const entity = item.entities.find(known => known.key === key);
  if (!entity) return;
  const who = choice(
    'It is',
    [
      ['', 'new: not in the graph yet'],
      ...entity.candidates.map(
        found =>
          /** @type {[string, string]} */ ([found.id, `${found.name} (${kindLabel(kinds, found.kind)}, ${found.why})`]),
      ),
    ],
    entity.match === 'linked' ? entity.key : (entity.candidates[0]?.id ?? ''),
  );
  const name = line('Name', entity.name);
  const kind = kindChoice(kinds, entity.kind);
  const select = /** @type {HTMLSelectElement} */ (who.element.querySelector('select'));
  const more = line('Search the graph', null, entity.name);
  more.input.addEventListener('change', async () => {
    const { search } = await ask('search', { text: more.input.value });
    for (const { node } of search.edges ?? [])
      select.prepend(h('option', { value: node.id, selected: true }, `${node.name} (${kindLabel(kinds, node.kind)})`));
  });
  open(dialog, `Who is “${label(entity.name)}”?`, [who.element, more.element, name.element, kind.element], () => {
    const to = who.value();
    void act(
      { links: [to ? { entity: key, to } : { entity: key, name: name.value(), kind: kind.value() }] },
      to ? 'Linked.' : 'It is new.',
    );
  });
}

/** Names words of the text. @param {HTMLElement} dialog @param {Context} context @param {Span} span */
export function openNameForm(dialog, { item, kinds, act }, span) {
  const words = item.sentences[span.sentence - 1].text.slice(span.start, span.end);
  const who = choice(
    'These words name',
    [
      ['', 'something new'],
      ...item.entities.map(entity => /** @type {[string, string]} */ ([entity.key, entity.name])),
    ],
    '',
  );
  const kind = kindChoice(kinds, null);
  open(dialog, `“${label(words)}”`, [who.element, kind.element], () => {
    void act({ namings: [who.value() ? { span, entity: who.value() } : { span, kind: kind.value() }] }, 'Named.');
  });
}

/** Says what the article is. @param {HTMLElement} dialog @param {Context} context */
export function openArticleForm(dialog, { item, act }) {
  const title = line('Headline', item.title);
  const publisher = line('Publisher', item.publisher);
  const publishedAt = line('Published on', item.publishedAt, '2025-12-13');
  const url = line('Address', item.url, 'https://');
  open(
    dialog,
    'About the article',
    [title, publisher, publishedAt, url].map(field => field.element),
    () => {
      void act(
        {
          article: {
            title: title.value(),
            publisher: publisher.value(),
            publishedAt: publishedAt.value() || null,
            url: url.value(),
          },
        },
        'Saved.',
      );
    },
  );
}

/** @param {any[]} kinds @param {string | null} value */
function kindChoice(kinds, value) {
  return choice(
    'Kind',
    kinds.filter(kind => !kind.abstract).map(kind => [kind.name, kind.label]),
    value,
  );
}
