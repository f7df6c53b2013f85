// @ts-check

import { deskWasm, readerWasm } from './wasm-source.js';

/** @typedef {typeof import('../pkg/guillemet.js')} Bindings what the JavaScript side of every build has */
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
