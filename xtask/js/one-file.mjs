// The page as one HTML file that needs no network: modules, styles and the engine inside, allowed by their hashes alone.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { esbuild, TARGET } from './esbuild.mjs';

const STYLESHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const MODULE = /<script\b[^>]*\btype="module"[^>]*><\/script>/g;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const FILE_URL = /new URL\('([^']+)', import\.meta\.url\)/g;
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
  const contents = found.map((tag) => bundled(join(pages, tag.match(attribute)[1])));
  return new Map((await Promise.all(contents)).map((content, index) => [found[index], content]));
}

async function bundled(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
    loader: { '.wasm': 'binary', '.gpk': 'binary' },
    define: { 'import.meta.url': 'document.baseURI' },
    plugins: [EMBEDDED_FILES],
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** In modules called `...-source.js`, files that are named by their URL become their bytes. */
const EMBEDDED_FILES = {
  name: 'embedded-files',
  setup(build) {
    build.onLoad({ filter: /[\\/]engine[\\/]\w+-source\.js$/ }, async ({ path }) => ({
      contents: withBytes(await readFile(path, 'utf8')),
    }));
  },
};

function withBytes(module) {
  const imports = [];
  const code = module.replace(FILE_URL, (_, file) => {
    imports.push(`import file${imports.length} from '${file}';\n`);
    return `file${imports.length - 1}`;
  });
  if (imports.length === 0) throw new Error(`no ${FILE_URL} in ${module}`);
  return imports.join('') + code;
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
