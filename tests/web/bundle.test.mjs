// What `cargo xtask bundle` writes: the one file, opened from disk without network, and the static folder.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { DIST, forEachBrowser, withPage } from './support.mjs';

const ONE_FILE = `${DIST}/guillemet.html`;
const FROM_DISK = { path: pathToFileURL(ONE_FILE).href, context: { locale: 'fr-FR' } };
const SITE = { root: `${DIST}/site`, context: { locale: 'fr-FR' } };

const ARTICLE = '« Le pont rouvrira lundi », a annoncé Jeanne Moreau, maire de Nantes.';

/** Types the article and gives the text under each highlight. */
async function annotate(page) {
  await page.locator('#editor').click();
  await page.keyboard.insertText(ARTICLE);
  await page.getByText('1 citation').first().waitFor();
  return page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)));
}

forEachBrowser(test, 'the one file annotates when opened from disk', (browserName) =>
  withPage(browserName, FROM_DISK, async ({ page, messages, requests, url }) => {
    const highlighted = await annotate(page);
    assert.ok(highlighted.includes('Le pont rouvrira lundi'), `${highlighted}`);
    assert.ok(highlighted.includes('Jeanne Moreau'), `${highlighted}`);
    assert.deepEqual(messages, []);
    assert.deepEqual(
      requests.filter((request) => request !== url),
      [],
    );
  }),
);

forEachBrowser(test, 'the one file cleans and compares when opened from disk', (browserName) =>
  withPage(browserName, FROM_DISK, async ({ page, messages }) => {
    const copied = 'Le marché couvert a fermé ses portes mardi soir, faute de clients et de marchands en nombre suffisant.';
    await page.locator('#editor').click();
    await page.keyboard.insertText(`${copied} ${ARTICLE} ${copied}`);
    await page.locator('#tab-duplicates').click();
    await page.locator('[data-key="clean"]:enabled').click();
    await page.locator('#editor').getByText(`${copied} ${ARTICLE}`, { exact: true }).waitFor();
    await page.locator('#compare').click();
    await page.locator('#source').click();
    await page.keyboard.insertText(copied);
    await page.locator('.comparison', { hasText: '1 passage repris' }).waitFor();
    assert.deepEqual(messages, []);
  }),
);

forEachBrowser(test, 'the one file runs no other script and applies no other style', (browserName) =>
  withPage(browserName, FROM_DISK, async ({ page, messages }) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(script, style);
    });
    assert.equal(await page.evaluate(() => window.injected), undefined);
    assert.ok(await page.locator('#editor').isVisible());
    assert.equal(messages.length, 2, messages.join('\n'));
  }),
);

test('the one file allows its own contents by hash, and nothing by place', () => {
  const html = readFileSync(ONE_FILE, 'utf8');
  const [, policy] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/);
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src ('sha256-[^']+' ?)+;/,
  );
  assert.doesNotMatch(policy, /'self'|unsafe-inline|'unsafe-eval'|https?:|blob:|data:/);
  const markup = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  assert.doesNotMatch(markup, /<link|<script|\bsrc=/);
});

forEachBrowser(test, 'the static folder works under the strict headers', (browserName) =>
  withPage(browserName, SITE, async ({ page, messages, requests, url }) => {
    const highlighted = await annotate(page);
    assert.ok(highlighted.includes('Le pont rouvrira lundi'), `${highlighted}`);
    assert.deepEqual(messages, []);
    const origin = new URL(url).origin;
    assert.ok(requests.every((request) => request.startsWith(`${origin}/`)));
  }),
);

forEachBrowser(test, 'the embedded article works from the static folder', (browserName) =>
  withPage(browserName, { ...SITE, path: '/embed.html' }, async ({ page, messages }) => {
    await page.locator('guillemet-article .voices', { hasText: 'Bruno Etcheverry' }).waitFor();
    assert.deepEqual(messages, []);
  }),
);

/** The files of engine and pack that a page asks for, sorted. */
const engineFiles = (requests) => requests.flatMap((request) => request.match(/\/pkg\/((?:guillemet|fr).*)$/)?.[1] ?? []).sort();

forEachBrowser(test, 'page and embedded article load an engine each, and the same pack', async (browserName) => {
  await withPage(browserName, SITE, async ({ page, requests }) => {
    await annotate(page);
    assert.deepEqual(engineFiles(requests), ['fr.gpk', 'guillemet-desk.js', 'guillemet-desk_bg.wasm']);
  });
  await withPage(browserName, { ...SITE, path: '/embed.html' }, async ({ page, requests }) => {
    await page.locator('guillemet-article .voices', { hasText: 'Bruno Etcheverry' }).waitFor();
    assert.deepEqual(engineFiles(requests), ['fr.gpk', 'guillemet.js', 'guillemet_bg.wasm']);
  });
});

test('the one file holds one engine', () => {
  const wasm = (file) => readFileSync(`${DIST}/site/pkg/${file}`).toString('base64');
  const html = readFileSync(ONE_FILE, 'utf8');
  assert.ok(html.includes(wasm('guillemet-desk_bg.wasm')));
  assert.ok(!html.includes(wasm('guillemet_bg.wasm')));
});

test('the static folder holds all that its modules import', () => {
  const files = new Set(readdirSync(SITE.root, { recursive: true }).map((file) => file.replaceAll('\\', '/')));
  const missing = [...files]
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const imports = readFileSync(`${SITE.root}/${file}`, 'utf8').matchAll(/(?:from|import)[\s(]*"(\.[^"]+)"/g);
      const targets = Array.from(imports, ([, path]) => new URL(path, `http://site/${file}`).pathname.slice(1));
      return targets.filter((target) => !files.has(target));
    });
  assert.deepEqual(missing, []);
  assert.ok(files.has('embed/guillemet-article-define.js'));
});
