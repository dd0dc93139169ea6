import { h } from '../dom.js';

const choices = /** @type {const} */ ({
  relations: ['Relations drawn', [0, 1, 2, 3, 5, 10], (/** @type {number} */ n) => (n ? `${n} or more` : 'any')],
  articles: ['Articles behind', [0, 2, 3, 5], (/** @type {number} */ n) => (n ? `${n} or more` : 'any')],
  confidence: ['Confidence', [0, 0.5, 0.7, 0.8, 0.9], (/** @type {number} */ n) => (n ? `${n} or more` : 'any')],
});

/** The filters of the legend by how much there is. @param {import('../app.js').App} app */
export function leastFields(app) {
  const fields = /** @type {(keyof typeof choices)[]} */ (Object.keys(choices)).map(key => {
    const [text, values, inWords] = choices[key];
    const select = h(
      'select',
      { onchange: () => app.limitLeast({ ...app.state.least, [key]: Number(select.value) }) },
      values.map(value => h('option', { value }, inWords(value))),
    );
    app.watch((_view, state) => {
      const wanted = String(state.least[key]);
      // A link may hold what nobody can choose here.
      if (![...select.options].some(option => option.value === wanted))
        select.append(h('option', { value: wanted }, inWords(state.least[key])));
      select.value = wanted;
    });
    return h('label', { class: 'least' }, text, select);
  });
  return h('div', { class: 'least-fields' }, fields);
}
