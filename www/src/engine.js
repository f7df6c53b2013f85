// @ts-check

import initialize, { Annotator } from '../pkg/guillemet.js';
import { AnnotatorError } from './annotator-error.js';
import { packSource } from './pack-source.js';

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */
/** @typedef {import('../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../pkg/guillemet.js').AnnotateOptions} AnnotateOptions */
/** @typedef {import('../pkg/guillemet.js').AnnotatorOptions['lang']} LangChoice */

/** The shortest valid module; compiling it shows whether the security policy allows WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @type {Promise<[void, Uint8Array | undefined]> | null} */
let loading = null;

/**
 * Loads the engine once for each thread and makes an annotator; the first source wins.
 *
 * @param {WasmSource | Promise<WasmSource>} source
 * @param {LangChoice} [lang] the texts' language; decided for each text when left out
 */
export async function startEngine(source, lang) {
  loading ??= Promise.all([load(source), fetchPack()]).catch((error) => {
    loading = null;
    throw error;
  });
  const [, pack] = await loading;
  return new Engine(lang, pack);
}

/** An annotator in this thread; what it throws is an {@link AnnotatorError}. */
export class Engine {
  #annotator;

  /**
   * @param {LangChoice} [lang]
   * @param {Uint8Array} [pack] the trained pack of names; without it, rules find names
   */
  constructor(lang, pack) {
    checkedLang(lang);
    try {
      this.#annotator = new Annotator({ lang }, pack);
    } catch (error) {
      throw AnnotatorError.from(error, 'pack-damaged');
    }
  }

  /**
   * @param {string} text
   * @param {AnnotateOptions} [options]
   * @returns {Annotations}
   */
  annotate(text, options) {
    if (typeof text !== 'string') throw new AnnotatorError('refused', 'The text must be a string.');
    try {
      return this.#annotator.annotate(text, options);
    } catch (error) {
      const stopped = error instanceof WebAssembly.RuntimeError;
      throw AnnotatorError.from(error, stopped ? 'wasm-failed' : 'refused');
    }
  }

  /** Gives the engine's memory back; annotating afterwards throws. */
  dispose() {
    this.#annotator.free();
  }
}

/**
 * So that what the constructor throws besides is the pack's fault.
 *
 * @param {LangChoice} [lang]
 */
function checkedLang(lang) {
  try {
    new Annotator({ lang }).free();
  } catch (error) {
    throw AnnotatorError.from(error, 'refused');
  }
}

/**
 * The trained pack, or nothing where it does not lie beside the engine: names are then found by rules.
 *
 * @returns {Promise<Uint8Array | undefined>}
 */
async function fetchPack() {
  const source = packSource();
  if (!(source instanceof URL)) return source;
  const response = await fetch(source).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** @param {WasmSource | Promise<WasmSource>} source */
async function load(source) {
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
