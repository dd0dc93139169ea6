/**
 * Screens of the page beside the graph: whole pages of work, each with an address of its own (`?screen=name`,
 * `?screen=name/what`).
 * **A line here adds one**: it then stands in the menu of the page, in the palette and on the start page, and its
 * module is loaded
 * when somebody opens it first. A module exports `mount(element, app)` and returns what the screen does when it is
 * shown.
 *
 * @typedef {import('./app.js').App} App
 * @typedef {{
 *   shown: (what: string) => void | Promise<void>,
 *   left?: () => void
 * }} Screen shown: at every opening, with what follows the name in the address; left: when another or none is shown
 * @typedef {{ mount: (element: HTMLElement, app: App) => Screen }} ScreenModule
 * @typedef {{ title: string, line: string, icon: string, load: () => Promise<ScreenModule> }} ScreenEntry icon: of the
 * sprite in index.html
 */

/** @type {Record<string, ScreenEntry>} */
export const screens = {
  articles: {
    title: 'Articles',
    line: 'All that the graph stands on',
    icon: 'article',
    load: () => import('./screens/articles.js'),
  },
  suspects: {
    title: 'May be one',
    line: 'Pairs that may be the same',
    icon: 'merge',
    load: () => import('./screens/suspects.js'),
  },
  lists: {
    title: 'Lists',
    line: 'Drop a list or a table to import it',
    icon: 'save',
    load: () => import('./screens/lists.js'),
  },
  views: {
    title: 'Saved views',
    line: 'Kept under a name; stories',
    icon: 'view',
    load: () => import('./screens/views.js'),
  },
  news: {
    title: 'What is new',
    line: 'Since last week: came, changed, taken back',
    icon: 'news',
    load: () => import('./screens/news.js'),
  },
  private: {
    title: 'Private work',
    line: 'Extracts that are not published yet',
    icon: 'hide',
    load: () => import('./screens/private.js'),
  },
  picture: {
    title: 'Picture',
    line: 'To print, with legend and sources',
    icon: 'print',
    load: () => import('./screens/picture.js'),
  },
  claims: {
    title: 'Claims',
    line: 'What is drawn, to check one by one',
    icon: 'check',
    load: () => import('./screens/claims.js'),
  },
  chronology: {
    title: 'Chronology',
    line: 'What is drawn, in the order of time',
    icon: 'time',
    load: () => import('./screens/chronology.js'),
  },
  owners: {
    title: 'Owners',
    line: 'Chains of shares, as a picture',
    icon: 'layout',
    load: () => import('./screens/owners.js'),
  },
  screening: {
    title: 'Screening',
    line: 'Who of a list may be in the graph',
    icon: 'list',
    load: () => import('./screens/screening.js'),
  },
};
