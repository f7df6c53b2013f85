// A page of one's own on the server of www/, for tests of modules and of the element.

import { withPage } from './support.mjs';

/** What a site needs to allow for the element. */
export const ELEMENT_CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** Loads the element. */
export const ELEMENT_SCRIPT = '<script type="module" src="/embed/guillemet-article-define.js"></script>';

/**
 * Opens a French page with this body; options as for `withPage`. Modules of www/ are imported by `import('/shared/…')`
 * inside `page.evaluate`.
 *
 * @param {string} browserName
 * @param {string} body HTML
 * @param {{ csp?: string, before?: (page: import('playwright-core').Page) => Promise<void> }} options
 * @param {(opened: any) => Promise<void>} use
 */
export function withHtml(browserName, body, { csp = ELEMENT_CSP, before, ...options }, use) {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title><body>${body}`;
  const open = async (page) => {
    const answer = { contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': csp }, body: html };
    await page.route('**/page.html', (route) => route.fulfill(answer));
    await before?.(page);
  };
  return withPage(browserName, { ...options, csp, path: '/page.html', before: open }, use);
}

/** Counts from now on every event of the element in `window.told`; for `before`. */
export async function listen(page) {
  await page.addInitScript(() => {
    window.told = [];
    for (const name of ['guillemet-ready', 'guillemet-select', 'guillemet-error']) {
      document.addEventListener(name, (event) => window.told.push({ name, code: event.code, message: event.message, kind: event.kind }));
    }
  });
}

/** The texts that each highlight covers, by name without the prefix, in page order. */
export function highlighted(page) {
  return page.evaluate(() => {
    const entries = [...CSS.highlights].filter(([name]) => name.startsWith('guillemet-'));
    return Object.fromEntries(
      entries.map(([name, ranges]) => {
        const sorted = [...ranges].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
        return [name.slice('guillemet-'.length), sorted.map((range) => range.toString())];
      }),
    );
  });
}
