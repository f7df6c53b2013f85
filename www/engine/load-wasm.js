// @ts-check

import { AnnotatorError } from './annotator-error.js';

/** @typedef {import('./builds.js').Bindings} Bindings */
/** @typedef {import('./builds.js').Build} Build */
/** @typedef {import('./wasm-source.js').WasmSource} WasmSource */

/** The shortest valid module; compiling it shows whether the security policy allows WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Loads an engine's code into this thread.
 *
 * @param {Build} build
 * @param {WasmSource | Promise<WasmSource>} source
 * @returns {Promise<Bindings>} ready for use
 */
export async function loadWasm(build, source) {
  assertWasmAllowed();
  const [bindings, module_or_path] = await Promise.all([loadBindings(build), fetchWasm(await source)]);
  try {
    await bindings.default({ module_or_path });
  } catch (error) {
    throw AnnotatorError.from(error, 'wasm-failed');
  }
  return bindings;
}

/** @param {Build} build */
async function loadBindings(build) {
  try {
    return await build.bindings();
  } catch (error) {
    throw AnnotatorError.from(error, 'wasm-missing');
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
