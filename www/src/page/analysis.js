// @ts-check

import { createAnnotator } from '../annotator-client.js';

/** @typedef {import('../annotator-client.js').Annotations} Annotations */

/** Waiting time after the last keystroke, in ms; longer where the last reading took longer. */
const SHORTEST_WAIT = 60;
const LONGEST_WAIT = 1500;

/**
 * @typedef {object} Listener
 * @property {(text: string) => void} onStart
 * @property {(annotations: Annotations, text: string) => void} onResult
 * @property {(error: unknown) => void} onError
 */

/** Keeps annotations in step with a text that changes: waits for a pause, drops answers that came too late. */
export class Analysis {
  #listener;
  /** @type {Promise<import('../annotator-client.js').AnnotatorClient>} */
  #client;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #latest = 0;
  #lastTook = 0;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#client = createAnnotator({ worker: true });
    this.#client.catch(listener.onError);
  }

  /** Settles when the engine is loaded; rejects when it cannot be. */
  get ready() {
    return this.#client;
  }

  /** @param {string} text */
  request(text) {
    const id = ++this.#latest;
    clearTimeout(this.#timer);
    const wait = Math.min(Math.max(2 * this.#lastTook, SHORTEST_WAIT), LONGEST_WAIT);
    this.#timer = setTimeout(() => this.#run(id, text), wait);
  }

  /** Makes every answer still to come void. */
  cancel() {
    this.#latest++;
    clearTimeout(this.#timer);
  }

  /**
   * @param {number} id
   * @param {string} text
   */
  async #run(id, text) {
    const begun = performance.now();
    this.#listener.onStart(text);
    try {
      const client = await this.#client;
      const annotations = await client.annotate(text, { offsets: 'utf16' });
      this.#lastTook = performance.now() - begun;
      if (id === this.#latest) this.#listener.onResult(annotations, text);
    } catch (error) {
      if (id === this.#latest) this.#listener.onError(error);
    }
  }
}
