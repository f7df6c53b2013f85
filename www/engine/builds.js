// @ts-check

import { deskWasm, readerWasm } from './wasm-source.js';

/** @typedef {typeof import('../pkg/guillemet.js') | typeof import('../pkg/guillemet-desk.js')} Bindings the JavaScript side of a build */
/** @typedef {import('./wasm-source.js').WasmSource} WasmSource */

/**
 * A build of the engine. The pack of names is the same for all.
 *
 * @typedef {object} Build
 * @property {'reader' | 'desk'} name as in `wasm-pack.toml`, which tells what each holds
 * @property {() => Promise<Bindings>} bindings loads its JavaScript side
 * @property {() => WasmSource | Promise<WasmSource>} wasm where its WebAssembly comes from unless the caller says otherwise
 */

/** The article element's: reads. @type {Build} */
export const reader = { name: 'reader', bindings: () => import('../pkg/guillemet.js'), wasm: readerWasm };

/** The page's: reads, takes corrections and own lists. @type {Build} */
export const desk = { name: 'desk', bindings: () => import('../pkg/guillemet-desk.js'), wasm: deskWasm };
