import { fonts } from '../export/paper.js';
import { svgOf } from '../export/svg.js';
import { footnotesOf } from '../export/footnotes.js';
import { counted, countedEntities, dateInWords } from '../words.js';

/** @typedef {import('../app.js').App} App */

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** @type {import('../export/svg.js').WidthOf} */
export function widthOf(text, size, weight = 500) {
  pen.font = `${weight} ${size}px ${fonts}`;
  return pen.measureText(text).width;
}

/**
 * The picture to publish. @param {App} app @param {{ legend?: boolean, sources?: boolean, sheet?: string }} [options]
 */
export async function pictureOf(app, { legend = true, sources = true, sheet = '' } = {}) {
  const scene = app.canvas?.scene() ?? { shapes: [], lines: [] };
  const facts = sources ? await app.knowledge.statements(app.view.links.map(link => link.id)) : [];
  const kinds = await looksOf(app, new Set(scene.shapes.map(shape => shape.kind)));
  const picture = {
    title: app.state.title,
    scene,
    notes: app.state.notes,
    kinds,
    footnotes: sources ? footnotesOf(facts) : null,
    legend,
    below: belowOf(app),
    dateInWords,
  };
  return svgOf(picture, widthOf, sheet);
}

/** What stands at the end of all that is published: from where it is, of what day. @param {App} app */
export const belowOf = app =>
  `${app.title}, ${dateInWords(new Date().toISOString().slice(0, 10))}. ` +
  `${countedEntities(app.view.entities.length)}, ${counted(app.view.links.length, 'relation')}.`;

/** @param {App} app @param {ReadonlySet<string>} kinds */
async function looksOf(app, kinds) {
  const looks = [...kinds].flatMap(kind => app.looks.get(kind) ?? []);
  return new Map(
    await Promise.all(
      looks.map(async ({ name, label, icon, paint }) => {
        const inner = icon ? await insideOf(icon) : '';
        return /** @type {const} */ ([name, { label, ...paint.light, icon: inner }]);
      }),
    ),
  );
}

/** What an icon draws, without its size: only shapes, and how they look. @param {string} icon */
async function insideOf(icon) {
  const svg = (await documentAt(`/icons/${encodeURIComponent(icon)}.svg`))?.documentElement;
  if (svg?.localName !== 'svg') return '';
  const held = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'];
  const look = held.flatMap(name => (svg.hasAttribute(name) ? [`${name}="${svg.getAttribute(name)}"`] : []));
  return `<g ${look.join(' ')}>${[...svg.children].map(drawn).join('')}</g>`;
}

/**
 * Parsing text is forbidden by the policy of the page, a document from the host is not. @param {string} address
 * @returns
 * {Promise<Document | null>} */
const documentAt = address =>
  new Promise(done => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onloadend = () => done(request.responseXML);
    request.open('GET', address);
    request.send();
  });

const drawing = ['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'g'];

/** @param {Element} element @returns {string} */
function drawn(element) {
  if (!drawing.includes(element.localName)) return '';
  const attributes = [...element.attributes]
    .filter(({ name }) => !/^on|href|style/i.test(name))
    .map(({ name, value }) => `${name}="${value.replace(/[&<"]/g, '')}"`);
  const children = [...element.children].map(drawn).join('');
  return `<${element.localName} ${attributes.join(' ')}>${children}</${element.localName}>`;
}
