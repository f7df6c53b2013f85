// @ts-check

import { editPlainText, LONG_EDIT } from './plain-edit.js';
import { offsetAt, readPlainText, writePlainText } from './plain-text.js';
import { isUndo } from './undo-keys.js';

/** @typedef {import('../../../shared/text-map.js').TextMap} TextMap */

/** @typedef {'put' | 'clean' | 'repair'} Reason why the page wrote into the text */

/**
 * The text area: plain text that the browser itself edits, undoes and selects.
 * What the page writes (file, sample, clean copy, repair) can be taken back in one step.
 */
export class Editor extends EventTarget {
  #root;
  /** @type {TextMap | null} */
  #map = null;
  /** What the page wrote last, where nothing was typed since. @type {{ before: string, reason: Reason, isTyped: boolean } | null} */
  #written = null;
  #writing = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    super();
    this.#root = root;
    if (root.contentEditable !== 'plaintext-only') keepPlain(root);
    root.addEventListener('input', () => this.#writing || this.#changed(null));
    root.addEventListener('paste', (event) => this.#pasteLong(event));
    root.addEventListener('keydown', (event) => this.#undoByKey(event));
  }

  get root() {
    return this.#root;
  }

  /** The text as it stands now, and where each letter stands. */
  get map() {
    this.#map ??= readPlainText(this.#root);
    return this.#map;
  }

  /** What `undo` would take back. */
  get undoable() {
    return this.#written?.reason ?? null;
  }

  /** @param {string} text */
  replace(text) {
    const before = this.map.text;
    writePlainText(this.#root, text);
    this.#changed({ before, reason: 'put', isTyped: false });
  }

  /**
   * Changes places of the text as one step of the browser's own undo history.
   *
   * @param {readonly import('./plain-edit.js').Edit[]} edits in text order, apart
   * @param {Reason} reason
   */
  edit(edits, reason) {
    const before = this.map.text;
    this.#writing = true;
    const isTyped = editPlainText(this.#root, this.map, edits);
    this.#writing = false;
    this.#changed({ before, reason, isTyped });
  }

  /** Takes back what the page wrote last, unless something was typed since. */
  undo() {
    if (!this.#written) return;
    const { before, isTyped } = this.#written;
    this.#writing = true;
    this.#root.focus({ preventScroll: true });
    if (isTyped) document.execCommand('undo');
    this.#writing = false;
    if (readPlainText(this.#root).text !== before) writePlainText(this.#root, before);
    this.#changed(null);
  }

  /** Offset of the caret; `null` when it is elsewhere. */
  get caret() {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    if (!selection || !node || !this.#root.contains(node)) return null;
    return offsetAt(this.map, this.#root, node, selection.focusOffset);
  }

  /** @param {{ before: string, reason: Reason, isTyped: boolean } | null} written */
  #changed(written) {
    this.#written = written;
    this.#map = null;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {ClipboardEvent} event */
  #pasteLong(event) {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length < LONG_EDIT) return;
    event.preventDefault();
    const { text } = this.map;
    const [start, end] = this.#selected();
    this.replace(text.slice(0, start) + unixLines(pasted) + text.slice(end));
  }

  /** @returns {[number, number]} */
  #selected() {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const whole = this.map.text.length;
    if (!range || !this.#root.contains(range.commonAncestorContainer)) return [whole, whole];
    return [
      offsetAt(this.map, this.#root, range.startContainer, range.startOffset),
      offsetAt(this.map, this.#root, range.endContainer, range.endOffset),
    ];
  }

  /** @param {KeyboardEvent} event */
  #undoByKey(event) {
    if (!isUndo(event) || !this.#written || this.#written.isTyped) return;
    event.preventDefault();
    this.undo();
  }
}

/** @param {string} text */
export function unixLines(text) {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * For browsers that do not know `plaintext-only`: the same behaviour by hand.
 *
 * @param {HTMLElement} root
 */
function keepPlain(root) {
  root.contentEditable = 'true';
  root.addEventListener('beforeinput', (event) => {
    if (event.inputType.startsWith('format')) event.preventDefault();
    const text = event.dataTransfer?.getData('text/plain');
    if (text === undefined || text === '') return;
    event.preventDefault();
    document.execCommand('insertText', false, text);
  });
}
