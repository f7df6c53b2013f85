// @ts-check

import { AnnotatorError } from './annotator-error.js';
import { loadWasm } from './load-wasm.js';
import { packSource } from './pack-source.js';

/** @typedef {import('./builds.js').Bindings} Bindings */
/** @typedef {import('./builds.js').Build} Build */
/** @typedef {import('./wasm-source.js').WasmSource} WasmSource */
/** @typedef {import('../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../pkg/guillemet.js').AnnotateOptions} AnnotateOptions */
/** @typedef {import('../pkg/guillemet.js').Cleaned} Cleaned */
/** @typedef {import('../pkg/guillemet.js').Comparison} Comparison */
/** @typedef {import('../pkg/guillemet.js').AnnotatorOptions} AnnotatorOptions */
/** @typedef {import('../pkg/guillemet.js').Corrections} Corrections */
/** @typedef {import('../pkg/guillemet.js').Offers} Offers */

/** @type {Map<Build, Promise<[Bindings, Uint8Array | undefined]>>} */
const loading = new Map();

/**
 * Loads an engine once for each thread and makes an annotator; the first source wins.
 *
 * @param {Build} build
 * @param {WasmSource | Promise<WasmSource>} source
 * @param {AnnotatorOptions} [options] the texts' language, decided for each text when left out, and own lists
 */
export async function startEngine(build, source, options) {
  const [bindings, pack] = await (loading.get(build) ?? load(build, source));
  return new Engine(bindings, options, pack);
}

/**
 * After a failure it may be tried again.
 *
 * @param {Build} build
 * @param {WasmSource | Promise<WasmSource>} source
 */
function load(build, source) {
  const loaded = Promise.all([loadWasm(build, source), fetchPack()]).catch((error) => {
    loading.delete(build);
    throw error;
  });
  loading.set(build, loaded);
  return loaded;
}

/** An annotator in this thread; what it throws is an {@link AnnotatorError}. */
export class Engine {
  #annotator;

  /**
   * @param {Bindings} bindings
   * @param {AnnotatorOptions} [options]
   * @param {Uint8Array} [pack] the trained pack of names; without it, rules find names
   */
  constructor({ Annotator }, options, pack) {
    try {
      this.#annotator = new Annotator(options);
    } catch (error) {
      throw AnnotatorError.from(error, 'refused');
    }
    if (pack) this.#addPack(pack);
  }

  /**
   * @param {string} text
   * @param {AnnotateOptions} [options]
   * @returns {Annotations}
   */
  annotate(text, options) {
    return this.#ask([text], (annotator) => annotator.annotate(text, options));
  }

  /**
   * @param {string} text
   * @param {boolean} [edited] whether edited copies go too
   * @returns {Cleaned}
   */
  clean(text, edited) {
    return this.#ask([text], (annotator) => annotator.clean(text, edited));
  }

  /**
   * @param {string} text
   * @param {string} source
   * @returns {Comparison}
   */
  compare(text, source) {
    return this.#ask([text, source], (annotator) => annotator.compare(text, source));
  }

  /**
   * @param {string} text
   * @param {Corrections} corrections
   * @param {number} step
   * @returns {Offers}
   */
  offers(text, corrections, step) {
    return this.#ask([text], (annotator) => {
      if (!('offers' in annotator)) throw new AnnotatorError('refused', 'This build of the engine takes no corrections.');
      return annotator.offers(text, corrections, step);
    });
  }

  /** The trained pack that lies beside the engine is of French. @param {Uint8Array} pack */
  #addPack(pack) {
    try {
      this.#annotator.addModel('fr', pack);
    } catch (error) {
      this.#annotator.free();
      throw AnnotatorError.from(error, 'pack-damaged');
    }
  }

  /** Gives the engine's memory back; annotating afterwards throws. */
  dispose() {
    this.#annotator.free();
  }

  /**
   * @template T
   * @param {unknown[]} texts
   * @param {(annotator: InstanceType<Bindings['Annotator']>) => T} question
   */
  #ask(texts, question) {
    if (texts.some((text) => typeof text !== 'string')) throw new AnnotatorError('refused', 'The text must be a string.');
    try {
      return question(this.#annotator);
    } catch (error) {
      const stopped = error instanceof WebAssembly.RuntimeError;
      throw AnnotatorError.from(error, stopped ? 'wasm-failed' : 'refused');
    }
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
