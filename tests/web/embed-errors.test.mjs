// Where it cannot work: the article reads as before, and one event says why.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachBrowser } from './support.mjs';
import { ELEMENT_CSP, ELEMENT_SCRIPT, highlighted, listen, withHtml } from './html-page.mjs';

const QUOTE = '<article><p>« Nous irons au bout », a déclaré Marie Dupont.</p></article>';
const ARTICLE = `<guillemet-article>${QUOTE}</guillemet-article>`;

const before = (prepare) => async (page) => {
  await listen(page);
  await prepare?.(page);
};

/** name -> body, options, the event's code and message, and what the browser itself may write to the console. */
const CASES = {
  'the policy blocks WebAssembly': {
    options: { csp: ELEMENT_CSP.replace(" 'wasm-unsafe-eval'", '') },
    code: 'wasm-blocked',
    message: 'La politique de sécurité de cette page interdit WebAssembly.',
    console: /wasm|WebAssembly|Content.Security.Policy/i,
  },
  'the engine’s file is missing': {
    body: ARTICLE.replace('>', ' wasm-src="/pkg/absent.wasm">'),
    code: 'wasm-missing',
    message: 'Le moteur d’analyse n’a pas pu être chargé.',
    console: /404/,
  },
  'the engine’s file is something else': {
    options: { before: before((page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: '<html>' }))) },
    code: 'wasm-failed',
    message: 'Le moteur d’analyse n’a pas pu démarrer.',
  },
  'the browser has no highlights': {
    options: { before: before((page) => page.addInitScript(() => delete CSS.highlights)) },
    code: 'highlights-unsupported',
    message: 'Ce navigateur ne sait pas surligner un texte sans le modifier.',
  },
  'the browser has no WebAssembly': {
    options: { before: before((page) => page.addInitScript(() => delete globalThis.WebAssembly)) },
    code: 'wasm-unsupported',
    message: 'Ce navigateur ne connaît pas WebAssembly.',
  },
  'the article is not there': {
    body: `${QUOTE}<guillemet-article for="absent"></guillemet-article>`,
    code: 'article-missing',
    message: 'L’article à annoter est introuvable dans cette page.',
  },
  'the language is not known': {
    body: ARTICLE.replace('>', ' lang="zz">'),
    code: 'refused',
    message: 'This article cannot be read in the language that it declares.',
  },
};

for (const [name, { body = ARTICLE, options = {}, code, message, console }] of Object.entries(CASES)) {
  forEachBrowser(test, name, (browserName) =>
    withHtml(browserName, body + ELEMENT_SCRIPT, { before: before(), ...options }, async ({ page, messages }) => {
      await page.waitForFunction(() => window.told.length > 0);
      const article = page.locator('article');
      assert.equal(await article.evaluate((element) => element.outerHTML), QUOTE);
      assert.ok(await article.isVisible());

      await page.evaluate(() => document.querySelector('guillemet-article').setAttribute('kinds', 'quote'));
      await page.waitForTimeout(200);
      const events = await page.evaluate(() => window.told);
      assert.deepEqual(events.map((event) => [event.name, event.code, event.message]), [['guillemet-error', code, message]]);

      assert.equal(await page.locator('guillemet-article .panel').count(), 0);
      if (code !== 'highlights-unsupported') assert.deepEqual(await highlighted(page), {});
      assert.deepEqual(messages.filter((text) => !console?.test(text)), []);
    }),
  );
}

forEachBrowser(test, 'a better address mends what was missing', (browserName) =>
  withHtml(browserName, ARTICLE.replace('>', ' wasm-src="/pkg/absent.wasm">') + ELEMENT_SCRIPT, { before: listen }, async ({ page }) => {
    await page.waitForFunction(() => window.told.length > 0);
    await page.evaluate(() => (document.querySelector('guillemet-article').wasmSrc = 'pkg/guillemet_bg.wasm'));
    await page.waitForFunction(() => CSS.highlights.has('guillemet-quote-1'));
    assert.deepEqual(await page.evaluate(() => window.told.map((event) => event.name)), ['guillemet-error', 'guillemet-ready']);
  }),
);

forEachBrowser(test, 'a server that does not know .wasm is served without a word', (browserName) => {
  const prepare = (page) =>
    page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
  return withHtml(browserName, ARTICLE + ELEMENT_SCRIPT, { before: before(prepare) }, async ({ page, messages }) => {
    await page.waitForFunction(() => CSS.highlights.has('guillemet-quote-1'));
    assert.deepEqual(messages, []);
  });
});
