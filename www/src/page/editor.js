// @ts-check

import { offsetAt, readPlainText, writePlainText } from './plain-text.js';

/** @typedef {import('../text-map.js').TextMap} TextMap */

/** A paste longer than this goes past the browser's own editing, which would lay it out as one block. */
const LONG_PASTE = 200_000;

/**
 * The text area: plain text that the browser itself edits, undoes and selects.
 * A text put there by the page (file, sample) can be taken back in one step.
 */
export class Editor extends EventTarget {
  #root;
  /** @type {TextMap | null} */
  #map = null;
  /** What stood here before the page wrote. @type {string | null} */
  #before = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    super();
    this.#root = root;
    if (root.contentEditable !== 'plaintext-only') keepPlain(root);
    root.addEventListener('input', () => this.#changed(null));
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

  get canUndo() {
    return this.#before !== null;
  }

  /** @param {string} text */
  replace(text) {
    const before = this.map.text;
    writePlainText(this.#root, text);
    this.#changed(before);
  }

  /** Takes the last `replace` back, unless something was typed since. */
  undo() {
    if (this.#before === null) return;
    writePlainText(this.#root, this.#before);
    this.#changed(null);
  }

  /** Offset of the caret; `null` when it is elsewhere. */
  get caret() {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    if (!selection || !node || !this.#root.contains(node)) return null;
    return offsetAt(this.map, this.#root, node, selection.focusOffset);
  }

  /** @param {string | null} before */
  #changed(before) {
    this.#before = before;
    this.#map = null;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {ClipboardEvent} event */
  #pasteLong(event) {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length < LONG_PASTE) return;
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
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || this.#before === null) return;
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
