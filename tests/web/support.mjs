// What every browser test stands on: the page, served as a strict host serves it, in each browser.
//
//     import { forEachBrowser, withPage } from './support.mjs'
//
//     forEachBrowser(test, 'opens without a word', (browserName) =>
//       withPage(browserName, { path: '/index.html' }, async ({ page, messages }) => {
//         await page.locator('h1').waitFor()
//         assert.deepEqual(messages, [])
//       }))

import { fileURLToPath } from 'node:url';
import { AxeBuilder, browser, browserNames } from './browsers.mjs';
import { readHeaders, serve } from '../../xtask/js/server.mjs';

export { AxeBuilder, browserNames };

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** www/, as built by `cargo xtask build`. */
export const WWW = folder('www');

/** dist/, as written by `cargo xtask bundle`. */
export const DIST = folder('dist');

const HEADERS = readHeaders(WWW);

/** How long a step may take before it counts as stuck, in ms: long, for a busy machine is no failure. */
const PATIENCE = 120_000;

/** Registers one test per browser: `fn(browserName, t)`. */
export function forEachBrowser(test, name, fn) {
  for (const browserName of browserNames) test(`${name} [${browserName}]`, (t) => fn(browserName, t));
}

/**
 * Opens a page in a fresh browser context and closes it after `use`.
 *
 * - `path`: below `root`; an absolute `file://` URL is opened as it is, and offline.
 * - `csp`: whether the strict headers of www/_headers are sent; a string is sent as the policy instead.
 * - `root`: folder to serve, www/ unless told otherwise.
 * - `context`: options of Playwright's `newContext` (colorScheme, viewport, locale ...).
 * - `before`: called with the page before it loads (routes, init scripts).
 *
 * `use` gets `{ page, context, messages, requests, url }`. `messages` grows with every console message, uncaught error
 * and blocked load (`type: text`), `requests` with the URL of every request that page and workers make.
 */
export async function withPage(browserName, options, use) {
  const { path = '/index.html', csp = true, root = WWW, context: contextOptions = {}, before } = options;
  const server = path.startsWith('file:') ? undefined : await serve(root, headersFor(csp));
  const context = await (await browser(browserName)).newContext(contextOptions);
  try {
    if (!server) await context.setOffline(true);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const record = recordOf(context, page);
    await before?.(page);
    const url = server ? server.url + path : path;
    await page.goto(url);
    return await use({ page, context, url, ...record });
  } finally {
    await context.close();
    server?.close();
  }
}

function headersFor(csp) {
  if (csp === true) return HEADERS;
  const { 'Content-Security-Policy': _, ...others } = HEADERS;
  return csp ? { ...others, 'Content-Security-Policy': csp } : others;
}

function recordOf(context, page) {
  const messages = [];
  const requests = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  page.on('crash', () => messages.push('crash: the page crashed'));
  context.on('request', (request) => requests.push(request.url()));
  return { messages, requests };
}
