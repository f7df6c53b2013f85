// Language, theme, results, samples of what is kept.

import assert from 'node:assert/strict';
import test from 'node:test';
import { en } from '../../www/src/strings/en.js';
import { fr } from '../../www/src/strings/fr.js';
import { ARTICLE, FRENCH, keepDownloads, paste, said, settled, withReadyPage } from './page-support.mjs';
import { forEachBrowser } from './support.mjs';

const keysOf = (value, path = '') =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path];

test('both languages say the same things', () => {
  assert.deepEqual(keysOf(en), keysOf(fr));
  assert.equal(en.helpKeys.length, fr.helpKeys.length);
});

forEachBrowser(test, 'speaks the browser’s language, then the chosen one, and remembers it', (browserName) =>
  withReadyPage(browserName, { context: { locale: 'en-GB' } }, async (opened) => {
    const { page, messages } = opened;
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await paste(opened, ARTICLE);
    assert.match(await page.locator('#tab-quotes').textContent(), /^Quotes 6$/);
    await page.locator('[data-lang="fr"]').click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    assert.match(await page.locator('#tab-quotes').textContent(), /^Citations 6$/);
    assert.match(await page.locator('#status').textContent(), /6 citations/);
    await page.reload();
    await said(page, 'Prêt.');
    assert.equal(await page.locator('#file-open').textContent(), 'Ouvrir un fichier…');
    const untranslated = await page.locator('[data-t]').evaluateAll((all) => all.filter((one) => one.textContent === 'undefined').length);
    assert.equal(untranslated, 0);
    assert.deepEqual(messages, []);
  }),
);

forEachBrowser(test, 'is dark or light as chosen, and remembers it', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    const lightness = () =>
      page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1];
      });
    await page.locator('#theme').selectOption('light');
    assert.ok((await lightness()) > 200);
    await page.locator('#theme').selectOption('dark');
    assert.ok((await lightness()) < 50);
    await page.reload();
    assert.ok((await lightness()) < 50);
    assert.equal(await page.locator('#theme').inputValue(), 'dark');
  }),
);

forEachBrowser(test, 'works where the browser refuses storage', (browserName) =>
  withReadyPage(
    browserName,
    {
      ...FRENCH,
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }),
    },
    async ({ page, messages }) => {
      await page.locator('[data-lang="en"]').click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.deepEqual(messages, []);
    },
  ),
);

forEachBrowser(test, 'downloads the results as JSON and CSV', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await page.evaluate(keepDownloads);
    const save = async (format) => {
      await page.locator('#export-menu summary').click();
      await page.locator(`[data-export="save-${format}"]`).click();
      await said(page, `« guillemet.${format} » est téléchargé`);
      return page.evaluate(() => globalThis.downloads.at(-1).content());
    };
    await page.locator('#export-menu summary').click();
    await page.locator('[data-export="save-json"]').click();
    await said(page, 'Rien à exporter');
    await paste(opened, ARTICLE);
    const json = JSON.parse(await save('json'));
    assert.equal(json.version, 1);
    assert.equal(json.length, ARTICLE.length);
    assert.equal(json.quotes.length, 6);
    const [first] = json.quotes;
    assert.equal(ARTICLE.slice(first.parts[0].start, first.parts[0].end), 'Les travaux seront finis dimanche soir');
    const lines = (await save('csv')).split('\r\n');
    assert.equal(lines[0], '\uFEFFlayer,kind,start,end,text,speaker,cue,source,rule,confidence,denied');
    const [layer, kind, start, end, words, ...attribution] = lines[1].split(',');
    assert.deepEqual([layer, kind, words], ['quote', 'direct', 'Les travaux seront finis dimanche soir']);
    assert.equal(ARTICLE.slice(Number(start), Number(end)), `« ${words} »`);
    assert.deepEqual(attribution.slice(0, 4), ['Claire Morand', 'a déclaré', 'la ministre Claire Morand', 'quote.incise']);
    assert.deepEqual(await page.evaluate(() => globalThis.downloads.map(({ name }) => name)), ['guillemet.json', 'guillemet.csv']);
  }),
);

forEachBrowser(test, 'copies the results', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, context } = opened;
    if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await paste(opened, ARTICLE);
    await page.locator('#export-menu summary').click();
    await page.locator('[data-export="copy-json"]').click();
    await said(page, 'Résultats copiés.');
    assert.equal(await page.locator('#export-menu').getAttribute('open'), null);
    await page.locator('#clear').click();
    await page.keyboard.press('ControlOrMeta+v');
    await settled(page);
    assert.equal(JSON.parse(await page.locator('#editor').innerText()).quotes.length, 6);
  }),
);

forEachBrowser(test, 'says why when the engine is missing, and keeps the text', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await said(page, 'Le moteur est introuvable');
    await page.locator('#editor').focus();
    await page.keyboard.insertText('Le texte reste.');
    await said(page, 'Le moteur est introuvable');
    assert.equal(await page.locator('#editor').textContent(), 'Le texte reste.');
  }),
);
