// @ts-check

import { isCalm } from '../../../shared/dom.js';
import { frameOf } from './viewport.js';

/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

const FLASH_MS = 1600;

/** Goes to places of the text: scrolls there and lets them flash. */
export class Visitor {
  #editor;
  #highlighter;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Where the last visit went, for the way on from there. */
  place = -1;

  /**
   * @param {import('./editor.js').Editor} editor
   * @param {import('../../../shared/highlighter.js').Highlighter} highlighter
   */
  constructor(editor, highlighter) {
    this.#editor = editor;
    this.#highlighter = highlighter;
  }

  /** @param {Span} span */
  visit(span) {
    this.#goTo(span, () => true);
  }

  /** Lets a place flash, and goes there only where that moves no other text. @param {Span} span */
  glance(span) {
    this.#goTo(span, (frame) => frame.scroller !== globalThis);
  }

  /**
   * @param {Span} span where it is empty, its neighbours flash
   * @param {(frame: ReturnType<typeof frameOf>) => boolean} mayScroll
   */
  #goTo({ start, end }, mayScroll) {
    const range = start < end ? this.#editor.map.rangeOf(start, end) : this.#editor.map.rangeOf(Math.max(start - 1, 0), end + 1);
    if (!range) return;
    this.place = start;
    const frame = frameOf(this.#editor.root);
    if (mayScroll(frame)) scrollTo(range, frame);
    this.#highlighter.apply([{ name: 'flash', ranges: [range], priority: 9 }]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.forget(), FLASH_MS);
  }

  /** Puts the caret where the last visit went. */
  moveCaret() {
    const range = this.#editor.map.rangeOf(this.place, this.place + 1);
    this.#editor.root.focus({ preventScroll: true });
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  forget() {
    this.#highlighter.apply([{ name: 'flash', ranges: [] }]);
  }
}

/** @param {Range} range @param {ReturnType<typeof frameOf>} frame */
function scrollTo(range, { scroller, top, bottom }) {
  // A block far away is laid out only when it comes near: bring it in first, then aim.
  if (!range.getBoundingClientRect().height) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const rect = range.getBoundingClientRect();
  const height = bottom - top;
  const [low, high] = [top + height * 0.12, top + height * 0.8];
  if (rect.top >= low && Math.min(rect.bottom, rect.top + 80) <= high) return;
  const way = rect.top - top - height * 0.3;
  const calm = isCalm() || Math.abs(way) > 4 * height;
  scroller.scrollBy({ top: way, behavior: calm ? 'instant' : 'smooth' });
}
