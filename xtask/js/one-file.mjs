// The page as one HTML file that needs no network: modules, styles and the engine inside, allowed by their hashes alone.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { esbuild, TARGET } from './esbuild.mjs';

const STYLESHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const MODULE = /<script\b[^>]*\btype="module"[^>]*><\/script>/g;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const MEDIA = /\bmedia="[^"]*"/;

/**
 * @param {string} pages folder of index.html, with the built engine in `pkg`
 * @returns {Promise<string>} HTML
 */
export async function oneFile(pages) {
  const html = await readFile(join(pages, 'index.html'), 'utf8');
  const styles = await inlined(pages, html, STYLESHEET, /\bhref="([^"]+)"/);
  const modules = await inlined(pages, html, MODULE, /\bsrc="([^"]+)"/);
  const policy = policyFor([...modules.values()], [...styles.values()]);
  if (!POLICY.test(html)) throw new Error(`index.html has no ${POLICY}`);
  return html
    .replace(POLICY, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(STYLESHEET, (tag) => `<style${mediaOf(tag)}>${styles.get(tag)}</style>`)
    .replace(MODULE, (tag) => `<script type="module">${modules.get(tag)}</script>`);
}

/** Each tag that names a file -> that file with all that it imports. */
async function inlined(pages, html, tags, attribute) {
  const found = html.match(tags) ?? [];
  if (found.length === 0) throw new Error(`index.html has no ${tags}`);
  const contents = found.map((tag) => bundled(pages, join(pages, tag.match(attribute)[1])));
  return new Map((await Promise.all(contents)).map((content, index) => [found[index], content]));
}

async function bundled(pages, file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
    loader: { '.wasm': 'binary' },
    define: { 'import.meta.url': 'document.baseURI' },
    plugins: [embeddedEngine(pages)],
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Puts a module with the engine's bytes in the place of `wasm-source.js`, which names the engine's file. */
function embeddedEngine(pages) {
  const contents = `
    import engine from ${JSON.stringify(join(pages, 'pkg/guillemet_bg.wasm'))};
    export const wasmSource = () => engine;
  `;
  return {
    name: 'embedded-engine',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]wasm-source\.js$/ }, () => ({ contents, resolveDir: pages }));
    },
  };
}

function mediaOf(tag) {
  const media = tag.match(MEDIA);
  return media ? ` ${media}` : '';
}

function policyFor(scripts, styles) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${hashes(styles).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
