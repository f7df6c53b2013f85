// dist/guillemet.html, opened from disk without any network.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { painted, settled } from './page-support.mjs';
import { DIST, forEachBrowser, withPage } from './support.mjs';

const FILE = `${DIST}/guillemet.html`;
const TEXT = '« Nous irons au bout », a déclaré Marie Dupont, maire de Nantes.';

forEachBrowser(test, 'the one file annotates from disk, alone and in silence', (browserName) =>
  withPage(browserName, { path: pathToFileURL(FILE).href, context: { locale: 'fr-FR' } }, async ({ page, messages, requests }) => {
    await page.locator('#status', { hasText: 'Prêt.' }).waitFor();
    await page.locator('#editor').focus();
    await page.keyboard.insertText(TEXT);
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('guillemet-')));
    await settled(page);
    const marks = await painted(page);
    assert.deepEqual(marks['direct-1'], ['Nous irons au bout']);
    assert.deepEqual(marks.person, ['Marie Dupont']);
    assert.deepEqual(await page.locator('.speaker .who').allTextContents(), ['Marie Dupont']);
    assert.deepEqual(requests.filter((url) => url !== pathToFileURL(FILE).href), []);
    assert.deepEqual(messages, []);
  }),
);

test('the one file names no other', () => {
  const html = readFileSync(FILE, 'utf8');
  const markup = html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
  assert.doesNotMatch(markup, /<(script|link|img|iframe)\b|\bsrc=/);
});

test('the static folder holds the embedded article and all that it imports', () => {
  const files = new Set(readdirSync(`${DIST}/site`, { recursive: true }).map((file) => file.replaceAll('\\', '/')));
  const missing = [...files].filter((file) => /^(embed|src)\/.*\.js$/.test(file)).flatMap((file) => {
    const imports = readFileSync(`${DIST}/site/${file}`, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g);
    const targets = [...imports].map(([, path]) => new URL(path, `http://site/${file}`).pathname.slice(1));
    return targets.filter((target) => !files.has(target));
  });
  assert.deepEqual(missing, []);
  assert.ok(files.has('embed/guillemet-article-define.js') && files.has('embed.html'));
});

forEachBrowser(test, 'the embedded article works from the static folder', (browserName) =>
  withPage(browserName, { root: `${DIST}/site`, path: '/embed.html' }, async ({ page, messages }) => {
    await page.locator('guillemet-article .voices', { hasText: 'Bruno Etcheverry' }).waitFor();
    assert.deepEqual(messages, []);
  }),
);
