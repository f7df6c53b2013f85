// @ts-check

import { canHighlight, Highlighter } from '../highlighter.js';
import { byId } from './dom.js';
import { Editor } from './editor.js';
import { Margin } from './margin.js';
import { layersOf } from './painter.js';
import { Panel } from './panel.js';
import { Palette, speakerKey, speakersOf } from './speakers.js';
import { LONG_TEXT, spanToPaint, visibleSpan } from './viewport.js';
import { Visitor } from './visit.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../pkg/guillemet.js').Span} Span */

/** @type {Annotations} */
const NOTHING = { version: 1, language: 'fr', offsets: 'utf16', length: 0, quotes: [], mentions: [], entities: [], duplicates: [], notices: [] };

/** The text with what was found in it: the only place where both change, and all that is seen is drawn from them. */
export class Page {
  annotations = NOTHING;
  /** The text that the annotations belong to. */
  text = '';
  /** What of them is seen. @type {import('./painter.js').View} */
  view;
  editor = new Editor(byId('editor', HTMLDivElement));
  panel = new Panel(byId('panel', HTMLElement), byId('tabs', HTMLDivElement), byId('tab-panels', HTMLDivElement));
  #highlighter = new Highlighter('guillemet');
  visitor = new Visitor(this.editor, this.#highlighter);
  #margin = new Margin(byId('margin', HTMLDivElement));
  #strings;
  #say;
  /** What is painted of a long text. @type {Span} */
  #painted = { start: 0, end: 0 };
  #scrolling = false;

  /**
   * @param {Iterable<string>} hidden layers that are switched off
   * @param {() => import('./i18n.js').Strings} strings
   * @param {(message: string) => void} say
   */
  constructor(hidden, strings, say) {
    this.view = { hidden: new Set(hidden), speaker: null, quote: null, palette: new Palette() };
    this.#strings = strings;
    this.#say = say;
    new ResizeObserver(() => {
      this.#drawMargin();
      this.#follow();
    }).observe(this.editor.root);
    addEventListener('scroll', () => this.#follow(), { passive: true });
  }

  /** @param {Annotations} annotations @param {string} text */
  show(annotations, text) {
    this.annotations = annotations;
    this.text = text;
    this.editor.root.lang = annotations.language;
    this.look({ quote: this.#sameQuote(), speaker: this.#sameSpeaker() });
  }

  showNothing() {
    this.view.palette.clear();
    this.show(NOTHING, '');
  }

  /** @param {Partial<import('./painter.js').View>} change */
  look(change) {
    this.view = { ...this.view, ...change };
    this.#paint();
    this.drawPanel();
  }

  drawPanel() {
    const { annotations, text, view } = this;
    this.panel.update({
      annotations,
      text,
      view,
      speakers: speakersOf(annotations, view.palette),
      strings: this.#strings(),
      actions: {
        visit: (span) => this.visitor.visit(span),
        openQuote: (quote) => this.openQuote(quote),
        chooseSpeaker: (speaker) => this.#chooseSpeaker(speaker),
        say: this.#say,
      },
    });
  }

  /** @param {Quote | null} quote */
  openQuote(quote) {
    this.look({ quote });
    if (quote) this.visitor.visit(quote.span);
  }

  /** @param {string | null} speaker */
  #chooseSpeaker(speaker) {
    this.look({ speaker });
    const first = this.annotations.quotes.find((quote) => speakerKey(quote) === speaker);
    if (first) this.visitor.visit(first.span);
  }

  /** The open quote stays open while its words stay. */
  #sameQuote() {
    const open = this.view.quote;
    return this.annotations.quotes.find((quote) => open?.id === quote.id && open.kind === quote.kind) ?? null;
  }

  #sameSpeaker() {
    const { speaker } = this.view;
    return this.annotations.quotes.some((quote) => speakerKey(quote) === speaker) ? speaker : null;
  }

  /** Whether only what is on the screen is coloured. */
  get isLong() {
    return this.text.length > LONG_TEXT;
  }

  /** Between a keystroke and its reading the offsets are of another text: the ranges then follow by themselves. */
  get #isCurrent() {
    return this.editor.map.text === this.text;
  }

  #paint() {
    if (!canHighlight() || !this.#isCurrent) return;
    this.#painted = spanToPaint(this.editor);
    this.#highlighter.apply(layersOf(this.annotations, this.editor.map, this.view, this.#painted));
    this.#drawMargin();
  }

  #drawMargin() {
    if (this.#isCurrent) this.#margin.draw(this.annotations, this.editor.map, this.view, this.#painted);
  }

  /** Paints what has come onto the screen: by scrolling, or because blocks above it took their real height. */
  #follow() {
    if (!this.isLong || this.#scrolling) return;
    this.#scrolling = true;
    requestAnimationFrame(() => {
      this.#scrolling = false;
      const { start, end } = visibleSpan(this.editor);
      if (start < this.#painted.start || end > this.#painted.end) this.#paint();
    });
  }
}
