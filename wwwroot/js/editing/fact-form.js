import { fill, h } from '../dom.js';
import { field } from './dialog.js';
import { propertiesOf, relationsBetween, valueFrom } from './fits.js';
import { entityField } from './pick-entity.js';
import { sourceField } from './source-field.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./source-field.js').Words} Words */
/** @typedef {import('../types.js').FactDetail & { qualifiers?: { name: string, value: string }[] }} Known */

/** @type {import('../types.js').Stance[]} */
const stances = ['asserted', 'denied', 'alleged', 'planned', 'possible'];

/**
 * A new fact, or a correction of one that an article reports.
 * @param {App} app
 * @param {{ from?: string | null, to?: string | null, property?: boolean, words?: Words, known?: Known | null }} given
 * @returns {import('./dialog.js').Form}
 */
export function factForm(app, { from = null, to = null, property = false, words = {}, known = null }) {
  const subject = entityField(app, {
    label: 'Whom it is about',
    id: known?.subject.id ?? from,
    fixed: Boolean(known),
    path: 'subject',
    changed: offer,
  });
  const object = entityField(app, {
    label: 'Whom it leads to',
    id: known?.object?.id ?? to,
    fixed: Boolean(known),
    path: 'object',
    changed: offer,
  });
  const relation = h('input', {
    type: 'text',
    list: 'edit-relations',
    placeholder: 'Search a relation',
    disabled: Boolean(known),
    onchange: drawTerms,
    autocomplete: 'off',
  });
  const offered = h('datalist', { id: 'edit-relations' });
  const value = h('input', {
    type: 'text',
    list: 'edit-values',
    maxlength: '2000',
    value: known?.value === null || known === null ? '' : String(known.value),
  });
  const values = h('datalist', { id: 'edit-values' });
  const [start, end, at] = /** @type {const} */ (['start', 'end', 'at']).map(key =>
    h('input', { type: 'text', maxlength: '11', placeholder: '2020-08-09, 2020 or 2020~', value: known?.[key] ?? '' }),
  );
  const times = {
    start: field('From', start, { path: 'start' }),
    end: field('Until', end, { path: 'end' }),
    at: field('On', at, { path: 'at' }),
  };
  const stance = h(
    'select',
    {},
    stances.map(one => h('option', { value: one, selected: one === (known?.stance ?? 'asserted') }, one)),
  );
  const saidBy = entityField(app, {
    label: 'Who claims it (empty: the article itself)',
    id: known?.attributedTo?.id ?? null,
    path: 'attributedTo',
  });
  const qualifiers = h(
    'textarea',
    { rows: '2', placeholder: 'role: director' },
    (known?.qualifiers ?? []).map(one => `${one.name}: ${one.value}`).join('\n'),
  );
  const source = sourceField(app, { ...words, fixed: Boolean(known) });

  /** @type {Map<string, { name: string, turned: boolean }>} */
  let choices = new Map();

  function offer() {
    const { kind } = subject;
    const options = !kind
      ? []
      : property
        ? propertiesOf(kind, app).map(one => ({ label: one.label, name: one.name, turned: false }))
        : relationsBetween(kind, object.kind, app).map(one => ({
            label: one.label,
            name: one.relation.name,
            turned: one.turned,
          }));
    choices = new Map(options.map(one => [one.label, one]));
    fill(
      offered,
      options.map(one => h('option', { value: one.label })),
    );
    drawTerms();
  }

  const chosen = () => (known ? { name: known.relation, turned: false } : choices.get(relation.value.trim()));

  function drawTerms() {
    const kind = app.relations.get(chosen()?.name ?? '');
    times.start.hidden = times.end.hidden = kind?.time !== 'interval';
    times.at.hidden = kind?.time !== 'instant';
    fill(
      values,
      (kind?.values ?? []).map(one => h('option', { value: one })),
    );
  }

  /** @param {HTMLElement} label @param {HTMLInputElement} input */
  const dated = (label, input) => (label.hidden ? null : input.value.trim() || null);

  if (known) relation.value = app.relationLabel(known.relation);
  offer();
  const isProperty = known ? known.object === null : property;
  return {
    title: known ? 'Correct what the article says' : isProperty ? 'Add a property' : 'Add a relation',
    hint: known ? 'The article then says this instead; undo puts it back.' : undefined,
    content: [
      subject.element,
      h(
        'div',
        { class: 'fields' },
        field(isProperty ? 'Property' : 'Relation', relation, { path: 'relation', wide: true }),
        offered,
      ),
      isProperty
        ? h('div', { class: 'fields' }, field('Value', value, { path: 'value', wide: true }), values)
        : object.element,
      h(
        'div',
        { class: 'fields' },
        times.start,
        times.end,
        times.at,
        field('How it is said', stance, { path: 'stance' }),
      ),
      saidBy.element,
      field('Details, one in a line', qualifiers, { path: 'qualifiers' }),
      source.element,
    ],
    edit() {
      const choice = chosen();
      if (!subject.id) return 'Choose whom it is about.';
      if (!choice) return `Choose a ${isProperty ? 'property' : 'relation'} from the list.`;
      if (!isProperty && !object.id) return 'Choose whom it leads to.';
      const details = pairsOf(qualifiers.value);
      const twice = details.find((one, i) => details.findIndex(other => other.name === one.name) < i);
      if (twice) return `The detail ${twice.name} is given twice.`;
      const kind = /** @type {import('../types.js').RelationKind} */ (app.relations.get(choice.name));
      const [one, other] = choice.turned ? [object.id, subject.id] : [subject.id, object.id];
      const input = {
        ...source.source,
        ...(known ? { replaces: known.id } : {}),
        relation: choice.name,
        subject: one,
        ...(isProperty ? { value: valueFrom(value.value, kind) } : { object: other }),
        start: dated(times.start, start),
        end: dated(times.end, end),
        at: dated(times.at, at),
        stance: stance.value,
        attributedTo: saidBy.id,
        qualifiers: details,
        evidence: [source.evidence],
      };
      const what = `${known ? 'Correct' : 'Add'} ${kind.label}`;
      return {
        label: `${what}: ${app.called(one ?? '')}`,
        change: { name: 'upsert-fact', input },
        article: source.articleId,
      };
    },
    shown: () => ({ add: isProperty ? [] : [subject.id, object.id].flatMap(id => id ?? []) }),
    done: outcome => app.selectFactIfDrawn(outcome.subject?.id ?? null),
  };
}

/** @param {string} text "name: value" in lines */
const pairsOf = text =>
  text
    .split('\n')
    .map(line => line.split(/:(.*)/s))
    .filter(([name, value]) => name?.trim() && value?.trim())
    .map(([name, value]) => ({ name: name.trim(), value: value.trim() }));
