// @ts-check

import { Latest } from '../text/latest.js';

/** @typedef {import('../../../pkg/guillemet.js').Cleaned} Cleaned */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../text/plain-edit.js').Edit} Edit */

/**
 * What a clean copy would change in a text.
 *
 * @typedef {object} Offer
 * @property {string} text the text that it belongs to
 * @property {Edit[]} edits
 * @property {Span[]} removed
 * @property {number} repairs how many lost breaks come back
 * @property {number} letters how many letters go
 */

/** The offer of a clean copy of each text in which something stands twice. */
export class Cleaning {
  /** Whether edited copies go too. */
  edited = false;
  /** Whether the list of what goes is open. */
  isOpen = false;
  isBusy = false;
  /** @type {Offer | null} */
  offer = null;
  #clean;
  #onOffer;
  #latest;

  /**
   * @param {(text: string, edited: boolean) => Promise<Cleaned>} clean
   * @param {() => void} onOffer
   * @param {(error: unknown) => void} onError
   */
  constructor(clean, onOffer, onError) {
    this.#clean = clean;
    this.#onOffer = onOffer;
    this.#latest = new Latest((error) => {
      this.isBusy = false;
      onError(error);
    });
  }

  /** @param {import('../../../pkg/guillemet.js').Annotations} annotations @param {string} text */
  follow({ duplicates }, text) {
    if (duplicates.some(({ weight }) => weight === 'full')) return this.#ask(text);
    this.#latest.cancel();
    this.isBusy = false;
    this.offer = null;
  }

  /** @param {boolean} edited */
  include(edited) {
    this.edited = edited;
    if (!this.offer) return;
    this.#ask(this.offer.text);
    this.#onOffer();
  }

  /** @param {string} text */
  #ask(text) {
    const use = (/** @type {Cleaned} */ cleaned) => {
      this.isBusy = false;
      this.offer = offerOf(cleaned, text);
      this.#onOffer();
    };
    this.isBusy = true;
    this.#latest.request(() => this.#clean(text, this.edited), use);
  }
}

/** @param {Cleaned} cleaned @param {string} text @returns {Offer} */
function offerOf(cleaned, text) {
  const edits = editsOf(cleaned, text);
  const { removed } = cleaned;
  const repairs = edits.filter(({ start, end }) => !removed.some((span) => span.start < end && start < span.end)).length;
  return { text, edits, removed, repairs, letters: text.length - cleaned.text.length };
}

/**
 * The changes that make the old text the clean one.
 *
 * @param {Cleaned} cleaned
 * @param {string} text
 */
function editsOf(cleaned, text) {
  /** @type {Edit[]} */
  const edits = [];
  const end = { old: { start: text.length, end: 0 }, new: { start: cleaned.text.length, end: 0 } };
  let [oldAt, newAt] = [0, 0];
  for (const kept of [...cleaned.kept, end]) {
    const between = { start: oldAt, end: kept.old.start, text: cleaned.text.slice(newAt, kept.new.start) };
    if (between.end > between.start || between.text) edits.push(between);
    [oldAt, newAt] = [kept.old.end, kept.new.end];
  }
  return edits;
}
