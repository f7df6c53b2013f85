// @ts-check

import { AnnotatorError } from './annotator-error.js';

/** @typedef {import('./worker.js').Value} Value */
/** @typedef {{ resolve: (value: Value) => void, reject: (error: AnnotatorError) => void }} Pending */

/** An annotator in a module worker. Whatever happens to the worker, every promise is settled. */
export class WorkerClient {
  /** @type {Worker} */
  #worker;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #lastId = 0;
  /** @type {AnnotatorError | null} */
  #end = null;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener('message', (event) => this.#settle(event.data));
    worker.addEventListener('messageerror', () => {
      this.#rejectAll(new AnnotatorError('worker', "The worker's answer could not be read."));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#close(new AnnotatorError('worker', event.message || 'The worker could not be started.'));
    });
  }

  /**
   * Rejects with code `worker` where a worker cannot be made, with another code where the engine is the reason.
   *
   * @param {import('./builds.js').Build} build
   * @param {import('./engine.js').WasmSource} wasm
   * @param {import('./engine.js').AnnotatorOptions} [options]
   */
  static async start(build, wasm, options) {
    const client = new WorkerClient(makeWorker());
    const source = wasm instanceof URL ? wasm.href : wasm;
    try {
      await client.#request({ start: { build: build.name, wasm: source, options } });
    } catch (error) {
      client.dispose();
      throw error;
    }
    return client;
  }

  /**
   * @param {string} text
   * @param {import('./engine.js').AnnotateOptions} [options]
   */
  async annotate(text, options) {
    return /** @type {import('./engine.js').Annotations} */ (await this.#request({ annotate: { text, options } }));
  }

  /**
   * @param {string} text
   * @param {boolean} [edited]
   */
  async clean(text, edited) {
    return /** @type {import('./engine.js').Cleaned} */ (await this.#request({ clean: { text, edited } }));
  }

  /**
   * @param {string} text
   * @param {string} source
   */
  async compare(text, source) {
    return /** @type {import('./engine.js').Comparison} */ (await this.#request({ compare: { text, source } }));
  }

  /**
   * @param {string} text
   * @param {import('./engine.js').Corrections} corrections
   * @param {number} step
   */
  async offers(text, corrections, step) {
    return /** @type {import('./engine.js').Offers} */ (await this.#request({ offers: { text, corrections, step } }));
  }

  dispose() {
    this.#close(new AnnotatorError('disposed', 'The annotator was disposed.'));
  }

  /** @param {import('./worker.js').Request} request */
  #request(request) {
    if (this.#end) return Promise.reject(this.#end);
    const id = ++this.#lastId;
    /** @type {Promise<Value>} */
    const promise = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    try {
      this.#worker.postMessage({ id, ...request });
    } catch (error) {
      this.#settle({ id, error: { code: 'refused', message: String(error) } });
    }
    return promise;
  }

  /** @param {import('./worker.js').Answer} answer */
  #settle(answer) {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('error' in answer) {
      pending?.reject(new AnnotatorError(answer.error.code, answer.error.message));
    } else {
      pending?.resolve(answer.value);
    }
  }

  /** @param {AnnotatorError} reason */
  #close(reason) {
    this.#end ??= reason;
    this.#worker.terminate();
    this.#rejectAll(this.#end);
  }

  /** @param {AnnotatorError} error */
  #rejectAll(error) {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/** The address holds in the bundled page too, whose one module lies as deep as this folder's. */
function makeWorker() {
  try {
    return new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module', name: 'guillemet' });
  } catch (error) {
    throw AnnotatorError.from(error, 'worker');
  }
}
