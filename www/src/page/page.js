// @ts-check

import { byId } from '../../shared/dom.js';
import { Palette } from '../../shared/tints.js';
import { voiceKey, voicesOf } from '../../shared/voices.js';
import { actionsOf } from './actions.js';
import { Cleaning } from './clean/cleaning.js';
import { Comparing } from './compare/comparing.js';
import { sourceLayers, textLayers } from './compare/comparison-layers.js';
import { NOTHING } from './nothing.js';
import { deedLine } from './panel/deed-line.js';
import { Panel } from './panel/panel.js';
import { drawHistory } from './review/history-buttons.js';
import { Reviewing } from './review/reviewing.js';
import { reviewOf } from './review/said.js';
import { standing } from './review/standing.js';
import { SECTIONS } from './sections.js';
import { TINTS } from './text/layers.js';
import { Margin } from './text/margin.js';
import { layersOf } from './text/painter.js';
import { Surface } from './text/surface.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */

/** The text with what was found in it: the only place where both change, and all that is seen is drawn from them. */
export class Page {
  /** Everything, with what the reader has rejected. */
  found = NOTHING;
  /** What of it stands: all that is shown. */
  annotations = NOTHING;
  /** What the reader had said when it was found. @type {readonly import('./review/corrections.js').Step[]} */
  steps = [];
  /** The text that the annotations belong to. */
  text = '';
  /** What of them is seen. @type {import('./text/painter.js').View} */
  view;
  surface = new Surface(byId('editor', HTMLDivElement));
  panel = new Panel(byId('panel', HTMLElement), byId('tabs', HTMLDivElement), byId('tab-panels', HTMLDivElement), SECTIONS, {
    root: byId('deed', HTMLElement),
    body: deedLine,
  });
  cleaning;
  comparing;
  reviewing;
  actions;
  #margin;
  #strings;

  /**
   * @param {Iterable<string>} hidden layers that are switched off
   * @param {() => import('./settings/i18n.js').Strings} strings
   * @param {import('./status.js').Status} status
   * @param {import('./questions.js').Questions} questions
   */
  constructor(hidden, strings, status, { clean, compare, offers, review, fail }) {
    this.view = { hidden: new Set(hidden), speaker: null, quote: null, naming: null, entity: null, gone: [], palette: new Palette(TINTS) };
    this.#strings = strings;
    this.cleaning = new Cleaning(clean, () => this.look({}), fail);
    this.comparing = new Comparing({
      compare,
      text: () => this.editor.map.text,
      onChange: () => this.look({}),
      onAnswer: (found) => status.summarize(strings().comparison.share(found.share)),
      onError: fail,
    });
    this.reviewing = new Reviewing(offers, review);
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

  /** @param {Annotations} found @param {string} text @param {Page['steps']} [steps] */
  show(found, text, steps = []) {
    this.found = found;
    this.annotations = standing(found, text);
    this.text = text;
    this.steps = steps;
    this.editor.root.lang = found.language;
    this.cleaning.follow(this.annotations, text);
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
    const { annotations, text, view, cleaning, comparing, actions, reviewing } = this;
    const [strings, review] = [this.#strings(), reviewOf(this)];
    const { undoable } = this.editor;
    const voices = voicesOf(annotations.quotes, view.palette, 'first');
    this.panel.setBusy('cleaning', cleaning.isBusy);
    this.panel.setBusy('comparing', comparing.isBusy);
    this.panel.update({ annotations, text, view, voices, cleaning, comparing, review, undoable, actions, strings });
    drawHistory(reviewing.lastDeed, reviewing.nextDeed, strings);
  }

  /** The open quote stays open while its words stay. */
  #sameQuote() {
    const open = this.view.quote;
    return this.annotations.quotes.find((quote) => open?.key === quote.key) ?? null;
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
