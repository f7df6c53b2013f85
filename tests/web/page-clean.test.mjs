// Repeated passages: the clean copy with its preview and its way back, lost breaks, differences, jumps.

import assert from 'node:assert/strict';
import test from 'node:test';
import { FRENCH, painted, paste, settled, plainTextOf, withReadyPage } from './page-support.mjs';
import { forEachBrowser } from './support.mjs';

const HEADLINE = 'Le pont d’Orléans rouvrira lundi après huit mois de travaux';
const BRIDGE = 'Le pont d’Orléans rouvrira lundi matin aux voitures, après huit mois de travaux sur les piles et le tablier.';
const QUOTE = '« Nous avons tenu le calendrier et le budget », a déclaré la ministre Claire Morand devant la presse.';
const PAVEMENT = 'Les riverains attendent encore la remise en état des trottoirs, promise pour la fin du mois de juin.';
const OTHER = 'Le marché couvert a fermé ses portes.';
const LATER = 'Il rouvrira en mai.';
const END = 'Le chantier voisin attendra.';
const EDITED = BRIDGE.replace('voitures', 'camions').replace('travaux', 'chantier');

/** The quotation stands again, glued to the line before; the first paragraph stands again with two words changed. */
const BODY = [BRIDGE, QUOTE, PAVEMENT, OTHER + QUOTE, LATER, EDITED, END].join('\n\n');

const openDuplicates = async (opened, text) => {
  await paste(opened, text);
  await opened.page.locator('#tab-duplicates').click();
};
const clean = (page) => page.locator('[data-key="clean"]');
const flashAt = (page) => page.evaluate(() => [...CSS.highlights.get('guillemet-flash')][0].startOffset);

/** What a reader who copies the whole text gets elsewhere. */
const copied = async ({ page, context }) => {
  await page.locator('#editor').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const other = await context.newPage();
  await other.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await other.keyboard.press('ControlOrMeta+v');
  return other.locator('textarea').inputValue();
};

/** Presses a button and waits until the page has read the text that this leaves. */
const press = async (page, key) => {
  await page.locator(`[data-key="${key}"]`).click();
  await settled(page);
};

forEachBrowser(test, 'shows what a clean copy would remove, then removes it and nothing else', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages, requests } = opened;
    await openDuplicates(opened, BODY);
    const loaded = requests.length;
    await page.locator('[data-key="clean-preview"]').click();
    assert.deepEqual(await page.locator('.box del').allTextContents(), [QUOTE]);
    assert.deepEqual((await painted(page)).gone.map((words) => words.trim()), [QUOTE]);
    assert.equal(await plainTextOf(page), BODY);
    await press(page, 'clean');
    assert.equal(await plainTextOf(page), [BRIDGE, QUOTE, PAVEMENT, OTHER, LATER, EDITED, END].join('\n\n'));
    assert.match(await page.locator('#status').textContent(), /^1 passage retiré\./);
    assert.equal(await copied(opened), [BRIDGE, QUOTE, PAVEMENT, OTHER, LATER, EDITED, END].join('\n\n'));
    assert.deepEqual(messages, []);
    assert.deepEqual(requests.slice(loaded), []);
  }),
);

forEachBrowser(test, 'takes a clean copy back by its button, which has the focus', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, BODY);
    await clean(page).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.key), 'clean-undo');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await plainTextOf(page), BODY);
    assert.equal(await page.locator('[data-key="clean-undo"]').count(), 0);
    await clean(page).waitFor();
  }),
);

for (const where of ['text', 'panel']) {
  forEachBrowser(test, `takes a clean copy back by Ctrl+Z in the ${where}, and what was typed before it after that`, (browserName) =>
    withReadyPage(browserName, FRENCH, async (opened) => {
      const { page } = opened;
      await openDuplicates(opened, BODY);
      await page.locator('#editor').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' Fin.');
      await settled(page);
      await clean(page).waitFor();
      await press(page, 'clean');
      assert.equal(await plainTextOf(page), `${[BRIDGE, QUOTE, PAVEMENT, OTHER, LATER, EDITED, END].join('\n\n')} Fin.`);
      if (where === 'text') await page.locator('#editor').focus();
      await page.keyboard.press('ControlOrMeta+z');
      await settled(page);
      assert.equal(await plainTextOf(page), `${BODY} Fin.`);
      await page.locator('#editor').focus();
      for (let i = 0; i < ' Fin.'.length && (await plainTextOf(page)) !== BODY; i++) await page.keyboard.press('ControlOrMeta+z');
      assert.equal(await plainTextOf(page), BODY);
    }),
  );
}

forEachBrowser(test, 'removes edited copies only where asked, and never the first ones', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, BODY);
    const edited = page.locator('[data-key="clean-edited"]');
    assert.equal(await edited.isChecked(), false);
    await edited.check();
    await page.locator('.box', { hasText: '2 passages' }).waitFor();
    await press(page, 'clean');
    assert.equal(await plainTextOf(page), [BRIDGE, QUOTE, PAVEMENT, OTHER, LATER, END].join('\n\n'));
  }),
);

forEachBrowser(test, 'offers no clean copy where nothing stands twice', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, [BRIDGE, QUOTE].join('\n\n'));
    assert.equal(await clean(page).count(), 0);
    assert.equal(await page.locator('#panel-duplicates').textContent(), 'Aucun passage ne figure deux fois.');
  }),
);

forEachBrowser(test, 'a click on a seam restores the break, and can be taken back', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, BODY);
    await page.locator('#tab-notices').click();
    await page.getByRole('button', { name: 'Rétablir l’alinéa' }).click();
    await settled(page);
    assert.equal(await plainTextOf(page), BODY.replace(OTHER + QUOTE, `${OTHER}\n\n${QUOTE}`));
    assert.equal(await page.locator('#tab-notices .count').textContent(), '0');
    await press(page, 'repair-undo');
    assert.equal(await plainTextOf(page), BODY);
    await page.getByRole('button', { name: 'Rétablir l’alinéa' }).waitFor();
  }),
);

forEachBrowser(test, 'shows what an edited copy changes, word by word', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, BODY);
    const words = (tag) => page.locator(`.difference ${tag}`).evaluateAll((all) => all.map((one) => one.lastChild.textContent));
    assert.deepEqual(await words('del'), ['voitures', 'travaux']);
    assert.deepEqual(await words('ins'), ['camions', 'chantier']);
    assert.deepEqual((await painted(page)).changed, ['voitures', 'travaux', 'camions', 'chantier']);
  }),
);

forEachBrowser(test, 'goes from copy to copy by keyboard, round and back', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, BODY);
    const [first, later] = [BODY.indexOf(QUOTE), BODY.lastIndexOf(QUOTE)];
    const caret = () => page.evaluate(() => document.getSelection().focusOffset);
    await page.locator('.copies .first[title^="« Nous avons"]').click();
    assert.equal(await flashAt(page), first);
    await page.keyboard.press('F2');
    assert.deepEqual([await flashAt(page), await caret()], [later, later]);
    await page.keyboard.press('F2');
    assert.equal(await caret(), first);
    await page.keyboard.press('Shift+F2');
    assert.equal(await caret(), later);
    assert.match(await page.locator('#status').textContent(), /^2 sur 2/);
    await page.keyboard.press('ControlOrMeta+Home');
    for (let i = 0; i < BRIDGE.length + 1; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    assert.match(await page.locator('#status').textContent(), /^Aucun passage répété/);
  }),
);

forEachBrowser(test, 'goes from copy to copy by a press on the bar in the margin', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, [QUOTE, PAVEMENT, QUOTE].join('\n\n'));
    await page.locator('.margin .bar.first').click();
    assert.equal(await flashAt(page), `${QUOTE}\n\n${PAVEMENT}\n\n`.length);
    await page.locator('.margin .bar.later').click();
    assert.equal(await flashAt(page), 0);
  }),
);

forEachBrowser(test, 'repeated headlines are set apart, can be hidden, and stay in the clean copy', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await openDuplicates(opened, [HEADLINE, QUOTE, `${HEADLINE}, ont confirmé les services de la ville.`, PAVEMENT].join('\n\n'));
    assert.deepEqual((await painted(page)).echo, [HEADLINE]);
    assert.equal(await clean(page).count(), 0);
    await page.locator('#layer-echo').uncheck();
    assert.equal((await painted(page)).echo, undefined);
    assert.equal(await page.locator('#panel-duplicates .duplicate').count(), 0);
    assert.equal(await page.locator('.margin .bar').count(), 0);
    await page.locator('#layer-echo').check();
    assert.equal(await page.locator('#panel-duplicates .duplicate').count(), 1);
  }),
);
