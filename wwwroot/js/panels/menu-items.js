import { label } from '../words.js';
import { copyLink } from './toolbar.js';

/** @typedef {import('../app.js').App} App */
/** @typedef {{ text: string, more?: string, act: () => void } | 'separator' | { title: string }} Item */
/** @typedef {{ entity?: string, fact?: string, pair?: string }} Target */

/**
 * What the menu offers for what was pointed at. @param {App} app
 * @param {{ expandBy: (id: string, at: { x: number, y: number }) => Promise<void>, askPath: (from: string) => void }}
 * others
 * @returns {(target: Target) => Item[]}
 */
export function menuItems(app, { expandBy, askPath }) {
  /** @param {string} id @returns {Item[]} */
  function ofEntity(id) {
    const at = app.canvas?.anchor(id) ?? { x: 0, y: 0 };
    const { selection, pinned } = app.state;
    const others = selection.filter(other => other !== id);
    return [
      { title: label(app.nameOf(id), 40) },
      { text: 'Expand', more: 'E', act: () => void app.expand(id) },
      { text: 'Expand by relation…', more: 'Shift+E', act: () => void expandBy(id, at) },
      others.length === 1
        ? {
            text: `Path to ${label(app.nameOf(others[0]), 24)}`,
            more: 'P',
            act: () => void app.findPath(id, others[0]),
          }
        : { text: 'Path to…', more: 'P', act: () => askPath(id) },
      ...(others.length
        ? [
            {
              text: 'What the selected have in common',
              more: 'C',
              act: () => void app.addCommonNeighbors([...others, id]),
            },
          ]
        : []),
      ...(others.length && !selection.includes(id) ? [{ text: 'Select it too', act: () => app.select(id, true) }] : []),
      { text: 'Select its neighbors', more: 'N', act: () => app.selectNeighbors([id]) },
      'separator',
      { text: pinned.includes(id) ? 'Unpin' : 'Pin in its place', more: 'X', act: () => app.togglePins([id]) },
      { text: 'Hide', more: 'H', act: () => app.hide([id]) },
      { text: 'Hide the others', more: 'O', act: () => app.hideOthers([id]) },
      'separator',
      { text: 'Its owners, and what it owns', act: () => void app.screens?.go('owners', id) },
      { text: 'Copy link to this entity', act: () => void copyEntityLink(id) },
    ];
  }

  /** @param {string} id @returns {Item[]} */
  const ofFact = id => [
    { text: 'Read the evidence', act: () => app.selectFact(id) },
    {
      text: 'Hide relations of this kind',
      act: () => {
        const link = app.knowledge.links.get(id);
        if (link) app.toggleRelation(link.relation);
      },
    },
  ];

  /** What can be done with the relations between two entities. @param {string} pair @returns {Item[]} */
  function ofPair(pair) {
    const ends = pair.split('~');
    const between = app.view.links.filter(link => ends.includes(link.from) && ends.includes(link.to));
    return [
      { text: 'Select both ends', act: () => app.selectMany(ends) },
      ...(between.length > 1
        ? [
            {
              text: app.state.opened.includes(pair) ? 'Draw as one line' : `Draw all ${between.length} one by one`,
              act: () => app.toggleOpened(pair),
            },
          ]
        : []),
    ];
  }

  /** @returns {Item[]} */
  const ofCanvas = () => [
    { text: 'Fit all', more: 'F', act: () => app.canvas?.fit() },
    { text: 'Lay out anew', more: 'Shift+L', act: () => app.layOut(app.state.layout) },
    { text: 'Show all', more: 'Shift+H', act: () => app.showAll() },
    { text: 'Copy link to this view', more: 'S', act: () => void copyLink(app) },
    { text: 'Select all', more: 'Ctrl+A', act: () => app.selectAll() },
    'separator',
    { text: 'Clear the canvas', act: () => app.clear() },
  ];

  /** @param {string} id */
  async function copyEntityLink(id) {
    await navigator.clipboard.writeText(`${location.origin}/entity/${encodeURIComponent(id)}`).catch(() => undefined);
    app.voice.toast('Link copied.');
  }

  /** @param {string} id @returns {Item[]} */
  const ofGroup = id => {
    const { name, members } = /** @type {import('../state/groups.js').Group} */ (app.view.groups.get(id));
    return [
      { title: label(name, 40) },
      { text: 'Unfold', act: () => app.toggleGroup(id) },
      { text: 'Select all in it', act: () => app.selectMany(members) },
      { text: 'Hide all in it', act: () => app.hide(members) },
    ];
  };

  return ({ entity, fact, pair }) => {
    if (entity && app.view.groups.has(entity)) return ofGroup(entity);
    if (entity) return ofEntity(entity);
    const items = [...(fact ? ofFact(fact) : []), ...(pair ? ofPair(pair) : [])];
    return items.length ? items : ofCanvas();
  };
}
