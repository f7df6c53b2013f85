// @ts-check

import { byId } from '../../shared/dom.js';
import { Palette } from '../../shared/tints.js';
import { voiceKey, voicesOf } from '../../shared/voices.js';
import { actionsOf } from './actions.js';
import { Cleaning } from './clean/cleaning.js';
import { Comparing } from './compare/comparing.js';
import { sourceLayers, textLayers } from './compare/comparison-layers.js';
import { Panel } from './panel/panel.js';
import { SECTIONS } from './sections.js';
import { TINTS } from './text/layers.js';
import { Margin } from './text/margin.js';
import { layersOf } from './text/painter.js';
import { Surface } from './text/surface.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Cleaned} Cleaned */
/** @typedef {import('../../pkg/guillemet.js').Comparison} Comparison */

/**
 * What the page asks of the engine, besides the annotations.
 *
 * @typedef {object} Engine
 * @property {(text: string, edited: boolean) => Promise<Cleaned>} clean
 * @property {(text: string, source: string) => Promise<Comparison>} compare
 * @property {(error: unknown) => void} fail
 */

/** @type {Annotations} */
const NOTHING = { version: 1, language: 'fr', offsets: 'utf16', length: 0, quotes: [], mentions: [], entities: [], duplicates: [], notices: [] };

/** The text with what was found in it: the only place where both change, and all that is seen is drawn from them. */
export class Page {
  annotations = NOTHING;
  /** The text that the annotations belong to. */
  text = '';
  /** What of them is seen. @type {import('./text/painter.js').View} */
  view;
  surface = new Surface(byId('editor', HTMLDivElement));
  panel = new Panel(byId('panel', HTMLElement), byId('tabs', HTMLDivElement), byId('tab-panels', HTMLDivElement), SECTIONS);
  cleaning;
  comparing;
  actions;
  #margin;
  #strings;

  /**
   * @param {Iterable<string>} hidden layers that are switched off
   * @param {() => import('./settings/i18n.js').Strings} strings
   * @param {import('./status.js').Status} status
   * @param {Engine} engine
   */
  constructor(hidden, strings, status, { clean, compare, fail }) {
    this.view = { hidden: new Set(hidden), speaker: null, quote: null, gone: [], palette: new Palette(TINTS) };
    this.#strings = strings;
    this.cleaning = new Cleaning(clean, () => this.look({}), fail);
    this.comparing = new Comparing({
      compare,
      text: () => this.editor.map.text,
      onChange: () => this.look({}),
      onAnswer: (found) => status.summarize(strings().comparison.share(found.share)),
      onError: fail,
    });
    this.actions = actionsOf(this, status, strings);
    this.#margin = new Margin(byId('margin', HTMLDivElement), (span) => this.actions.visitCopy(span.start, 1), strings);
    this.surface.addEventListener('paint', () => this.#drawMargin());
    new ResizeObserver(() => this.#drawMargin()).observe(this.editor.root);
  }

  get editor() {
    return this.surface.editor;
  }

  get visitor() {
    return this.surface.visitor;
  }

  /** @param {Annotations} annotations @param {string} text */
  show(annotations, text) {
    this.annotations = annotations;
    this.text = text;
    this.editor.root.lang = annotations.language;
    this.cleaning.follow(annotations, text);
    this.look({ quote: this.#sameQuote(), speaker: this.#sameSpeaker() });
  }

  showNothing() {
    this.view.palette.clear();
    this.show(NOTHING, '');
  }

  /** @param {Partial<import('./text/painter.js').View>} change */
  look(change) {
    const { offer, isOpen } = this.cleaning;
    const gone = isOpen && offer?.text === this.text ? offer.removed : [];
    this.view = { ...this.view, gone, ...change };
    this.#paint();
    this.drawPanel();
  }

  drawPanel() {
    const { annotations, text, view, cleaning, comparing, actions } = this;
    const { undoable } = this.editor;
    const voices = voicesOf(annotations.quotes, view.palette, 'first');
    this.panel.setBusy('cleaning', cleaning.isBusy);
    this.panel.setBusy('comparing', comparing.isBusy);
    this.panel.update({ annotations, text, view, voices, cleaning, comparing, undoable, actions, strings: this.#strings() });
  }

  /** The open quote stays open while its words stay. */
  #sameQuote() {
    const open = this.view.quote;
    return this.annotations.quotes.find((quote) => open?.id === quote.id && open.kind === quote.kind) ?? null;
  }

  #sameSpeaker() {
    const { speaker } = this.view;
    return this.annotations.quotes.some((quote) => voiceKey(quote) === speaker) ? speaker : null;
  }

  /** Between a keystroke and its reading the offsets are of another text: the ranges then follow by themselves. */
  get #isCurrent() {
    return this.editor.map.text === this.text;
  }

  #paint() {
    const { comparing, surface, editor } = this;
    if (!comparing.isOpen) {
      surface.paint((shown) => (this.#isCurrent ? layersOf(this.annotations, editor.map, this.view, shown) : null));
      return;
    }
    const source = comparing.surface;
    const found = () => comparing.answer?.found ?? null;
    const isReady = () => !comparing.answer || comparing.isCurrent;
    surface.paint((shown) => (isReady() ? textLayers(found(), editor.map, this.view.hidden, shown) : null));
    source.paint((shown) => (isReady() ? sourceLayers(found(), source.editor.map, this.view.hidden, shown) : null));
  }

  #drawMargin() {
    if (this.comparing.isOpen) this.#margin.clear();
    else if (this.#isCurrent) this.#margin.draw(this.annotations, this.editor.map, this.view, this.surface.painted);
  }
}
