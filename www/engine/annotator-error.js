// @ts-check

/**
 * Why there are no annotations. `code` is for programs, `message` for their authors.
 *
 * - `wasm-unsupported`: this browser has no WebAssembly.
 * - `wasm-blocked`: the page's security policy lacks `'wasm-unsafe-eval'`.
 * - `wasm-missing`: the engine's file could not be fetched.
 * - `wasm-failed`: the engine's file is damaged, of another version, or stopped.
 * - `pack-damaged`: the trained pack beside the engine is damaged or of another version.
 * - `worker`: the worker could not be started or has died.
 * - `refused`: this one request was refused, for instance for an unknown option.
 * - `disposed`: the annotator was disposed before it could answer.
 *
 * @typedef {'wasm-unsupported' | 'wasm-blocked' | 'wasm-missing' | 'wasm-failed' | 'pack-damaged' | 'worker' | 'refused' | 'disposed'} AnnotatorErrorCode
 */

/** The one error type of the annotator clients; it crosses the worker's border as `{ code, message }`. */
export class AnnotatorError extends Error {
  /**
   * @param {AnnotatorErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'AnnotatorError';
    this.code = code;
  }

  /**
   * @param {unknown} error whatever was thrown
   * @param {AnnotatorErrorCode} code what it means here, unless it says so itself
   */
  static from(error, code) {
    if (error instanceof AnnotatorError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new AnnotatorError(code, message, { cause: error });
  }
}
