// @ts-check

import { AnnotatorError } from './annotator-error.js';
import { startEngine } from './engine.js';

/**
 * The worker's side of `worker-client.js`: every request gets exactly one answer.
 *
 * @typedef {{ id: number, start: { wasm: import('./engine.js').WasmSource, lang: import('./engine.js').LangChoice } }} StartRequest
 * @typedef {{ id: number, annotate: { text: string, options: import('./engine.js').AnnotateOptions | undefined } }} AnnotateRequest
 * @typedef {{ id: number, value: import('./engine.js').Annotations | null }
 *   | { id: number, error: { code: import('./annotator-error.js').AnnotatorErrorCode, message: string } }} Answer
 */

/** @type {import('./engine.js').Engine | null} */
let engine = null;

addEventListener('message', async (/** @type {MessageEvent<StartRequest | AnnotateRequest>} */ event) => {
  const { id } = event.data;
  try {
    answer({ id, value: await handle(event.data) });
  } catch (thrown) {
    const { code, message } = AnnotatorError.from(thrown, 'refused');
    answer({ id, error: { code, message } });
  }
});

/** @param {StartRequest | AnnotateRequest} request */
async function handle(request) {
  if ('start' in request) {
    engine = await startEngine(request.start.wasm, request.start.lang);
    return null;
  }
  if (!engine) throw new AnnotatorError('worker', 'The worker was asked before it was started.');
  return engine.annotate(request.annotate.text, request.annotate.options);
}

/** @param {Answer} message */
function answer(message) {
  postMessage(message);
}
