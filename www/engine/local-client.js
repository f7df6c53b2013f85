// @ts-check

import { AnnotatorError } from './annotator-error.js';
import { startEngine } from './engine.js';

/** An annotator in the page's own thread, behind the interface of the worker's. */
export class LocalClient {
  /** @type {import('./engine.js').Engine | null} */
  #engine;

  /** @param {import('./engine.js').Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * @param {import('./builds.js').Build} build
   * @param {import('./engine.js').WasmSource | Promise<import('./engine.js').WasmSource>} wasm
   * @param {import('./engine.js').AnnotatorOptions} [options]
   */
  static async start(build, wasm, options) {
    return new LocalClient(await startEngine(build, wasm, options));
  }

  /**
   * @param {string} text
   * @param {import('./engine.js').AnnotateOptions} [options]
   */
  async annotate(text, options) {
    return this.#live.annotate(text, options);
  }

  /**
   * @param {string} text
   * @param {boolean} [edited]
   */
  async clean(text, edited) {
    return this.#live.clean(text, edited);
  }

  /**
   * @param {string} text
   * @param {string} source
   */
  async compare(text, source) {
    return this.#live.compare(text, source);
  }

  /**
   * @param {string} text
   * @param {import('./engine.js').Corrections} corrections
   * @param {number} step
   */
  async offers(text, corrections, step) {
    return this.#live.offers(text, corrections, step);
  }

  dispose() {
    this.#engine?.dispose();
    this.#engine = null;
  }

  get #live() {
    if (!this.#engine) throw new AnnotatorError('disposed', 'The annotator was disposed.');
    return this.#engine;
  }
}
