import { loginAddress, needsLogin } from '../api/account.js';
import { byId, fill, h, iconButton } from '../dom.js';

/**
 * How the page speaks: aloud to screen readers, in a passing note, or in a bar that stays. @returns
 * {import('../app/core.js').Voice}
 */
export function voiceOf() {
  const live = byId('live');
  const toast = byId('toast');
  const problem = byId('problem');
  let fading = 0;

  /** @param {string} text */
  const say = text => {
    // The same words twice are read twice only if the region was empty in between.
    fill(live);
    requestAnimationFrame(() => fill(live, text));
  };

  return {
    say(text) {
      // What was noted before is over.
      toast.hidden = true;
      say(text);
    },
    toast(text) {
      say(text);
      fill(toast, text);
      toast.hidden = false;
      clearTimeout(fading);
      fading = setTimeout(() => {
        toast.hidden = true;
      }, 5000);
    },
    failed(error, retry) {
      fill(
        problem,
        h('span', {}, error.message),
        needsLogin(error)
          ? // In another tab, so that what was filled in here is still there.
            h('a', { class: 'text-button', href: loginAddress(), target: '_blank' }, 'Log in')
          : null,
        h('button', { type: 'button', class: 'text-button', onclick: retry }, 'Try again'),
        iconButton('close', 'Close', () => {
          problem.hidden = true;
        }),
      );
      problem.hidden = false;
    },
    succeeded() {
      problem.hidden = true;
    },
    busy(busy) {
      document.body.classList.toggle('asking', busy);
      document.body.setAttribute('aria-busy', String(busy));
    },
  };
}
