// @ts-check

import { Articles } from './article.js';
import { documentOf, withStep } from './corrections.js';
import { did, lastDeed, moved, nextDeed, stepsOf } from './history.js';

/** @typedef {import('./corrections.js').Corrections} Corrections */
/** @typedef {import('./corrections.js').Step} Step */
/** @typedef {import('./history.js').Deed} Deed */
/** @typedef {import('../../../pkg/guillemet-desk.js').Offers} Offers */

/**
 * What a deed may mean elsewhere.
 *
 * @typedef {{ deed: Deed, copies: Step[], others: Step[], speaker: string }} Offer `others` are all further quotations of `speaker`
 */

/** @typedef {{ deed: Deed, step: Step, speaker: string }} Asked a deed that offers may follow from */

/** @typedef {(text: string, corrections: Corrections, step: number) => Promise<Offers>} AskOffers */

/** What the reader says of the article: the document, the way back, and what may be said elsewhere as well. */
export class Reviewing {
  /** @type {Offer | null} */
  offer = null;
  /** Whether the reader's last deed was here and not in the text. */
  isLatest = false;
  #articles = new Articles();
  /** @type {Asked | null} */
  #asked = null;
  #engine;
  #onChange;

  /**
   * @param {AskOffers} engine
   * @param {() => void} onChange there is something new to say
   */
  constructor(engine, onChange) {
    this.#engine = engine;
    this.#onChange = onChange;
  }

  get steps() {
    return stepsOf(this.#history);
  }

  get lastDeed() {
    return lastDeed(this.#history);
  }

  get nextDeed() {
    return nextDeed(this.#history);
  }

  /** What the article's file is called, without its ending; empty where it has none. */
  get name() {
    return this.#articles.current.name;
  }

  /** @param {string} fileName */
  call(fileName) {
    this.#articles.current.name = fileName.replace(/\.[^.]*$/, '');
  }

  /** Goes along with the text. @param {string} text */
  follow(text) {
    if (text !== this.#articles.current.text) this.#forgetOffer(false);
    return this.#articles.follow(text);
  }

  /**
   * Says a step.
   *
   * @param {Step} step
   * @param {Deed} deed
   * @param {string} [speaker] whom the quotation belonged to
   */
  say(step, deed, speaker = '') {
    this.change(withStep(this.steps, step, this.#articles.current.text), deed);
    this.#asked = { deed, step, speaker };
  }

  /** Says elsewhere as well what is offered. @param {'copies' | 'others'} which @returns {Deed | null} */
  extend(which) {
    const { offer } = this;
    if (!offer) return null;
    const said = offer[which];
    const deed = { ...offer.deed, more: (offer.deed.more ?? 0) + said.length };
    this.change(
      said.reduce((steps, step) => withStep(steps, step, this.#articles.current.text), this.steps),
      deed,
    );
    this.offer = offerOf({ ...offer, deed, copies: [], others: which === 'copies' ? without(offer.others, said) : [] });
    return deed;
  }

  /** @param {readonly Step[]} steps all that are to hold @param {Deed} deed */
  change(steps, deed) {
    this.#forgetOffer(true);
    this.#history = did(this.#history, steps, deed);
    this.#onChange();
  }

  /** Takes the last deed back, or does it again. @param {1 | -1} way @returns {Deed | null} which one */
  move(way) {
    const deed = way < 0 ? this.lastDeed : this.nextDeed;
    if (!deed) return null;
    this.#forgetOffer(true);
    this.#history = moved(this.#history, way);
    this.#onChange();
    return deed;
  }

  /** Asks what the last step may mean elsewhere, once it has been said. @returns {Promise<Offer | null>} */
  async ask() {
    const asked = this.#asked;
    this.#asked = null;
    if (!asked) return null;
    const { steps } = this;
    const at = steps.indexOf(asked.step);
    const { copies, speaker } = await this.#engine(this.#articles.current.text, documentOf(steps), at);
    if (steps !== this.steps) return null;
    const others = without(speaker, copies).length ? speaker : [];
    this.offer = offerOf({ deed: asked.deed, copies, others, speaker: asked.speaker });
    return this.offer;
  }

  get #history() {
    return this.#articles.current.history;
  }

  set #history(history) {
    this.#articles.current.history = history;
  }

  /** @param {boolean} isLatest */
  #forgetOffer(isLatest) {
    this.offer = null;
    this.#asked = null;
    this.isLatest = isLatest;
  }
}

const offerOf = (/** @type {Offer} */ offer) => (offer.copies.length || offer.others.length ? offer : null);

/** @param {Step[]} steps @param {Step[]} said */
function without(steps, said) {
  return steps.filter(({ anchor }) => !said.some((other) => other.anchor.start === anchor.start));
}
