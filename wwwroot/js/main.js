import { goToLogin, whoAmI } from './api/account.js';
import { ask } from './api/client.js';
import { followAddress } from './address.js';
import { App } from './app.js';
import { commandsOf } from './commands.js';
import { byId, nextTask } from './dom.js';
import { isEmbedded } from './embed.js';
import { Canvas } from './graph/canvas.js';
import { looksOf, sheetOf } from './graph/look.js';
import { mountArticle } from './panels/article.js';
import { mountDetails } from './panels/details.js';
import { mountHelp } from './panels/help.js';
import { mountHoverCard } from './panels/hover-card.js';
import { listenToKeys } from './panels/keys.js';
import { exportCommands } from './panels/exports.js';
import { mountPalette } from './panels/palette.js';
import { mountScreens } from './panels/screen-host.js';
import { mountWork } from './panels/work.js';
import { mountLegend } from './panels/legend.js';
import { mountList } from './panels/list.js';
import { mountEditing } from './editing/mount.js';
import { mountMenu } from './panels/menu.js';
import { mountPath } from './panels/path.js';
import { mountSearch } from './panels/search.js';
import { mountStart } from './panels/start.js';
import { mountTabs } from './panels/tabs.js';
import { mountTimeline } from './panels/timeline.js';
import { followTheme, palette as colors, toggleTheme } from './panels/theme.js';
import { copyLink, mountGraphTools, mountPageTools, startPath } from './panels/toolbar.js';
import { voiceOf } from './panels/voice.js';
import { loadSite, nameThePage } from './site.js';
import { move, place } from './state/acts.js';
import { mountLive } from './news/live.js';
import { mountNotes } from './views/notes.js';
import { mountStory } from './views/story.js';

const voice = voiceOf();

/**
 * @typedef {{ ontology: { entityKinds: import('./types.js').EntityKind[], relationKinds:
 * import('./types.js').RelationKind[] }, stats: import('./types.js').Stats }} Beginning
 */

async function begin() {
  /** @type {[Beginning, import('./api/account.js').Account, import('./site.js').Site]} */
  const [{ ontology, stats }, account, site] = await Promise.all([ask('ontology'), whoAmI(), loadSite()]);
  nameThePage(site);
  document.body.toggleAttribute('data-embed', isEmbedded());
  const looks = looksOf(ontology.entityKinds);
  document.adoptedStyleSheets.push(sheetOf(looks.values()));
  const app = new App({
    kinds: new Map(ontology.entityKinds.map(kind => [kind.name, kind])),
    relations: new Map(ontology.relationKinds.map(relation => [relation.name, relation])),
    looks,
    stats,
    voice,
    account,
    site,
  });

  const menu = mountMenu(byId('menu'), app);
  const editCommands = mountEditing(app, menu);
  const screens = mountScreens(byId('screen'), app);
  app.screens = screens;
  const notes = mountNotes(app);
  const commands = () => commandsOf(app, tools);
  const help = mountHelp(byId('help'), commands);
  const palette = mountPalette(byId('palette'), app, commands);
  const path = mountPath(byId('path-bar'), byId('path-dialog'), app);
  menu.connect(path);
  const legend = mountLegend(byId('legend'), app);
  const hoverCard = mountHoverCard(byId('hover-card'), app);
  await nextTask();
  const toCanvas = () => byId('canvas').focus({ preventScroll: true });
  const picked = (/** @type {string} */ id) => void app.add([id]).then(toCanvas);
  const searches = [
    mountSearch(byId('search'), app, { label: 'Search', picked }),
    mountStart(byId('start'), app, { picked, opened: toCanvas }),
  ];
  await nextTask();
  const tabs = mountTabs(byId('side'), () => app.canvas?.resize());
  const timeline = mountTimeline(byId('timeline'), app);
  mountDetails(tabs.details, app, { path });
  mountList(tabs.list, app);
  const article = mountArticle(tabs.article, app, { show: () => tabs.show('article') });
  app.openArticle = (id, fact) => void article.open(id, fact);
  document.addEventListener('click', event => {
    const wanted = event.target instanceof Element ? event.target.closest('[data-article]') : null;
    if (wanted instanceof HTMLElement) app.openArticle(wanted.dataset.article ?? '', wanted.dataset.fact);
  });

  await nextTask();
  app.canvas = new Canvas(byId('canvas'), {
    looks,
    relations: app.relations,
    palette: colors,
    insets: () => ({
      left: legend.width() + (legend.width() ? 18 : 0),
      right: 8,
      top: 24,
      bottom: 92 + timeline.height(),
    }),
    events: {
      selected: (id, added) => {
        app.select(id, added);
        tabs.show('details');
      },
      factSelected: id => {
        app.selectFact(id);
        tabs.show('details');
      },
      nothingSelected: () => app.select(null),
      opened: id => (app.view.groups.has(id) ? app.toggleGroup(id) : void app.expand(id)),
      boxed: (ids, added) => {
        app.selectMany(ids, added);
        if (!added) tabs.show('details');
      },
      unbundled: pair => app.toggleOpened(pair),
      moved: places => app.store.act('Move', state => move(state, places)),
      placed: places => app.store.look(state => place(state, places)),
      menu: (target, at) => menu.open(target, at),
      hovered: hoverCard,
    },
    notes: notes.events,
  });

  await nextTask();
  mountPageTools(byId('page-tools'), app, { help, menu });
  mountGraphTools(byId('graph-tools'), app, { path, legend, timeline });
  mountWork(byId('work'), menu, screens, palette);
  /** @type {import('./commands.js').Tools} */
  const tools = {
    search: () =>
      searches.find(input => input.offsetParent !== null && getComputedStyle(input).visibility === 'visible')?.focus(),
    help,
    palette,
    menu,
    path: { start: () => startPath(app, path), turn: path.turn },
    legend,
    timeline,
    panel: name => tabs.focus(/** @type {import('./panels/tabs.js').Tab} */ (name)),
    copyLink: () => void copyLink(app),
    theme: toggleTheme,
    screens,
    exports: () => exportCommands(app),
    more: () => [...editCommands(), ...notes.commands()],
  };
  listenToKeys(app, commands, { palette, menu, screens, panel: tools.panel });
  await nextTask();
  followTheme(scheme => void app.canvas?.paint(scheme));
  await followAddress(app);
  await nextTask();
  if (app.state.time) timeline.open();
  app.watch((view, state) => {
    document.body.dataset.view = state.entities.length ? 'graph' : 'start';
    byId('canvas').setAttribute(
      'aria-label',
      `Graph, ${view.entities.length} entities, ${view.links.length} relations`,
    );
    app.canvas?.resize();
    void app.canvas?.show(view, state, app.path);
  });
  await screens.begin();
  const story = mountStory(byId('story'), app);
  app.tell = called => void story.tell(called);
  await story.begin();
  mountLive(byId('live-news'), app);
}

begin().catch(error => goToLogin(error) || voice.failed(error, () => location.reload()));
