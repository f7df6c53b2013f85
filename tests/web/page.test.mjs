// The page as a journalist meets it: paste, look, switch, edit, jump.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE, FRENCH, painted, paste, settled, textOf, withReadyPage } from './page-support.mjs';
import { forEachBrowser } from './support.mjs';

const names = (page, selector) => page.locator(selector).allTextContents();

forEachBrowser(test, 'colours a pasted article in place, silently and without any request', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages, requests } = opened;
    const loaded = requests.length;
    await paste(opened, ARTICLE);
    const marks = await painted(page);
    assert.equal(await textOf(page), ARTICLE);
    assert.deepEqual(marks['direct-1'], [
      'Les travaux seront finis dimanche soir',
      'Nous avons tenu le calendrier',
      'Les travaux seront finis dimanche soir',
      'Nous avons tenu le calendrier',
    ]);
    assert.deepEqual(marks['indirect-2'], ['la rue du Port resterait ouverte aux piétons']);
    assert.deepEqual(marks['partial-2'], ['un chantier mal préparé']);
    assert.ok(marks.place.includes('Orléans'), marks.place.join());
    assert.deepEqual(marks.person, ['Claire Morand', 'Paul Ferrand', 'Claire Morand']);
    assert.deepEqual(marks.copy, [ARTICLE.split('\n\n').at(-1)]);
    assert.deepEqual(await names(page, '.speaker .who'), ['Claire Morand', 'Paul Ferrand']);
    assert.equal(await page.locator('.margin .bar.first').count(), 1);
    assert.equal(await page.locator('.margin .bar.later').count(), 1);
    assert.deepEqual(messages, []);
    assert.deepEqual(requests.slice(loaded), []);
  }),
);

forEachBrowser(test, 'switches a layer off and on, and remembers it', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    await page.locator('#layer-partial').uncheck();
    assert.equal((await painted(page))['partial-2'], undefined);
    assert.equal((await painted(page))['direct-1'].length, 4);
    await page.locator('#layers-duplicates').uncheck();
    assert.equal((await painted(page)).copy, undefined);
    assert.equal(await page.locator('.margin .bar').count(), 0);
    await page.reload();
    await page.locator('#layer-partial').waitFor();
    assert.equal(await page.locator('#layer-partial').isChecked(), false);
    assert.equal(await page.locator('#layer-copy').isChecked(), false);
    await page.locator('#layer-partial').check();
    await paste(opened, ARTICLE);
    assert.deepEqual((await painted(page))['partial-2'], ['un chantier mal préparé']);
  }),
);

forEachBrowser(test, 'follows the text while it is edited, caret and undo left to the browser', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('Exclusif : ');
    await settled(page);
    assert.equal(await textOf(page), `Exclusif : ${ARTICLE}`);
    assert.equal((await painted(page))['direct-1'][0], 'Les travaux seront finis dimanche soir');
    const caret = await page.evaluate(() => document.getSelection().focusOffset);
    assert.equal(caret, 'Exclusif : '.length);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' "Tout va bien", a-t-elle conclu.');
    await settled(page);
    assert.equal((await painted(page))['direct-1'].at(-1), 'Tout va bien');
    for (let i = 0; i < 60 && (await textOf(page)) !== ''; i++) await page.keyboard.press('ControlOrMeta+z');
    assert.equal(await textOf(page), '');
    assert.deepEqual(await painted(page), {});
    assert.equal(await page.locator('#welcome').isVisible(), true);
  }),
);

forEachBrowser(test, 'shows only the quotes of a chosen speaker', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    const ferrand = page.locator('.speaker .name', { hasText: 'Paul Ferrand' });
    await ferrand.click();
    const marks = await painted(page);
    assert.equal(marks['direct-1'], undefined);
    assert.deepEqual(marks['partial-2'], ['un chantier mal préparé']);
    assert.deepEqual(marks.flash, ['la rue du Port resterait ouverte aux piétons']);
    assert.equal(await ferrand.getAttribute('aria-pressed'), 'true');
    await ferrand.click();
    assert.equal((await painted(page))['direct-1'].length, 4);
  }),
);

forEachBrowser(test, 'tells of a quote who, how and why, and points at cue and source', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    await page.locator('.quote').first().click();
    const rows = await page.locator('.details > div').allTextContents();
    assert.ok(rows.includes('LocuteurClaire Morand (personne)'), rows.join('\n'));
    assert.ok(rows.includes('Annoncea déclaré'), rows.join('\n'));
    assert.ok(rows.includes('Règlequote.incise'), rows.join('\n'));
    assert.ok(rows.some((row) => row.startsWith('PourquoiL’annonce suit les guillemets')), rows.join('\n'));
    const marks = await painted(page);
    assert.deepEqual(marks.cue, ['a déclaré']);
    assert.deepEqual(marks.source, ['la ministre Claire Morand']);
    await page.locator('.quote').first().click();
    assert.equal(await page.locator('.details').count(), 0);
    assert.equal((await painted(page)).cue, undefined);
  }),
);

forEachBrowser(test, 'jumps between the copies of a passage and through the mentions of a name', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    const flashAt = () =>
      page.evaluate(() => [...CSS.highlights.get('guillemet-flash')][0].startOffset);
    await page.locator('#tab-duplicates').click();
    await page.locator('.copies .later').click();
    assert.equal(await flashAt(), ARTICLE.lastIndexOf('« Les travaux'));
    await page.locator('.copies .first').click();
    assert.equal(await flashAt(), ARTICLE.indexOf('« Les travaux'));
    await page.locator('#tab-entities').click();
    const morand = page.locator('.entity', { hasText: 'Claire Morand' });
    assert.match(await morand.textContent(), /× 2/);
    await morand.click();
    assert.equal(await flashAt(), ARTICLE.indexOf('Claire Morand'));
    await morand.click();
    assert.equal(await flashAt(), ARTICLE.lastIndexOf('Claire Morand'));
  }),
);

forEachBrowser(test, 'shows in the panel what is pressed in the text', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('guillemet-partial-2');
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    assert.match(await page.locator('.quote[aria-expanded="true"]').textContent(), /mal préparé/);
  }),
);

forEachBrowser(test, 'prints the text and its list, without tools and marks that only fit the screen', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    // The rules for paper, on the screen: not every browser lets a test print.
    await page.evaluate(() => (document.querySelector('link[media="print"]').media = 'all'));
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.toolbar')).display === 'none');
    for (const shown of ['#editor', '.speaker']) assert.equal(await page.locator(shown).first().isVisible(), true, shown);
    for (const unseen of ['.toolbar', '.settings', '.margin', '.legend', '#tabs']) {
      assert.equal(await page.locator(unseen).isVisible(), false, unseen);
    }
  }),
);
