import { endless, fill, h } from '../dom.js';

/** @typedef {import('./types.js').ReviewItem} ReviewItem */
/** @typedef {import('./types.js').Span} Span */

/**
 * The text of an article. What is lit is lit by the Custom Highlight API, so that the text itself never changes.
 * @param {HTMLElement} element
 */
export function mountArticle(element) {
  /** @type {Map<number, Text>} */
  const texts = new Map();

  /** @param {ReviewItem} item */
  function show(item) {
    texts.clear();
    /** @type {Map<number, HTMLElement>} */
    const paragraphs = new Map();
    for (const sentence of item.sentences) {
      let paragraph = paragraphs.get(sentence.paragraph);
      if (!paragraph) paragraphs.set(sentence.paragraph, (paragraph = h('p')));
      const text = document.createTextNode(sentence.text);
      // What turns the direction of reading ends with its sentence.
      const room = h('bdi', {
        'data-sentence': sentence.number,
        'data-endless': endless(sentence.text),
        lang: item.language,
      });
      room.append(text);
      texts.set(sentence.number, text);
      paragraph.append(room, ' ');
    }
    fill(element, [...paragraphs.values()]);
    const sure = new Set(item.entities.filter(entity => entity.match === 'linked').map(entity => entity.key));
    light(
      'mention',
      item.mentions.filter(mention => mention.how !== 'description' && sure.has(mention.entity)),
    );
    light(
      'unsure',
      item.mentions.filter(mention => mention.how !== 'description' && !sure.has(mention.entity)),
    );
  }

  /** @param {string} name @param {Span[]} spans */
  function light(name, spans) {
    if (!('highlights' in CSS)) return;
    const ranges = [];
    for (const span of spans) {
      const text = texts.get(span.sentence);
      if (!text) continue;
      const range = new Range();
      range.setStart(text, Math.min(span.start, text.length));
      range.setEnd(text, Math.min(span.end, text.length));
      ranges.push(range);
    }
    CSS.highlights.set(name, new Highlight(...ranges));
  }

  /**
   * Lights the words of a proposal, and whom it names there. @param {ReviewItem} item @param
   * {import('./types.js').Proposal | undefined} proposal
   */
  function point({ mentions }, proposal) {
    light('quote', proposal ? proposal.spans : []);
    const ends = new Set([proposal?.subject, proposal?.object]);
    /** @param {Span} span @param {Span} mention */
    const holds = (span, mention) =>
      span.sentence === mention.sentence && span.start <= mention.start && mention.end <= span.end;
    light(
      'end',
      mentions.filter(mention => ends.has(mention.entity) && proposal?.spans.some(span => holds(span, mention))),
    );
  }

  /** The words that are selected, within one sentence. @returns {Span | null} */
  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    for (const [sentence, text] of texts) {
      if (range.startContainer !== text) continue;
      const end = range.endContainer === text ? range.endOffset : text.length;
      return end > range.startOffset ? { sentence, start: range.startOffset, end } : null;
    }
    return null;
  }

  /** @param {Span} span */
  function reveal(span) {
    texts.get(span.sentence)?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  return { show, point, selected, reveal };
}
