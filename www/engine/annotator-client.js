// @ts-check

import { AnnotatorError } from './annotator-error.js';
import { LocalClient } from './local-client.js';
import { WorkerClient } from './worker-client.js';

/** @typedef {import('../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../pkg/guillemet.js').AnnotateOptions} AnnotateOptions */
/** @typedef {import('../pkg/guillemet.js').Cleaned} Cleaned */
/** @typedef {import('../pkg/guillemet.js').Comparison} Comparison */
/** @typedef {import('../pkg/guillemet.js').Corrections} Corrections */
/** @typedef {import('../pkg/guillemet.js').Offers} Offers */

/** @typedef {import('./builds.js').Build} Build */

/**
 * What is asked always settles; it rejects with an {@link AnnotatorError} only. Offsets are UTF-16 units unless told otherwise.
 *
 * @typedef {object} AnnotatorClient
 * @property {(text: string, options?: AnnotateOptions) => Promise<Annotations>} annotate
 * @property {(text: string, edited?: boolean) => Promise<Cleaned>} clean the text without its later copies; with `edited`,
 *   also without edited ones
 * @property {(text: string, source: string) => Promise<Comparison>} compare which passages of a text come from a source
 * @property {(text: string, corrections: Corrections, step: number) => Promise<Offers>} offers what a step may mean elsewhere;
 *   only `desk` knows it, as it alone takes `corrections` for `annotate`
 * @property {() => void} dispose ends the annotator and rejects what is still pending
 */

/**
 * @typedef {object} CreateOptions
 * @property {boolean} [worker] keep the engine off the page's thread where possible; true when left out
 * @property {URL | BufferSource | WebAssembly.Module} [wasm] the engine's WebAssembly, when it does not lie in `pkg/` beside this folder
 * @property {import('./engine.js').AnnotatorOptions['lang']} [lang] the texts' language, `fr`; decided for each text when left out
 * @property {import('./engine.js').AnnotatorOptions['lists']} [lists] names, words and patterns of the reader's own; `desk` only
 */

/**
 * Loads an engine. Where a worker cannot be made (a page opened from disk, a security policy
 * without `worker-src`), the engine runs in the page instead: same interface, same answers.
 *
 * @param {Build} build `reader` or `desk` of `builds.js`
 * @param {CreateOptions} [options]
 * @returns {Promise<AnnotatorClient>} rejects with an {@link AnnotatorError} where WebAssembly is missing or blocked
 */
export async function createAnnotator(build, { worker = true, wasm, ...options } = {}) {
  const own = build.wasm();
  const source = await (wasm ?? own);
  if (worker && own instanceof URL && canMakeWorker()) {
    try {
      return await WorkerClient.start(build, source, options);
    } catch (error) {
      if (!(error instanceof AnnotatorError && error.code === 'worker')) throw error;
    }
  }
  return LocalClient.start(build, source, options);
}

/** Browsers refuse, some of them loudly, a worker to a page opened from disk. */
function canMakeWorker() {
  return typeof Worker === 'function' && location.protocol !== 'file:';
}
