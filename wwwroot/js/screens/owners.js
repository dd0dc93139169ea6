import { ask } from '../api/client.js';
import { fill, h, name } from '../dom.js';
import { entityField } from '../editing/pick-entity.js';
import { drawing } from '../owners/drawing.js';
import { endsOf, idsOf, shareInWords, treeOf } from '../owners/tree.js';
import { factBody, loadFact } from '../panels/fact-view.js';
import { dateInWords, label } from '../words.js';

const verdicts = { yes: 'yes', no: 'no', notEnoughKnown: 'not enough is known' };
const longestName = 24;

/**
 * Who owns an entity and what it owns, as a picture; each line opens the sentences that say so.
 * @param {HTMLElement} element @param {import('../app.js').App} app @returns {import('../screens.js').Screen}
 */
export function mount(element, app) {
  const pick = h('div', { class: 'owners-pick' });
  const day = h('input', { type: 'date', onchange: () => void app.run(load) });
  const status = h('p', { class: 'hint', role: 'status' });
  const room = h('div', { class: 'wide-table owners-room', tabindex: '0', role: 'region', 'aria-label': 'Owners' });
  const rules = h('ul', { class: 'owners-rules' });
  const said = h('section', { class: 'owners-said', 'aria-live': 'polite', tabindex: '-1' });
  fill(
    element,
    h('div', { class: 'filters' }, pick, h('label', { class: 'field' }, 'On the day', day)),
    status,
    room,
    rules,
    said,
  );
  let id = '';
  let turn = 0;

  async function load() {
    const mine = ++turn;
    fill(said);
    if (!id) {
      status.textContent = 'Choose a firm or a person.';
      return fill(room);
    }
    const on = day.value || null;
    /** @type {[any, any]} */
    const [{ ownershipChain: above }, { controlledBy: below }] = await Promise.all([
      ask('owners', { id, on }),
      ask('owned', { id, on }),
    ]);
    /** @type {[import('../owners/tree.js').Told[], import('../owners/tree.js').Told[]]} */
    const [owners, owned] = [above?.owners ?? [], below?.owned ?? []];
    await app.knowledge.complete([...new Set([id, ...idsOf([...owners, ...owned])])]);
    // Somebody chose another meanwhile.
    if (mine !== turn) return undefined;
    const cardOf = (/** @type {string} */ id) => app.knowledge.cards.get(app.knowledge.keptFor(id));
    const middle = cardOf(id);
    if (!above || !middle) {
      status.textContent = 'Not in the graph.';
      return fill(room);
    }
    const more = above.truncated || below?.truncated ? ' There is more than is drawn.' : '';
    status.textContent = owners.length + owned.length ? `On ${dateInWords(above.on)}.${more}` : 'No share is said.';
    const tree = treeOf(middle, endsOf(owners, cardOf, middle), endsOf(owned, cardOf, null));
    fill(room, drawing(tree, middle.id, { opened, chosen: to, short: text => label(text, longestName) }));
    room.scrollLeft = (room.scrollWidth - room.clientWidth) / 2;
    fill(
      rules,
      above.rules.map((/** @type {any} */ rule) =>
        h(
          'li',
          {},
          h('b', {}, `${verdicts[/** @type {keyof typeof verdicts} */ (rule.verdict)]}: `),
          rule.label,
          rule.restricted ? ' (is under restrictions itself)' : rule.most > 0 ? ` (${shareInWords(rule)})` : '',
        ),
      ),
    );
    return undefined;
  }

  /** @param {import('../owners/tree.js').Line} line */
  function opened({ step, share }) {
    void app.run(async () => {
      const fact = await loadFact(step.fact.id);
      if (!fact) return;
      fill(said, h('h3', {}, name(step.owner.name), `, ${share}: `, name(step.owned.name)), factBody(fact, app));
      said.focus({ preventScroll: true });
      said.scrollIntoView({ block: 'nearest' });
    });
  }

  /** @param {string} other */
  const to = other => void app.screens?.go('owners', other);

  /** @param {string} what */
  async function show(what) {
    id = what || app.selected || '';
    if (id) await app.knowledge.complete([id]);
    const field = entityField(app, {
      label: 'Owners of',
      id: id || null,
      changed: () => {
        if (field.id && field.id !== id) to(field.id);
      },
    });
    fill(pick, field.element);
    await load();
  }

  return { shown: what => app.run(() => show(what)) };
}
