// @ts-check

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */

/*
 * Where the WebAssembly of each build comes from unless the caller says otherwise.
 *
 * This module is a seam: a build that puts everything into one file replaces it by one whose functions return the embedded
 * bytes. Any answer but a URL also means that there are no files beside the page, so that no worker is tried.
 */

/** @returns {WasmSource | Promise<WasmSource>} */
export function readerWasm() {
  return new URL('../pkg/guillemet_bg.wasm', import.meta.url);
}

/** @returns {WasmSource | Promise<WasmSource>} */
export function deskWasm() {
  return new URL('../pkg/guillemet-desk_bg.wasm', import.meta.url);
}
