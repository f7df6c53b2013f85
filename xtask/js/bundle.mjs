// usage: node bundle.mjs PAGES DIST
//
// Writes from the folder of the page, with the engine built into its `pkg`:
//   DIST/site            the same files, minified one by one, for any static host
//   DIST/guillemet.html  one file with everything inside, for opening from disk

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { oneFile } from './one-file.mjs';
import { writeSite } from './site.mjs';

const [pages, dist] = process.argv.slice(2).map((path) => resolve(path));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeSite(pages, join(dist, 'site'));
await writeFile(join(dist, 'guillemet.html'), await oneFile(pages));
console.log(`Wrote ${join(dist, 'site')} and ${join(dist, 'guillemet.html')}`);
