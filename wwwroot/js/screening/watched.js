import { ask } from '../api/client.js';
import { fill, h, icon, iconButton, name } from '../dom.js';
import { counted, dateInWords } from '../words.js';
import { by } from './decisions.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {import('../types.js').EntityRef} EntityRef */
/** @typedef {{ key: string, name: string, birthDate: string | null, by: string, at: string }} Watched */
/**
 * @typedef {{ number: number, subject: string, name: string, entityName: string, score: number, explanation: string,
 *   at: string, entity: EntityRef | null, sanctions: { name: string }[] }} Told
 */

const batchSize = 500;
/** As many subjects the server watches. */
const most = 5000;
/** As the query asks. */
const pageSize = 50;
const shownAtOnce = 100;

/** Who is screened again whenever the graph changes, and what was found since. @param {App} app */
export function watchedPart(app) {
  const summary = h('summary', {}, 'Watch list');
  const told = h('ul', { class: 'table-rows' });
  const names = h('ul', { class: 'watched' });
  const filter = h('input', { type: 'search', placeholder: 'Name or key', oninput: draw });
  const element = h(
    'details',
    { class: 'card watch', hidden: true },
    summary,
    h('h3', {}, 'Found since they are watched'),
    told,
    h('h3', {}, 'Watched'),
    h('label', { class: 'field' }, 'Filter', filter),
    names,
  );
  /** @type {Watched[]} */ let watched = [];
  /** @type {Told[]} */ let hits = [];

  async function load() {
    [watched, hits] = [[], []];
    for (let page = null; page === null || page.length === pageSize; hits.push(...page)) {
      /** @type {{ watchedSubjects: Watched[], watchHits: Told[] }} */
      const answer = await ask('watched', { since: hits.at(-1)?.number ?? 0 });
      [watched, page] = [answer.watchedSubjects, answer.watchHits];
    }
    element.hidden = watched.length + hits.length === 0;
    fill(summary, `Watch list: ${counted(watched.length, 'subject')}, ${counted(hits.length, 'new hit')}`);
    draw();
  }

  function draw() {
    const words = filter.value.trim().toLocaleLowerCase();
    const fitting = watched.filter(one => `${one.key} ${one.name}`.toLocaleLowerCase().includes(words));
    fill(
      told,
      hits.length ? hits.toReversed().slice(0, shownAtOnce).map(hitRow) : h('li', { class: 'hint' }, 'Nothing yet.'),
    );
    fill(
      names,
      fitting.slice(0, shownAtOnce).map(nameRow),
      fitting.length > shownAtOnce ? h('li', { class: 'hint' }, `and ${fitting.length - shownAtOnce} more`) : null,
    );
  }

  /** @param {Told} hit */
  const hitRow = ({ name: subject, entity, entityName, score, explanation, sanctions, at }) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', disabled: !entity, onclick: () => entity && void show(entity) },
        h('span', {}, h('b', {}, name(subject)), ' may be ', name(entity?.name ?? entityName)),
        h('span', { class: 'count' }, score.toFixed(2)),
        h(
          'span',
          { class: 'hit-kind' },
          [dateInWords(at.slice(0, 10)), explanation, ...sanctions.map(one => one.name)].join(' · '),
        ),
      ),
    );

  /** @param {EntityRef} entity */
  async function show(entity) {
    await app.add([entity.id]);
    app.screens?.close();
  }

  /** @param {Watched} one */
  const nameRow = one =>
    h(
      'li',
      {},
      h(
        'span',
        {},
        name(one.name),
        h('span', { class: 'hit-kind' }, ` ${[one.birthDate, one.key].filter(Boolean).join(' · ')}`),
      ),
      iconButton(
        'trash',
        `Watch ${[...one.name].slice(0, 60).join('')} no more`,
        () => void app.run(() => remove(one)),
      ),
    );

  /** @param {Watched} one */
  async function remove(one) {
    await ask('unwatch-subjects', { keys: [one.key], by: by(app) });
    await load();
  }

  /** Saves the subjects of a list. @param {import('./run.js').Screening} screening */
  async function add({ subjects, threshold }) {
    // Before the first part is saved, so that a list is watched whole or not at all.
    await load();
    const keys = new Set([...watched, ...subjects].map(one => one.key));
    if (keys.size > most)
      throw new Error(
        `${most} subjects are watched at most; with these they would be ${keys.size}. None of them was saved.`,
      );
    for (let i = 0; i < subjects.length; i += batchSize)
      await ask('watch-subjects', { subjects: subjects.slice(i, i + batchSize), threshold, by: by(app) });
    await load();
    app.voice.toast(`${counted(subjects.length, 'subject')} are screened again whenever the graph changes.`);
  }

  return {
    element,
    load,
    /** @param {import('./run.js').Screening} screening */
    button: screening =>
      h(
        'button',
        { type: 'button', class: 'button', onclick: () => void app.run(() => add(screening)) },
        icon('time'),
        'Watch these',
      ),
  };
}
