// The second pane: what an article has from a dispatch, what it left out, which quotations changed.

import assert from 'node:assert/strict';
import test from 'node:test';
import { FRENCH, paste, said, settled, withReadyPage } from './page-support.mjs';
import { AxeBuilder, forEachBrowser } from './support.mjs';

const BRIDGE = 'Le pont d’Orléans rouvrira lundi matin aux voitures, après huit mois de travaux sur les piles et le tablier.';
const QUOTE = '« Nous avons tenu le calendrier et le budget », a déclaré la ministre Claire Morand devant la presse.';
const MISQUOTE = QUOTE.replace('le budget', 'les coûts');
const LEFT_OUT = 'Les riverains attendent encore la remise en état des trottoirs, promise pour la fin du mois de juin.';
const OWN = 'Notre reporter a compté vendredi une dizaine de badauds, tous curieux, sous une pluie battante.';

const DISPATCH = [BRIDGE, QUOTE, LEFT_OUT].join('\n\n');
const ARTICLE = [OWN, BRIDGE, MISQUOTE].join('\n\n');

/** Puts a text into the second pane, at the caret. */
const fillSource = async (page, text) => {
  await page.locator('#source').focus();
  await page.evaluate((value) => document.execCommand('insertText', false, value), text);
  await settled(page);
};

const openBoth = async (opened) => {
  await paste(opened, ARTICLE);
  await opened.page.locator('#compare').click();
  await fillSource(opened.page, DISPATCH);
};

/** What is painted in one pane. Both panes share the names of highlights. */
const paintedIn = (page, id) =>
  page.evaluate((pane) => {
    const root = document.getElementById(pane);
    const found = [...CSS.highlights].map(([name, highlight]) => [
      name.replace('guillemet-', ''),
      [...highlight].filter((range) => root.contains(range.startContainer)).map(String),
    ]);
    return Object.fromEntries(found.filter(([, words]) => words.length));
  }, id);

forEachBrowser(test, 'tells which passages come from the dispatch, exact or edited, in both panes', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages, requests } = opened;
    const loaded = requests.length;
    await openBoth(opened);
    assert.deepEqual(await paintedIn(page, 'editor'), { taken: [BRIDGE], reworked: [MISQUOTE], changed: ['les coûts'] });
    assert.deepEqual(await paintedIn(page, 'source'), {
      taken: [BRIDGE],
      reworked: [QUOTE],
      changed: ['le budget'],
      'left-out': [LEFT_OUT],
    });
    const headings = await page.locator('.comparison h3').allTextContents();
    assert.deepEqual(headings, ['Une citation a changé en route', '2 passages repris', '1 passage laissé de côté']);
    assert.match(await page.locator('.share').textContent(), /^\d+ % des mots de l’article viennent de la dépêche\.$/);
    const share = Number(await page.locator('.share').getAttribute('data-share'));
    assert.ok(share > 50 && share < 80, `${share}`);
    assert.deepEqual(messages, []);
    assert.deepEqual(requests.slice(loaded), []);
  }),
);

forEachBrowser(test, 'shows how a quotation changed on the way, and goes to both versions', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openBoth(opened);
    const changed = page.locator('.comparison .duplicate').first();
    assert.match(await changed.locator('del').textContent(), /budget$/);
    assert.match(await changed.locator('ins').textContent(), /coûts$/);
    await changed.getByRole('button', { name: 'dans la dépêche' }).click();
    const quoteIn = (text) => text.match(/« .* »/)[0].replace(/^« | »$/g, '');
    const flash = async (pane) => (await paintedIn(page, pane)).flash?.join().replace(/^« | »$/g, '');
    assert.equal(await flash('source'), quoteIn(QUOTE));
    assert.equal(await flash('editor'), quoteIn(MISQUOTE));
  }),
);

forEachBrowser(test, 'follows both texts and says what is missing', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    const panel = page.locator('#panel-comparison');
    await page.locator('#compare').click();
    assert.equal(await panel.textContent(), 'Collez la dépêche dans le second volet.');
    await fillSource(page, DISPATCH);
    assert.equal(await panel.textContent(), 'Collez l’article dans le premier volet.');
    await paste(opened, DISPATCH);
    assert.match(await panel.textContent(), /^Les deux textes sont identiques\./);
    await page.locator('#clear').click();
    await paste(opened, OWN);
    assert.match(await panel.textContent(), /^Aucun passage de l’article ne vient de la dépêche\./);
    await page.locator('#source-clear').click();
    assert.equal(await panel.textContent(), 'Collez la dépêche dans le second volet.');
    assert.deepEqual(await paintedIn(page, 'editor'), {});
  }),
);

forEachBrowser(test, 'takes a file for the dispatch, and closes the pane again', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    await page.locator('#compare').click();
    await page.locator('#source-file').setInputFiles({ name: 'depeche.txt', mimeType: 'text/plain', buffer: Buffer.from(DISPATCH) });
    await said(page, '« depeche.txt » est ouvert. ');
    await settled(page);
    assert.deepEqual((await paintedIn(page, 'editor')).taken, [BRIDGE]);
    await page.locator('#source-close').click();
    assert.equal(await page.locator('#source').isVisible(), false);
    assert.equal(await page.locator('#compare').getAttribute('aria-expanded'), 'false');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'compare');
    const marks = await paintedIn(page, 'editor');
    assert.equal(marks.taken, undefined);
    assert.ok(marks['direct-1']);
  }),
);

forEachBrowser(test, 'goes from passage to passage by keyboard', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openBoth(opened);
    await page.locator('#editor').focus();
    await page.keyboard.press('ControlOrMeta+Home');
    const caret = () => page.evaluate(() => document.getSelection().focusOffset);
    await page.keyboard.press('F8');
    assert.equal(await caret(), ARTICLE.indexOf(BRIDGE));
    await page.keyboard.press('F8');
    assert.equal(await caret(), ARTICLE.indexOf(MISQUOTE));
    await page.keyboard.press('Shift+F8');
    assert.equal(await caret(), ARTICLE.indexOf(BRIDGE));
  }),
);

for (const theme of ['light', 'dark']) {
  forEachBrowser(test, `axe finds nothing in the second pane in the ${theme} theme`, (browserName) =>
    withReadyPage(browserName, FRENCH, async (opened) => {
      const { page } = opened;
      await page.locator('#theme').selectOption(theme);
      await openBoth(opened);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`), []);
    }),
  );
}
