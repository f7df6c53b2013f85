// www/embed/README.md against the element: its example works, and it names what there is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { forEachBrowser, withPage, WWW } from './support.mjs';
import { highlighted, listen } from './html-page.mjs';

const README = readFileSync(`${WWW}/embed/README.md`, 'utf8');
const fence = (language) => README.split('```' + language + '\n')[1].split('```')[0];
const EXAMPLE = fence('html').replaceAll('/guillemet/', '/');

/** Opens the example under its own policy and no other. */
const check = (name, run, html = EXAMPLE) =>
  forEachBrowser(test, name, (browserName) => {
    const before = async (page) => {
      await listen(page);
      await page.route('**/example.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    };
    return withPage(browserName, { path: '/example.html', csp: false, before }, async ({ page, messages }) => {
      await page.locator('guillemet-article .panel').waitFor();
      await run(page);
      assert.deepEqual(messages, []);
    });
  });

check('the example annotates its article', async (page) => {
  const { 'quote-1': quotes, person } = await highlighted(page);
  assert.deepEqual(quotes, ['Nous devions cette ligne à la vallée']);
  assert.deepEqual(person, ['Claire Montagnac']);
});

check('highlights and panel need no permission for styles', async (page) => {
  const looks = await page.evaluate(() => {
    const panel = document.querySelector('guillemet-article').shadowRoot.querySelector('.panel');
    const quote = document.querySelector('article p:last-child');
    return [getComputedStyle(panel).borderTopStyle, getComputedStyle(quote, '::highlight(guillemet-quote-1)').backgroundColor];
  });
  assert.equal(looks[0], 'double');
  assert.doesNotMatch(looks[1], /^(transparent|rgba\(0, 0, 0, 0\))$/);
}, EXAMPLE.replace("style-src 'self'", "style-src 'none'"));

check('its attributes, kinds and parts are those of the element', async (page) => {
  const named = await page.evaluate(async () => {
    const { GuillemetArticleElement } = await import('/embed/guillemet-article-element.js');
    const { KINDS } = await import('/embed/layers.js');
    const parts = [...document.querySelector('guillemet-article').shadowRoot.querySelectorAll('[part]')].map((element) => element.part.value);
    return { attributes: GuillemetArticleElement.observedAttributes, kinds: KINDS.join(' '), parts: [...new Set(parts)] };
  });
  for (const attribute of named.attributes) assert.ok(README.includes(`| \`${attribute}\` |`), attribute);
  assert.ok(README.includes(`\`${named.kinds}\``));
  const [, list] = /^Parts of the panel.*?: (.*)\.$/m.exec(README);
  const documented = list.replaceAll('`', '').split(', ');
  assert.deepEqual(named.parts.filter((part) => !documented.includes(part)), []);
});

check('its custom properties are those of the style sheets', async (page) => {
  const used = await page.evaluate(() => {
    const sheets = [...document.adoptedStyleSheets, ...document.querySelector('guillemet-article').shadowRoot.adoptedStyleSheets];
    const css = sheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\n');
    return [...new Set(css.match(/--guillemet-[a-z0-9-]+/g))];
  });
  const table = README.split('| custom property |')[1].split('\n\n')[0];
  const documented = [...table.matchAll(/`(?:--guillemet)?-([a-z0-9-]+)`/g)].map(([, name]) => `--guillemet-${name}`);
  const between = [2, 3, 4, 5].map((number) => `--guillemet-speaker-${number}`);
  assert.deepEqual(used.sort(), [...new Set([...documented, ...between])].sort());
});

check('its skipped elements are those of the text map', async (page) => {
  const skipped = await page.evaluate(async () => (await import('/shared/text-map.js')).SKIPPED);
  assert.ok(README.includes(`\`${skipped.replace(', [data-guillemet-ignore]', '')}\``));
});
