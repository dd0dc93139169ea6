import { ask } from '../api/client.js';

/** @typedef {import('./subjects.js').Subject} Subject */
/** @typedef {import('../types.js').EntityCard} EntityCard */
/** @typedef {{ reason: string, by: string, at: string }} Clearance */
/**
 * @typedef {{ score: number, verdict: 'same' | 'likely' | 'possible' | 'nearest', matchedName: string | null,
 *   features: { name: string, effect: 'decides' | 'raises' | 'lowers', explanation: string }[], entity: EntityCard,
 * sanctions: { id: string, name: string }[], facts: import('../types.js').FactLine[], cleared: Clearance | null }} Hit
 * @typedef {{ subject: Subject, hits: Hit[] }} Screened
 */

const batchSize = 200;

/** The work of screening a list: batch after batch, so that it can be stopped, and goes on where it failed. */
export class Screening {
  /** Those with potential matches, in the order of the list. @type {Screened[]} */
  found = [];
  done = 0;
  /** As of which change of the graph. */
  sequence = 0;
  #stop = new AbortController();

  /** @param {readonly Subject[]} subjects @param {number} threshold */
  constructor(subjects, threshold) {
    this.subjects = subjects;
    this.threshold = threshold;
  }

  get finished() {
    return this.done >= this.subjects.length;
  }

  stop() {
    this.#stop.abort();
  }

  /** Screens what is left; tells of each batch. @param {() => void} progress */
  async run(progress) {
    this.#stop = new AbortController();
    while (!this.finished) {
      const batch = this.subjects.slice(this.done, this.done + batchSize);
      const variables = { subjects: batch, threshold: this.threshold };
      /** @type {{ screen: { sequence: number, subjects: { hits: Hit[] }[] } }} */
      const { screen } = await ask('screening', variables, this.#stop.signal);
      this.sequence = screen.sequence;
      screen.subjects.forEach(({ hits }, i) => {
        if (hits.length) this.found.push({ subject: batch[i], hits });
      });
      this.done += batch.length;
      progress();
    }
  }
}
