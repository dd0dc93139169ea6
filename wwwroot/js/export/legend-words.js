/** How facts are said, as a legend names it. @type {Record<import('../types.js').Stance, string>} */
export const stanceWords = {
  asserted: 'stated',
  denied: 'denied',
  alleged: 'alleged',
  planned: 'planned',
  possible: 'possible',
};

export const hasEndedWords = 'no longer holds';
