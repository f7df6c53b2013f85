// @ts-check

import { createAnnotator } from '../../../engine/annotator-client.js';
import { desk } from '../../../engine/builds.js';
import { Latest } from './latest.js';

/** @typedef {import('../../../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('../../../engine/annotator-client.js').Corrections} Corrections */

/**
 * @typedef {object} Listener
 * @property {(text: string) => void} onStart
 * @property {(annotations: Annotations, text: string, corrections: Corrections | undefined) => void} onResult
 * @property {(error: unknown) => void} onError
 */

/** The engine's side of the page: keeps annotations in step with a text that changes, and answers other questions about it. */
export class Analysis {
  #listener;
  /** @type {Promise<import('../../../engine/annotator-client.js').AnnotatorClient>} */
  #client;
  #latest;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#latest = new Latest(listener.onError);
    this.#client = createAnnotator(desk, { worker: true });
    this.#client.catch(listener.onError);
  }

  /** Settles when the engine is loaded; rejects when it cannot be. */
  get ready() {
    return this.#client;
  }

  /** @param {string} text @param {Corrections} [corrections] what the reader has said of it */
  request(text, corrections) {
    const annotate = async () => {
      this.#listener.onStart(text);
      return (await this.#client).annotate(text, { offsets: 'utf16', corrections });
    };
    this.#latest.request(annotate, (annotations) => this.#listener.onResult(annotations, text, corrections));
  }

  /** Makes every answer still to come void. */
  cancel() {
    this.#latest.cancel();
  }

  /**
   * @param {string} text
   * @param {boolean} edited
   */
  async clean(text, edited) {
    return (await this.#client).clean(text, edited);
  }

  /**
   * @param {string} text
   * @param {Corrections} corrections
   * @param {number} step
   */
  async offers(text, corrections, step) {
    return (await this.#client).offers(text, corrections, step);
  }

  /**
   * @param {string} text
   * @param {string} source
   */
  async compare(text, source) {
    return (await this.#client).compare(text, source);
  }
}
