import { fill, h, kindBadge, name } from '../dom.js';
import { singleKeys } from '../panels/keys.js';
import { counted } from '../words.js';
import { reasonForm, reject, reopen } from './decisions.js';
import { fits, hitFilter } from './hit-filter.js';
import { decisionBar, hitView, verdicts } from './hit-view.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('./run.js').Hit} Hit */
/** @typedef {import('./run.js').Screened} Screened */

const subjectsAtOnce = 100;

/**
 * Potential matches grouped by subject, one of them open: N and P go on and back, X decides, U takes back, O draws.
 * @param {App} app
 */
export function hitList(app) {
  /** @type {import('./run.js').Screening | null} */
  let screening = null;
  /** @type {Hit | null} */
  let current = null;
  let place = 0;
  let room = subjectsAtOnce;
  let drawnSubjects = 0;
  const filter = hitFilter(() => draw(true));
  const count = h('p', { class: 'hint', role: 'status' });
  const groups = h('ul', { class: 'table-rows card', 'aria-label': 'Potential matches by subject' });
  const more = h('button', { type: 'button', class: 'button', hidden: true, onclick: showMore }, 'More subjects');
  const detail = h('div', { class: 'suspect', tabindex: '-1', role: 'group', 'aria-label': 'The potential match' });
  const element = h(
    'div',
    {},
    filter.element,
    count,
    h('div', { class: 'suspects' }, h('div', {}, groups, more), detail),
  );

  /** Those that the filter lets through. @returns {Screened[]} */
  const shown = () =>
    (screening?.found ?? []).flatMap(({ subject, hits }) => {
      const fitting = hits.filter(hit => fits(filter.chosen, subject, hit));
      return fitting.length ? [{ subject, hits: fitting }] : [];
    });
  const flat = () => shown().flatMap(({ subject, hits }) => hits.map(hit => ({ subject, hit })));

  /** @param {boolean} [all] */
  function draw(all = false) {
    const list = shown();
    const hits = list.reduce((sum, one) => sum + one.hits.length, 0);
    count.textContent =
      `${counted(hits, 'potential match', 'potential matches')} of ${counted(list.length, 'subject')}. ` +
      `N is the next, P the one before, X says it is not the same, U takes that back, O draws it.`;
    if (all) [drawnSubjects] = [0, fill(groups)];
    groups.append(...list.slice(drawnSubjects, room).map(group));
    drawnSubjects = Math.min(room, list.length);
    more.hidden = list.length <= room;
  }

  function showMore() {
    room += subjectsAtOnce;
    draw();
  }

  /** @param {Screened} screened */
  const group = ({ subject, hits }) =>
    h(
      'li',
      { class: 'screened' },
      h('b', {}, name(subject.name)),
      h(
        'ul',
        {},
        hits.map(hit => h('li', {}, row(subject, hit))),
      ),
    );

  /** @param {Screened['subject']} subject @param {Hit} hit */
  const row = (subject, hit) =>
    h(
      'button',
      {
        type: 'button',
        'data-hit': `${subject.key} ${hit.entity.id}`,
        'aria-current': String(hit === current),
        onclick: () => open(subject, hit),
      },
      h('span', {}, kindBadge(hit.entity.kind), ' ', name(hit.entity.name)),
      h('span', { class: 'count' }, hit.score.toFixed(2)),
      h(
        'span',
        { class: 'hit-kind' },
        [hit.cleared ? 'not the same' : verdicts[hit.verdict], hit.sanctions.length ? 'sanctioned' : '']
          .filter(Boolean)
          .join(' · '),
      ),
    );

  /** @param {Screened['subject']} subject @param {Hit} hit @param {boolean} [focus] */
  function open(subject, hit, focus = true) {
    current = hit;
    place = Math.max(
      0,
      flat().findIndex(one => one.hit === hit),
    );
    app.knowledge.cards.set(hit.entity.id, app.knowledge.cards.get(hit.entity.id) ?? hit.entity);
    for (const button of groups.querySelectorAll('button'))
      button.setAttribute('aria-current', String(button.dataset.hit === `${subject.key} ${hit.entity.id}`));
    groups.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    const slot = h('div', {});
    decide(slot, subject, hit);
    fill(detail, ...hitView(app, subject, hit, slot));
    if (focus) detail.focus({ preventScroll: matchMedia('(min-width: 901px)').matches });
  }

  /** @param {HTMLElement} slot @param {Screened['subject']} subject @param {Hit} hit */
  function decide(slot, subject, hit) {
    const again = () => {
      decide(slot, subject, hit);
      draw(true);
      detail.focus({ preventScroll: true });
    };
    const ask = () => {
      const { form, focus } = reasonForm(
        app,
        reason => void app.run(() => reject(app, subject, hit, reason, again)),
        again,
      );
      fill(slot, form);
      focus();
    };
    const acts = {
      hit,
      reject: ask,
      reopen: () => void app.run(() => reopen(app, subject, hit, again)),
      next: () => go(1),
      open: () => void canvas(hit),
    };
    keys = { x: hit.cleared ? () => undefined : ask, u: hit.cleared ? acts.reopen : () => undefined, o: acts.open };
    fill(slot, decisionBar(acts));
  }

  /** @type {Record<string, () => void>} */
  let keys = {};

  /** @param {number} step */
  function go(step) {
    const all = flat();
    if (all.length === 0) return;
    const at = all.findIndex(one => one.hit === current);
    // What was decided may have left the list: the next one stands in its place.
    place = (at < 0 ? Math.min(place, all.length - 1) : at + step + all.length) % all.length;
    const to = all[place];
    while (
      room < shown().length &&
      !groups.querySelector(`[data-hit="${CSS.escape(`${to.subject.key} ${to.hit.entity.id}`)}"]`)
    )
      showMore();
    open(to.subject, to.hit);
  }

  /** @param {Hit} hit */
  async function canvas(hit) {
    await app.add([hit.entity.id, ...hit.sanctions.map(one => one.id)], { label: `Draw ${app.called(hit.entity.id)}` });
    app.screens?.close();
  }

  return {
    element,
    /** @param {import('./run.js').Screening} fresh */
    begin(fresh) {
      [screening, current, room, keys] = [fresh, null, subjectsAtOnce, {}];
      fill(detail);
      draw(true);
    },
    draw: () => draw(),
    /** Opens the first when all is screened and none is open. */
    drawn() {
      const [first] = flat();
      if (first && !current) open(first.subject, first.hit, false);
    },
    /** @param {KeyboardEvent} event */
    key(event) {
      const { ctrlKey, metaKey, altKey, key, target } = event;
      if (ctrlKey || metaKey || altKey || !singleKeys.on || document.querySelector('dialog[open]')) return;
      if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
      const act = { ...keys, n: () => go(1), p: () => go(-1) }[key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
