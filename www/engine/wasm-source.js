// @ts-check

/**
 * Where the engine's WebAssembly comes from unless the caller says otherwise.
 *
 * This module is a seam: a build that puts everything into one file replaces it by one whose
 * `wasmSource` returns the embedded bytes. Any answer but a URL also means that there are no files
 * beside the page, so that no worker is tried.
 *
 * @returns {import('./engine.js').WasmSource | Promise<import('./engine.js').WasmSource>}
 */
export function wasmSource() {
  return new URL('../pkg/guillemet_bg.wasm', import.meta.url);
}
