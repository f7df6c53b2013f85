// @ts-check

import { createAnnotator } from '../engine/annotator-client.js';
import { reader } from '../engine/builds.js';

/** @typedef {import('../engine/annotator-client.js').AnnotatorClient} AnnotatorClient */

/** @type {Map<string, { client: Promise<AnnotatorClient>, users: number }>} */
const annotators = new Map();

/**
 * All elements of a page with the same engine and language share one annotator. It runs in the page:
 * an article takes a few milliseconds, and the site's policy then needs no `worker-src`.
 *
 * @param {string | null} wasmSrc
 * @param {string | undefined} lang
 * @returns {{ client: Promise<AnnotatorClient>, release: () => void }} `release` once, when done with it
 */
export function acquireAnnotator(wasmSrc, lang) {
  const key = JSON.stringify([wasmSrc, lang]);
  const shared = annotators.get(key) ?? { client: create(wasmSrc, lang), users: 0 };
  annotators.set(key, shared);
  shared.users++;
  const release = () => {
    if (--shared.users > 0) return;
    if (annotators.get(key) === shared) annotators.delete(key);
    shared.client.then((client) => client.dispose(), () => {});
  };
  return { client: shared.client, release };
}

/**
 * @param {string | null} wasmSrc
 * @param {string | undefined} lang the engine refuses what it does not know
 */
async function create(wasmSrc, lang) {
  return createAnnotator(reader, {
    worker: false,
    ...(wasmSrc === null ? {} : { wasm: new URL(wasmSrc, document.baseURI) }),
    lang: /** @type {import('../engine/engine.js').AnnotatorOptions['lang']} */ (lang),
  });
}
