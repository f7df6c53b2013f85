// The page as a static folder: what www/ serves without the developers' files, modules and styles minified in place.

import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { esbuild, TARGET } from './esbuild.mjs';

const DEVELOPERS_FILES = /^(node_modules|package(-lock)?\.json|tsconfig\.json|\.npmrc|\.stamp|.*\.md)$/;

/**
 * @param {string} pages
 * @param {string} site
 */
export async function writeSite(pages, site) {
  await cp(pages, site, { recursive: true, filter: (source) => !DEVELOPERS_FILES.test(basename(source)) });
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await minify(join(entry.parentPath ?? entry.path, entry.name));
  }
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
