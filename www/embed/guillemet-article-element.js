// @ts-check

import { AnnotatorError } from '../engine/annotator-error.js';
import { el } from '../shared/dom.js';
import { Highlighter, canHighlight } from '../shared/highlighter.js';
import { mapText } from '../shared/text-map.js';
import { languageOf, reveal, setOrRemove, upgradeProperty } from './dom.js';
import { GuillemetErrorEvent, GuillemetReadyEvent, GuillemetSelectEvent } from './events.js';
import { followArticle } from './follow-article.js';
import { DEFAULT_KINDS, KINDS, layersOf } from './layers.js';
import { panelStyles } from './panel-styles.js';
import { keyOf, renderPanel } from './panel.js';
import { selectionAt } from './selection.js';
import { acquireAnnotator } from './shared-annotator.js';
import { stringsFor } from './strings.js';

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('../shared/text-map.js').TextMap} TextMap */
/** @typedef {import('./events.js').Selection} Selection */
/** @typedef {import('./layers.js').Kind} Kind */

/**
 * What was read, and all that it depends on.
 *
 * @typedef {{ source: string, map: TextMap, lang: string | undefined, annotations: Annotations }} Reading
 */

/** How long a chosen passage stays lit, in milliseconds. */
const FLASH_TIME = 1800;

/** How long the article's own scripts may go on changing it before it is read again, in milliseconds. */
const QUIET_TIME = 150;

/**
 * `<guillemet-article>`: shows who says what in the article that it wraps, without changing it.
 *
 * The article stays in the light DOM. Highlights are CSS highlights over ranges; the panel stands in
 * an open shadow root. Importing this module registers nothing: see `guillemet-article-define.js`.
 */
export class GuillemetArticleElement extends HTMLElement {
  static observedAttributes = ['lang', 'kinds', 'wasm-src', 'for'];

  /** Registers the element unless the name is taken. */
  static define(tag = 'guillemet-article', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #highlighter = new Highlighter('guillemet');
  #panel = el('div');
  /** @type {Set<Kind>} */
  #hidden = new Set();
  /** @type {Reading | null} */
  #reading = null;
  /** @type {{ key: string, client: Promise<import('../engine/annotator-client.js').AnnotatorClient>, release: () => void } | null} */
  #annotator = null;
  /** @type {import('./follow-article.js').Connection | null} */
  #connection = null;
  /** What the panel shows. */
  #shown = '';
  /** @type {ReturnType<typeof setTimeout> | 'soon' | null} */
  #scheduled = null;
  /** The last failure, so that it is told once. */
  #failure = '';
  #lastRun = 0;

  #shadow = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#shadow.append(el('slot'), this.#panel);
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['kinds', 'wasmSrc', 'htmlFor'])) upgradeProperty(this, name);
    this.#schedule();
  }

  /** A move is a removal and an insertion in one task: only a removal ends the work. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback() {
    this.#schedule();
  }

  /** What to show, by name; everything that is worth a mark when the attribute is missing. @returns {readonly Kind[]} */
  get kinds() {
    const names = this.getAttribute('kinds')?.split(/\s+/);
    return names ? KINDS.filter((kind) => names.includes(kind)) : DEFAULT_KINDS;
  }

  /** @param {readonly string[] | null} kinds */
  set kinds(kinds) {
    setOrRemove(this, 'kinds', kinds && kinds.join(' '));
  }

  /** Address of the engine, relative to the page; `null`: beside this script. */
  get wasmSrc() {
    return this.getAttribute('wasm-src');
  }

  set wasmSrc(address) {
    setOrRemove(this, 'wasm-src', address);
  }

  /** Id of the article, where the element does not wrap it. */
  get htmlFor() {
    return this.getAttribute('for');
  }

  set htmlFor(id) {
    setOrRemove(this, 'for', id);
  }

  /** The element whose text is read. @returns {Element | null} */
  get article() {
    if (this.htmlFor === null) return this;
    return /** @type {Document | ShadowRoot} */ (this.getRootNode()).getElementById(this.htmlFor);
  }

  /** What was found, in UTF-16 offsets of `text`; `null` before `guillemet-ready`. */
  get annotations() {
    return this.#reading?.annotations ?? null;
  }

  /** The article's text as it was read; `null` before `guillemet-ready`. */
  get text() {
    return this.#reading?.map.text ?? null;
  }

  /**
   * Brings a passage into sight and lights it for a moment.
   *
   * @param {readonly { start: number, end: number }[]} spans offsets of `text`
   * @returns {Range[]} where they stand
   */
  reveal(spans) {
    const ranges = spans.flatMap((span) => this.#reading?.map.rangesOf(span.start, span.end) ?? []);
    const [first] = ranges;
    if (first) reveal(first);
    const undo = this.#highlighter.apply([{ name: 'flash', ranges, priority: 1 }]);
    setTimeout(undo, FLASH_TIME);
    return ranges;
  }

  /** One run for all changes of a task. @param {number} [delay] */
  #schedule(delay) {
    if (!this.isConnected || this.#scheduled === 'soon') return;
    if (this.#scheduled !== null) clearTimeout(this.#scheduled);
    const run = () => {
      this.#scheduled = null;
      if (this.isConnected) this.#run();
    };
    this.#scheduled = delay === undefined ? 'soon' : setTimeout(run, delay);
    if (delay === undefined) queueMicrotask(run);
  }

  /** Reads the article and shows what was found; an answer that a newer run has overtaken is dropped. */
  async #run() {
    const run = ++this.#lastRun;
    const { article } = this;
    if (!article && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#schedule(), { once: true });
    } else if (!article) {
      this.#fail('article-missing');
    } else if (!canHighlight()) {
      this.#fail('highlights-unsupported');
    } else {
      this.#follow(article);
      const reading = await this.#read(article).catch(expected);
      if (run !== this.#lastRun) return;
      if (reading instanceof AnnotatorError) this.#fail(reading.code, reading);
      else this.#show(reading);
    }
  }

  /** @param {Element} article @returns {Promise<Reading>} */
  async #read(article) {
    const map = mapText(article);
    const lang = languageOf(this.hasAttribute('lang') ? this : article);
    const source = JSON.stringify([map.text, lang, this.wasmSrc]);
    if (source === this.#reading?.source) return { ...this.#reading, map };
    const client = await this.#annotatorFor(lang);
    return { source, map, lang, annotations: await client.annotate(map.text) };
  }

  /** @param {string | undefined} lang */
  #annotatorFor(lang) {
    const key = JSON.stringify([this.wasmSrc, lang]);
    if (this.#annotator?.key !== key) {
      this.#annotator?.release();
      this.#annotator = { key, ...acquireAnnotator(this.wasmSrc, lang) };
    }
    return this.#annotator.client;
  }

  /** @param {Reading} reading */
  #show(reading) {
    const isNew = reading.annotations !== this.#reading?.annotations;
    this.#reading = reading;
    this.#failure = '';
    this.#paint();
    this.#renderPanel(reading);
    if (isNew) this.dispatchEvent(new GuillemetReadyEvent(reading.map.text, reading.annotations));
  }

  #paint() {
    const { map, annotations } = /** @type {Reading} */ (this.#reading);
    this.#highlighter.clear();
    this.#highlighter.apply(layersOf(annotations, map, this.#shownKinds()));
  }

  /** The panel of an unchanged article stays as it is, with the reader's focus in it. @param {Reading} reading */
  #renderPanel({ source, map, lang, annotations }) {
    const { kinds } = this;
    const shown = JSON.stringify([source, kinds]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const panel = renderPanel({
      text: map.text,
      annotations,
      kinds,
      hidden: this.#hidden,
      strings: stringsFor(lang),
      select: (selection, spans) => this.#select(selection, this.reveal(spans), 'panel'),
      toggle: (kind, isShown) => this.#toggle(kind, isShown),
    });
    this.#panel.replaceChildren(panel);
    this.#panel.lang = lang === 'fr' ? 'fr' : 'en';
  }

  #shownKinds() {
    return new Set(this.kinds.filter((kind) => !this.#hidden.has(kind)));
  }

  /** @param {Kind} kind @param {boolean} isShown */
  #toggle(kind, isShown) {
    if (isShown) this.#hidden.delete(kind);
    else this.#hidden.add(kind);
    this.#paint();
  }

  /** @param {Selection} selection @param {Range[]} ranges @param {'panel' | 'article'} origin */
  #select(selection, ranges, origin) {
    for (const button of this.#panel.querySelectorAll('[data-key]')) {
      const isChosen = button.getAttribute('data-key') === keyOf(selection);
      setOrRemove(button, 'aria-current', isChosen ? 'true' : null);
    }
    this.dispatchEvent(new GuillemetSelectEvent(selection, ranges, origin));
  }

  /** Something in the article was pointed at. @param {{ node: Node, offset: number }} caret */
  #point({ node, offset }) {
    if (!this.#reading) return;
    const { map, annotations } = this.#reading;
    const place = map.offsetOf(node, offset);
    const found = place === null ? null : selectionAt(annotations, place, this.#shownKinds());
    if (!found) return;
    const ranges = found.spans.flatMap((span) => map.rangesOf(span.start, span.end));
    this.#select(found.selection, ranges, 'article');
  }

  /** @param {Element} article */
  #follow(article) {
    if (this.#connection?.article === article && this.#connection.root === article.getRootNode()) return;
    this.#connection?.end();
    this.#shadow.adoptedStyleSheets = [panelStyles()];
    this.#connection = followArticle(article, {
      changed: () => this.#schedule(QUIET_TIME),
      pointed: (caret) => this.#point(caret),
    });
  }

  /** Leaves the article as it was before the element came. */
  #stop() {
    this.#lastRun++;
    this.#connection?.end();
    this.#connection = null;
    this.#annotator?.release();
    this.#annotator = null;
    this.#highlighter.clear();
    this.#panel.replaceChildren();
    this.#reading = null;
    this.#shown = '';
  }

  /** @param {import('./events.js').GuillemetErrorCode} code @param {unknown} [error] */
  #fail(code, error) {
    this.#stop();
    const lang = languageOf(this);
    const failure = JSON.stringify([code, lang, this.wasmSrc, this.htmlFor]);
    if (failure === this.#failure) return;
    this.#failure = failure;
    this.dispatchEvent(new GuillemetErrorEvent(code, stringsFor(lang).errors[code], error));
  }
}

/** Lets pass what an annotator says; all else is a bug. @param {unknown} error */
function expected(error) {
  if (error instanceof AnnotatorError) return error;
  throw error;
}
