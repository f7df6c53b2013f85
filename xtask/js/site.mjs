// The page as a static folder: what www/ serves without the developers' files, modules and styles minified in place.
// The page's own modules become one, which compresses and loads better; what others may import stays as it is.

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { esbuild, TARGET } from './esbuild.mjs';

const DEVELOPERS_FILES = /^(node_modules|package(-lock)?\.json|tsconfig\.json|\.npmrc|\.stamp.*|.*\.md)$/;

const PAGE = 'src/main.js';

/** Below these the page alone imports. */
const PAGE_ONLY = ['src/page', 'src/strings', 'src/samples'];

/**
 * @param {string} pages
 * @param {string} site
 */
export async function writeSite(pages, site) {
  await cp(pages, site, { recursive: true, filter: (source) => !DEVELOPERS_FILES.test(basename(source)) });
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await minify(join(entry.parentPath ?? entry.path, entry.name));
  }
  await bundlePage(site);
}

/** Puts the page's modules into its main one; the engines' stay apart, shared with the worker. All address `pkg` alike. */
async function bundlePage(site) {
  const file = join(site, PAGE);
  await esbuild.build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['../pkg/*'],
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
    logLevel: 'warning',
  });
  for (const folder of PAGE_ONLY) await rm(join(site, folder), { recursive: true });
}

async function minify(file) {
  const loader = { '.js': 'js', '.css': 'css' }[extname(file)];
  if (!loader) return;
  const { code } = await esbuild.transform(await readFile(file, 'utf8'), {
    loader,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
  });
  await writeFile(file, code);
}
