/** How much there must be of something for it to be drawn. Pure. */

/** @typedef {import('../types.js').Least} Least */

/** @type {Least} */
export const everything = Object.freeze({ relations: 0, articles: 0, confidence: 0 });

/** As links hold it: relations, articles, confidence. @param {Least} least */
export const leastText = ({ relations, articles, confidence }) =>
  relations || articles || confidence ? `${relations}.${articles}.${Math.round(confidence * 100)}` : null;

/** @param {string | null} text @returns {Least} */
export function leastOf(text) {
  const [, relations, articles, percent] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text ?? '') ?? [];
  if (!relations) return everything;
  return { relations: Number(relations), articles: Number(articles), confidence: Math.min(100, Number(percent)) / 100 };
}

/** @template {{ articles: number, confidence?: number }} T @param {readonly T[]} links @param {Least} least */
export const strongEnough = (links, { articles, confidence }) =>
  links.filter(link => !(link.articles < articles) && (link.confidence ?? 1) >= confidence);

/**
 * Those that have so many relations among what is drawn. @param {readonly { from: string, to: string }[]} links
 * @param {Least} least @returns {(id: string) => boolean}
 */
export function joinedEnough(links, { relations }) {
  if (!relations) return () => true;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { from, to } of links) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return id => (counts.get(id) ?? 0) >= relations;
}
