// @ts-check

import initialize from '../pkg/guillemet.js';
import { AnnotatorError } from './annotator-error.js';

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */

/** The shortest valid module; compiling it shows whether the security policy allows WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Loads the engine's code into this thread.
 *
 * @param {WasmSource | Promise<WasmSource>} source
 */
export async function loadWasm(source) {
  assertWasmAllowed();
  const module_or_path = await fetchWasm(await source);
  try {
    await initialize({ module_or_path });
  } catch (error) {
    throw AnnotatorError.from(error, 'wasm-failed');
  }
}

function assertWasmAllowed() {
  if (typeof WebAssembly === 'undefined') {
    throw new AnnotatorError('wasm-unsupported', 'This browser has no WebAssembly.');
  }
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw AnnotatorError.from(error, 'wasm-blocked');
  }
}

/**
 * A response is handed over only with the type that streaming needs: the generated loader would
 * write a warning into the console of every site whose server does not know `.wasm`.
 *
 * @param {WasmSource} source
 * @returns {Promise<Response | BufferSource | WebAssembly.Module>}
 */
async function fetchWasm(source) {
  if (!(typeof source === 'string' || source instanceof URL)) return source;
  const response = await fetch(source).catch((error) => {
    throw AnnotatorError.from(error, 'wasm-missing');
  });
  if (!response.ok) {
    throw new AnnotatorError('wasm-missing', `${source} answered ${response.status}.`);
  }
  const streams = response.headers.get('Content-Type') === 'application/wasm';
  return streams ? response : response.arrayBuffer();
}
