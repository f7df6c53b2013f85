// esbuild, installed in www/node_modules.

import { createRequire } from 'node:module';

const fromWww = createRequire(new URL('../../www/package.json', import.meta.url));

/** @type {import('../../www/node_modules/esbuild/lib/main.js')} */
export const esbuild = fromWww('esbuild');

/** Every browser that has the CSS Custom Highlight API has these. */
export const TARGET = ['es2022', 'chrome105', 'firefox140', 'safari17.2'];
