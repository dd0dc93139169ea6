/** What the page is called and where it begins, as the seed folder says (`site.yaml`). */

/** @typedef {{ title: string, headline: string | null, tagline: string | null, logo: string | null,
 *   starts: import('./types.js').Start[] }} Site */

/** @type {Site} */
const plain = { title: 'Knowledge Graph', headline: null, tagline: null, logo: null, starts: [] };

/** @returns {Promise<Site>} the plain one where the server says nothing */
export async function loadSite() {
  const response = await fetch('/site.json').catch(() => null);
  return response?.ok ? { ...plain, ...(await response.json()) } : plain;
}

/** Puts title and logo where index.html has those of the product. @param {Site} site */
export function nameThePage({ title, tagline, logo }) {
  document.title = title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', tagline ?? title);
  const home = document.getElementById('home');
  home?.setAttribute('aria-label', `${title}, start page`);
  home?.querySelector('span')?.replaceChildren(title);
  document.querySelector('#graph h1')?.replaceChildren(title);
  if (!logo) return;
  const address = `/icons/${encodeURIComponent(logo)}.svg`;
  home?.querySelector('img')?.setAttribute('src', address);
  document.querySelector('link[rel="icon"]')?.setAttribute('href', address);
}
