import { glide } from './gliding.js';
import { layOutAside, stop } from './aside.js';
import { fill } from './filling.js';
import { Overview } from './overview.js';
import { drawNearLines } from './near-lines.js';
import { take } from './renderer.js';
import { isOf, placesIn, planOf, taskOf } from './plan.js';
import { around, marked, those } from './meant.js';
import { drawShapes } from './strokes.js';

/** @typedef {import('../../types.js').Point} Point */
/** @typedef {import('../../types.js').State} State */
/** @typedef {import('../../types.js').View} View */

/** Up to so many everything is drawn as it is from near. */
export const largeFrom = 300;
/** From so near names and icons can be read, and few enough are in sight. */
const nearFrom = 0.6;
const glideFor = 500;

/** Pictures of more than 300 entities: laid out in a worker, drawn by an overview from afar, filled in slices. */
export class Large {
  active = false;
  /** Whether Cytoscape.js knows all of it. */
  filled = false;
  /** @type {import('./plan.js').Plan | null} */ plan = null;
  #turn = 0;
  /** @type {{ plan: import('./plan.js').Plan, layout: string } | null} */ #asked = null;
  /** @type {import('./meant.js').Meant | null} */ #marked = null;

  /**
   * @param {import('../drawing.js').Drawing} drawing @param {HTMLElement} container
   * @param {import('./plan.js').Ontology & { paint: () => { palette: import('../style.js').Palette, scheme:
   *   import('../look.js').Scheme }, placed: (places: Record<string, Point>) => void, near: () => void, fit: (spots: {
   *   x: number, y: number, half: number }[], calm: boolean) => void, calm: () => boolean }} how
   */
  constructor(drawing, container, how) {
    this.drawing = drawing;
    this.cy = drawing.cy;
    this.container = container;
    this.how = how;
    const colorOf = (/** @type {string} */ kind) => how.looks.get(kind)?.paint[how.paint().scheme].color ?? '#888888';
    this.overview = new Overview(container, this.cy, () => ({ palette: how.paint().palette, colorOf }));
    take(this.cy, this, {
      overview: () => this.overview.render(),
      lines: (pen, seen) => this.plan && drawNearLines(pen, this.plan, how, how.paint().palette, seen),
      shapes: (pen, ids) => this.plan && drawShapes(pen, this.plan, colorOf, this.cy.zoom(), placesIn(this.plan, ids)),
    });
    this.cy.on('zoom', () => this.active && this.#changeSight());
    this.cy.on('drag', 'node', event => this.#follow(event.target));
  }

  /** Whether the overview draws. */
  get far() {
    return this.active && (!this.filled || this.cy.zoom() < nearFrom);
  }

  /** What is drawn, and where it stands. */
  get spots() {
    const plan = this.plan;
    if (!plan) return [];
    return plan.cards.flatMap((card, i) =>
      Number.isNaN(plan.x[i]) ? [] : [{ id: card.id, x: plan.x[i], y: plan.y[i], half: plan.halves[i] }],
    );
  }

  /** @param {View} view @param {State} state @param {import('../../types.js').Path | null} path */
  show(view, state, path) {
    const first = !this.active && this.cy.nodes().empty();
    this.active = true;
    const before = this.plan;
    const known = isOf(before, view, state.opened) ? before : null;
    const plan = known ?? planOf(view, state.opened, this.how);
    this.plan = plan;
    this.overview.plan = plan;
    const moved = this.#place(plan, before, state);
    this.#marked = marked(plan, state, path);
    this.overview.meant = this.#marked;
    const missing = plan.cards.filter(card => !state.positions[card.id]);
    if (missing.length) this.#layOut(plan, state, first || missing.length === plan.cards.length);
    else if (known === null || moved || !this.filled) {
      if (first) this.how.fit(this.spots, true);
      this.#fill(view, state, plan);
    }
    this.#changeSight();
    this.overview.forget();
  }

  /** Back to a picture that is drawn whole. */
  leave() {
    if (!this.active) return;
    stop();
    this.#turn += 1;
    this.active = false;
    this.filled = false;
    this.plan = null;
    this.#asked = null;
    document.body.classList.remove('asking');
    this.overview.plan = null;
    this.overview.hidden = true;
    this.container.classList.remove('far');
    // Half of what is there may go: fewer are sooner added than many removed.
    this.cy.elements().remove();
  }

  /** @param {string | null} id of who is pointed at */
  hover(id) {
    this.overview.meant = (this.plan && id !== null && around(this.plan, id)) || this.#marked;
    this.cy.forceRender();
  }

  /** @param {import('./meant.js').IsMeant | null} isMeant */
  spotlight(isMeant) {
    this.overview.meant = this.plan && isMeant ? those(this.plan, isMeant) : this.#marked;
    this.cy.forceRender();
  }

  /**
   * Takes over the places that are known, and says whether somebody moved. @param {import('./plan.js').Plan} plan
   * @param {import('./plan.js').Plan | null} before @param {State} state
   */
  #place(plan, before, state) {
    let moved = false;
    plan.cards.forEach(({ id }, i) => {
      const at = state.positions[id];
      const old = before?.index.get(id);
      if (at) {
        moved ||= plan.x[i] !== at.x || plan.y[i] !== at.y;
        [plan.x[i], plan.y[i]] = [at.x, at.y];
      } else if (before && before !== plan && old !== undefined)
        [plan.x[i], plan.y[i]] = [before.x[old], before.y[old]];
    });
    return moved;
  }

  /** @param {import('./plan.js').Plan} plan @param {State} state @param {boolean} whole nobody had a place */
  #layOut(plan, state, whole) {
    const asked = { plan, layout: state.layout };
    if (plan === this.#asked?.plan && state.layout === this.#asked.layout) return;
    this.#asked = asked;
    document.body.classList.add('asking');
    performance.mark('graph-asked');
    layOutAside(taskOf(plan, state), (places, final) => {
      if (asked !== this.#asked) return;
      if (!final) {
        // A draft of newcomers is their final place.
        if (whole) this.#showDraft(plan, places);
        return;
      }
      this.#asked = null;
      document.body.classList.remove('asking');
      void glide(plan, places, this.overview, this.how.calm() ? 0 : glideFor).then(() => {
        if (plan !== this.plan) return;
        this.how.placed(
          Object.fromEntries(plan.cards.flatMap(({ id }, i) => (state.positions[id] ? [] : [[id, places[i]]]))),
        );
        this.how.fit(this.spots, false);
        performance.mark('graph-placed');
      });
    });
  }

  /** @param {import('./plan.js').Plan} plan @param {Point[]} places */
  #showDraft(plan, places) {
    const first = plan.x.every(x => Number.isNaN(x));
    places.forEach((at, i) => ([plan.x[i], plan.y[i]] = [at.x, at.y]));
    this.how.fit(this.spots, first);
    this.overview.forget();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('graph-seen')));
  }

  /** @param {View} view @param {State} state @param {import('./plan.js').Plan} plan */
  #fill(view, state, plan) {
    this.#turn += 1;
    const mine = this.#turn;
    document.body.classList.add('asking');
    void fill(this.drawing, view, state, this.how.paint().scheme, () => mine === this.#turn).then(done => {
      if (!done || plan !== this.plan) return;
      document.body.classList.remove('asking');
      this.filled = true;
      performance.mark('graph-filled');
      this.#changeSight();
      this.how.near();
    });
  }

  #changeSight() {
    this.overview.hidden = !this.far;
    this.container.classList.toggle('far', this.far);
  }

  /** @param {import('cytoscape').NodeSingular} node that is being dragged */
  #follow(node) {
    const i = this.plan?.index.get(node.id());
    if (!this.plan || i === undefined) return;
    [this.plan.x[i], this.plan.y[i]] = [node.position().x, node.position().y];
    this.overview.forget();
  }
}
