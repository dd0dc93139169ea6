/**
 * Pictures that the canvas draws on entities, as data: addresses, because an image of its own knows no color of the
 * page.
 */

/** @param {string} svg */
const address = svg => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** @type {Map<string, Promise<string>>} */
const sources = new Map();

/** @param {string} icon */
function sourceOf(icon) {
  const known = sources.get(icon);
  if (known) return known;
  const source = fetch(`/icons/${encodeURIComponent(icon)}.svg`).then(response => (response.ok ? response.text() : ''));
  sources.set(icon, source);
  return source;
}

/** @type {Map<string, string>} */
const icons = new Map();

/**
 * Loads the icons of these looks, so that `iconOf` knows them. @param {Iterable<import('./look.js').Look>} looks @param
 * {import('./look.js').Scheme} scheme
 */
export async function loadIcons(looks, scheme) {
  await Promise.all(
    [...looks]
      .filter(look => look.icon)
      .map(async ({ icon, paint }) => {
        const { ink } = paint[scheme];
        if (icons.has(icon + ink)) return;
        const source = await sourceOf(icon);
        if (source)
          icons.set(
            icon + ink,
            address(source.replaceAll('currentColor', ink).replace('width="24" height="24"', 'width="96" height="96"')),
          );
      }),
  );
}

/** @param {import('./look.js').Look} look @param {import('./look.js').Scheme} scheme */
export const iconOf = ({ icon, paint }, scheme) => icons.get(icon + paint[scheme].ink) ?? null;

/** @type {Map<string, string>} */
const badges = new Map();

/**
 * The count of relations that are not drawn yet. @param {number} count @param {{ fill: string, ink: string, line:
 * string }} paint
 */
export function badgeOf(count, { fill, ink, line }) {
  const text = count > 99 ? '99+' : `+${count}`;
  const key = text + fill + ink;
  const known = badges.get(key);
  if (known) return known;
  const width = 14 + text.length * 9;
  const image = address(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="48" viewBox="0 0 ${width} 24">` +
      `<rect x="1" y="1" width="${width - 2}" height="22" rx="11" ` +
      `fill="${fill}" stroke="${line}" stroke-width="1.5"/>` +
      `<text x="${width / 2}" y="16.5" text-anchor="middle" font-family="Inter, Helvetica Neue, Arial, sans-serif" ` +
      `font-size="13" font-weight="600" fill="${ink}">${text}</text></svg>`,
  );
  badges.set(key, image);
  return image;
}

/** Width of a badge, in the units of its height. @param {number} count */
export const badgeRatio = count => (14 + (count > 99 ? 3 : `+${count}`.length) * 9) / 24;

/**
 * A pin: the entity stays where it is when the rest is laid out anew. @param {{ fill: string, ink: string, line: string
 * }} paint
 */
export const pinOf = ({ fill, ink, line }) =>
  address(
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24">' +
      `<circle cx="12" cy="12" r="11" fill="${fill}" stroke="${line}" stroke-width="1.5"/>` +
      `<path d="M9 6.5h6M10 6.5v4.5l-2 2.5h8l-2-2.5V6.5M12 13.5V18" fill="none" stroke="${ink}" stroke-width="1.6" ` +
      'stroke-linecap="round" stroke-linejoin="round"/></svg>',
  );
