import { fill, h, icon, iconButton } from '../dom.js';
import { beginningOf, histogram } from '../state/time.js';
import { counted, dateInWords } from '../words.js';

/**
 * When the relations of the picture begin, and two ends to take hold of that limit what is drawn.
 * @param {HTMLElement} element @param {import('../app.js').App} app
 */
export function mountTimeline(element, app) {
  const bars = h('div', { class: 'bars', 'aria-hidden': 'true' });
  const caption = h('p', { class: 'timeline-caption' });
  const reset = h('button', { type: 'button', class: 'text-button', onclick: () => app.limitTime(null) }, 'All time');
  const ends = /** @type {[HTMLInputElement, HTMLInputElement]} */ (
    ['Earliest', 'Latest'].map((label, i) =>
      h('input', {
        type: 'range',
        min: '0',
        'aria-label': label,
        oninput: () => {
          keepOrder(i);
          describe();
        },
        onchange: choose,
      }),
    )
  );
  const scale = h('div', { class: 'timeline-scale', 'aria-hidden': 'true' });
  const empty = h('p', { class: 'hint' }, 'There are too few dates here to draw a line of time.');
  const field = h('div', { class: 'timeline-field' }, bars, ...ends);
  fill(
    element,
    h(
      'div',
      { class: 'timeline-head' },
      icon('time'),
      caption,
      reset,
      iconButton('close', 'Close the timeline', () => show(false)),
    ),
    field,
    scale,
    empty,
  );

  /** @type {import('../state/time.js').Bucket[]} */
  let buckets = [];
  /** @type {readonly unknown[] | null} */
  let drawn = null;
  /** @type {(open: boolean) => void} */
  let told = () => undefined;

  app.watch(() => {
    if (!element.hidden) draw();
  });

  function draw() {
    const { linksOnCanvas, onCanvas } = app.view;
    const there = new Set(onCanvas.filter(card => !app.state.hidden.includes(card.id)).map(card => card.id));
    const links = linksOnCanvas.filter(link => there.has(link.from) && there.has(link.to));
    if (!drawn || drawn.length !== links.length || links.some((link, i) => link !== drawn?.[i])) {
      drawn = links;
      buckets = histogram(links);
      const most = Math.max(...buckets.map(bucket => bucket.count));
      fill(
        bars,
        buckets.map(({ count }) => {
          const bar = h('i');
          bar.style.height = `${count ? Math.max(8, (100 * count) / most) : 0}%`;
          return bar;
        }),
      );
      fill(
        scale,
        buckets.length
          ? [buckets[0], buckets[buckets.length - 1]].map(bucket => h('span', {}, dateInWords(bucket.date)))
          : [],
      );
    }
    field.hidden = scale.hidden = buckets.length < 2;
    empty.hidden = buckets.length > 1;
    const { time } = app.state;
    const from = time ? buckets.findIndex(bucket => bucket.date >= time.from.slice(0, bucket.date.length)) : 0;
    const to = time
      ? buckets.findLastIndex(bucket => bucket.date <= time.to.slice(0, bucket.date.length))
      : buckets.length - 1;
    // The ends stand between the bars: the later one after the last bar that counts.
    for (const end of ends) end.max = String(buckets.length);
    ends[0].value = String(Math.max(0, from));
    ends[1].value = String(Math.max(0, to) + 1);
    reset.hidden = !time;
    describe(time);
  }

  /** Neither end passes the other. @param {number} moved */
  function keepOrder(moved) {
    const [from, to] = ends.map(end => end.valueAsNumber);
    if (from >= to) ends[moved].value = String(moved === 0 ? to - 1 : from + 1);
  }

  const chosen = () => ends.map((end, i) => buckets[end.valueAsNumber - i]?.date ?? '');

  /** @param {import('../types.js').Span | null} [span] what is drawn; else what the ends say while they are moved */
  function describe(span) {
    const [from, to] = span ? [span.from, span.to] : chosen();
    [...bars.children].forEach((bar, i) =>
      bar.classList.toggle('out', i < ends[0].valueAsNumber || i >= ends[1].valueAsNumber),
    );
    ends.forEach((end, i) => end.setAttribute('aria-valuetext', dateInWords([from, to][i])));
    const undated = app.view.links.filter(link => !beginningOf(link)).length;
    const dated = app.view.links.length - undated;
    const faint = app.state.time ? ' drawn faintly' : '';
    fill(
      caption,
      from ? h('b', {}, from === to ? dateInWords(from) : `${dateInWords(from)} – ${dateInWords(to)}`) : 'Timeline',
      from ? ` ${counted(dated, 'dated relation')}${undated ? `, ${undated} without a date${faint}` : ''}` : null,
    );
  }

  function choose() {
    const [from, to] = chosen();
    app.limitTime(from === buckets[0].date && to === buckets[buckets.length - 1].date ? null : { from, to });
    app.voice.say(caption.textContent ?? '');
  }

  /** @param {boolean} open */
  function show(open) {
    element.hidden = !open;
    document.body.classList.toggle('with-timeline', open);
    if (open) draw();
    told(open);
    app.canvas?.fit();
  }

  return {
    toggle: () => show(Boolean(element.hidden)),
    focus: () => ends[0].focus(),
    height: () => (element.hidden ? 0 : element.offsetHeight + 12),
    /** @param {(open: boolean) => void} listener */
    watch(listener) {
      told = listener;
      listener(!element.hidden);
    },
    open: () => show(true),
  };
}
