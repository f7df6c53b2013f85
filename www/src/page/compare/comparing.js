// @ts-check

import { byId } from '../../../shared/dom.js';
import { Latest } from '../text/latest.js';
import { Surface } from '../text/surface.js';

/** @typedef {import('../../../pkg/guillemet.js').Comparison} Comparison */

/**
 * What was found, and in which texts.
 *
 * @typedef {{ found: Comparison, text: string, source: string }} Answer
 */

/**
 * @typedef {object} Questions
 * @property {(text: string, source: string) => Promise<Comparison>} compare
 * @property {() => string} text the text as it stands now
 * @property {() => void} onChange there is something new to show
 * @property {(found: Comparison) => void} onAnswer
 * @property {(error: unknown) => void} onError
 */

/** The second pane, with the source that the text is compared with. */
export class Comparing {
  isOpen = false;
  isBusy = false;
  surface = new Surface(byId('source', HTMLDivElement));
  /** The last answer; `null` until there are two texts. @type {Answer | null} */
  answer = null;
  #questions;
  #latest;

  /** @param {Questions} questions */
  constructor(questions) {
    this.#questions = questions;
    this.#latest = new Latest((error) => {
      this.isBusy = false;
      questions.onError(error);
    });
    this.surface.editor.addEventListener('change', () => this.follow());
  }

  /** The source as it stands now. */
  get source() {
    return this.surface.editor.map.text;
  }

  /** Whether the answer is about the texts that stand there now. */
  get isCurrent() {
    return this.answer?.text === this.#questions.text() && this.answer.source === this.source;
  }

  open() {
    this.isOpen = true;
    this.follow();
  }

  close() {
    this.isOpen = false;
    this.#forget();
    this.#questions.onChange();
  }

  /** Asks anew after a change of either text. */
  follow() {
    if (!this.isOpen) return;
    const [text, source] = [this.#questions.text(), this.source];
    if (!text.trim() || !source.trim()) {
      this.#forget();
      return this.#questions.onChange();
    }
    if (this.isCurrent) return;
    this.isBusy = true;
    this.#latest.request(
      () => this.#questions.compare(text, source),
      (found) => {
        this.answer = { found, text, source };
        this.isBusy = false;
        this.#questions.onChange();
        this.#questions.onAnswer(found);
      },
    );
    this.#questions.onChange();
  }

  #forget() {
    this.#latest.cancel();
    this.answer = null;
    this.isBusy = false;
  }
}
