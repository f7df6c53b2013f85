// @ts-check

import { AnnotatorError } from './annotator-error.js';
import { desk, reader } from './builds.js';
import { startEngine } from './engine.js';

/** @typedef {import('./engine.js').Annotations} Annotations */
/** @typedef {import('./engine.js').Cleaned} Cleaned */
/** @typedef {import('./engine.js').Comparison} Comparison */
/** @typedef {import('./engine.js').Offers} Offers */

/**
 * The worker's side of `worker-client.js`: every request gets exactly one answer.
 *
 * @typedef {{ build: import('./builds.js').Build['name'], wasm: import('./engine.js').WasmSource,
 *   options: import('./engine.js').AnnotatorOptions | undefined }} Start
 * @typedef {{ start: Start }} StartRequest
 * @typedef {{ annotate: { text: string, options: import('./engine.js').AnnotateOptions | undefined } }} AnnotateRequest
 * @typedef {{ clean: { text: string, edited: boolean | undefined } }} CleanRequest
 * @typedef {{ compare: { text: string, source: string } }} CompareRequest
 * @typedef {{ offers: { text: string, corrections: import('./engine.js').Corrections, step: number } }} OffersRequest
 * @typedef {StartRequest | AnnotateRequest | CleanRequest | CompareRequest | OffersRequest} Request
 * @typedef {Annotations | Cleaned | Comparison | Offers | null} Value
 * @typedef {{ id: number, value: Value }
 *   | { id: number, error: { code: import('./annotator-error.js').AnnotatorErrorCode, message: string } }} Answer
 */

const BUILDS = { desk, reader };

/** @type {import('./engine.js').Engine | null} */
let engine = null;

addEventListener('message', async (/** @type {MessageEvent<{ id: number } & Request>} */ event) => {
  const { id, ...request } = event.data;
  try {
    answer({ id, value: await handle(request) });
  } catch (thrown) {
    const { code, message } = AnnotatorError.from(thrown, 'refused');
    answer({ id, error: { code, message } });
  }
});

/** @param {Request} request @returns {Promise<Value>} */
async function handle(request) {
  if ('start' in request) {
    const { build, wasm, options } = request.start;
    engine = await startEngine(BUILDS[build], wasm, options);
    return null;
  }
  if (!engine) throw new AnnotatorError('worker', 'The worker was asked before it was started.');
  if ('annotate' in request) return engine.annotate(request.annotate.text, request.annotate.options);
  if ('clean' in request) return engine.clean(request.clean.text, request.clean.edited);
  if ('compare' in request) return engine.compare(request.compare.text, request.compare.source);
  if ('offers' in request) return engine.offers(request.offers.text, request.offers.corrections, request.offers.step);
  throw new AnnotatorError('refused', `The worker does not know this request: ${Object.keys(request).join(', ')}.`);
}

/** @param {Answer} message */
function answer(message) {
  postMessage(message);
}
