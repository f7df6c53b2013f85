// @ts-check

import { canHighlight, Highlighter } from '../../../shared/highlighter.js';
import { Editor } from './editor.js';
import { LONG_TEXT, spanToPaint, visibleSpan } from './viewport.js';
import { Visitor } from './visit.js';

/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/**
 * What to paint of the stretch that is on the screen; `null` while the text has changed and its offsets are not known.
 *
 * @typedef {(shown: Span) => import('../../../shared/highlighter.js').Layer[] | null} Painting
 */

/** A pane of text: the editor, what is painted in it, and the way to places of it. Fires `paint` after painting. */
export class Surface extends EventTarget {
  editor;
  visitor;
  #highlighter = new Highlighter('guillemet');
  /** @type {Painting} */
  #painting = () => null;
  /** What is painted of a long text. @type {Span} */
  #painted = { start: 0, end: 0 };
  #scrolling = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    super();
    this.editor = new Editor(root);
    this.visitor = new Visitor(this.editor, this.#highlighter);
    // A sheet that scrolls by itself tells only those who listen while the event comes down.
    addEventListener('scroll', () => this.#follow(), { passive: true, capture: true });
    new ResizeObserver(() => this.#follow()).observe(root);
  }

  /** Whether only what is on the screen is coloured. */
  get isLong() {
    return this.editor.map.text.length > LONG_TEXT;
  }

  /** The stretch that is painted. */
  get painted() {
    return this.#painted;
  }

  /** @param {Painting} painting is asked again when a long text is scrolled */
  paint(painting) {
    this.#painting = painting;
    const shown = spanToPaint(this.editor);
    const layers = painting(shown);
    if (!layers) return;
    this.#painted = shown;
    if (canHighlight()) this.#highlighter.apply(layers);
    this.dispatchEvent(new Event('paint'));
  }

  /** Paints what has come onto the screen: by scrolling, or because blocks above it took their real height. */
  #follow() {
    if (this.#scrolling || !this.isLong) return;
    this.#scrolling = true;
    requestAnimationFrame(() => {
      this.#scrolling = false;
      const { start, end } = visibleSpan(this.editor);
      if (start < this.#painted.start || end > this.#painted.end) this.paint(this.#painting);
    });
  }
}
