// @ts-check

/**
 * Where the trained pack of names comes from. Like `wasm-source.js` a seam: in the one-file build the URL becomes the bytes.
 *
 * @returns {URL | Uint8Array<ArrayBuffer>}
 */
export function packSource() {
  return new URL('../pkg/fr.gpk', import.meta.url);
}
