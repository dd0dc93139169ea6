import { byId, fill, h, iconButton } from '../dom.js';
import { cut } from '../state/cut.js';
import { annotate, longestNote, mostNotes } from '../state/acts.js';

/** @typedef {import('../types.js').Note} Note */
/** @typedef {import('../app.js').App} App */

const kinds = /** @type {const} */ ({ text: 'Text', arrow: 'Arrow', step: 'Numbered step' });

/**
 * Writing on the picture: the commands, the dialog, and what dragging and keys do to a note. @param {App} app
 */
export function mountNotes(app) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('note-dialog'));
  const said = h('input', { type: 'text', maxlength: longestNote });
  const heading = h('h2', { id: 'note-title' });
  /** @type {(text: string) => void} */
  let done = () => undefined;
  fill(
    dialog,
    h(
      'form',
      {
        method: 'dialog',
        class: 'form',
        onsubmit: () => done(cut(said.value.trim(), longestNote)),
      },
      h(
        'div',
        { class: 'dialog-head' },
        heading,
        iconButton('close', 'Close', () => dialog.close()),
      ),
      h('label', { class: 'field' }, 'What it says', said),
      h('p', { class: 'hint' }, 'Drag it, or move it by arrow keys; Enter writes it anew, Delete removes it.'),
      h('div', { class: 'form-acts' }, h('button', { type: 'submit', class: 'button strong' }, 'Write')),
    ),
  );

  /** @param {string} title @param {string} text @param {(text: string) => void} then */
  function ask(title, text, then) {
    heading.textContent = title;
    said.value = text;
    done = then;
    dialog.showModal();
    said.select();
  }

  /** @param {string} label @param {readonly Note[]} notes */
  const become = (label, notes) => app.store.act(label, state => annotate(state, notes));

  /** @param {Note['kind']} kind */
  function add(kind) {
    const { notes } = app.state;
    if (notes.length >= mostNotes) return app.voice.toast(`A picture holds ${mostNotes} notes.`);
    return ask(kinds[kind], '', text => {
      if (!text && kind !== 'arrow') return;
      become(`Write: ${kinds[kind].toLowerCase()}`, [...notes, placed(kind, text)]);
    });
  }

  /**
   * Beside what is selected, or in the middle of what is seen. @param {Note['kind']} kind @param {string} text
   * @returns {Note}
   */
  function placed(kind, text) {
    const [last, other] = [...app.state.selection].reverse().map(id => app.state.positions[id]);
    const { x, y } = last ?? app.canvas?.middle() ?? { x: 0, y: 0 };
    if (kind === 'arrow' && other) return { kind, text, x: other.x, y: other.y - 44, toX: x, toY: y - 44 };
    // Below the one before it, so that none hides another.
    const at = { x: Math.round(x + 60), y: Math.round(y - 40 + 44 * app.state.notes.length) };
    return kind === 'arrow'
      ? { kind, text, x: at.x + 70, y: at.y - 40, toX: Math.round(x + 24), toY: Math.round(y - 24) }
      : { kind, text, ...at };
  }

  const events = {
    /** @param {number} index */
    open: index =>
      ask('Write anew', app.state.notes[index].text, text =>
        become(
          'Write anew',
          app.state.notes.map((note, i) => (i === index ? { ...note, text } : note)),
        ),
      ),
    /** @param {number} index @param {import('../types.js').Point} by @param {boolean} end */
    moved: (index, by, end) =>
      become(
        'Move a note',
        app.state.notes.map((note, i) => (i === index ? shifted(note, by, end) : note)),
      ),
    /** @param {number} index */
    removed: index =>
      become(
        'Remove a note',
        app.state.notes.filter((_, i) => i !== index),
      ),
  };

  /** @returns {import('../commands.js').Command[]} */
  const commands = () =>
    /** @type {Note['kind'][]} */ (Object.keys(kinds)).map(kind => ({
      text: `Write on the picture: ${kinds[kind].toLowerCase()}`,
      group: 'Publish',
      act: () => void add(kind),
      why: () => (app.state.entities.length ? null : 'Nothing is drawn yet.'),
    }));
  return { events, commands };
}

/**
 * @param {Note} note @param {import('../types.js').Point} by @param {boolean} end only the tip of an arrow @returns
 * {Note}
 */
function shifted(note, by, end) {
  const to =
    note.kind === 'arrow'
      ? { toX: Math.round((note.toX ?? note.x) + by.x), toY: Math.round((note.toY ?? note.y) + by.y) }
      : {};
  return end && note.kind === 'arrow'
    ? { ...note, ...to }
    : { ...note, x: Math.round(note.x + by.x), y: Math.round(note.y + by.y), ...to };
}
