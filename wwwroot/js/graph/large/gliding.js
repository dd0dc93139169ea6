/** From where entities stand to where they belong, so that the eye can follow. */

/**
 * @param {import('./plan.js').Plan} plan whose places are changed @param {readonly import('../../types.js').Point[]}
 * places @param {{ plan: import('./plan.js').Plan | null, render: (moving: boolean) => void }} overview @param {number}
 * time in milliseconds
 */
export async function glide(plan, places, overview, time) {
  const [fromX, fromY] = [plan.x.slice(), plan.y.slice()];
  const begun = performance.now();
  for (let share = 0; share < 1 && overview.plan === plan;) {
    share = time ? Math.min(1, (performance.now() - begun) / time) : 1;
    const eased = 1 - (1 - share) ** 3;
    places.forEach((at, i) => {
      plan.x[i] = Number.isNaN(fromX[i]) ? at.x : fromX[i] + (at.x - fromX[i]) * eased;
      plan.y[i] = Number.isNaN(fromY[i]) ? at.y : fromY[i] + (at.y - fromY[i]) * eased;
    });
    overview.render(share < 1);
    await new Promise(requestAnimationFrame);
  }
}
