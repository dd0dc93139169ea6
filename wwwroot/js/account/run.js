import { byId } from '../dom.js';

/** Runs something that asks the server, and says what went wrong. @param {() => Promise<unknown>} work */
export async function run(work) {
  const problem = byId('problem');
  problem.hidden = true;
  try {
    await work();
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
  }
}
