// Doubt looks like doubt and is said in words; what somebody is said not to have said is nobody's quotation.

import assert from 'node:assert/strict';
import test from 'node:test';
import { FRENCH, painted, paste, withReadyPage } from './page-support.mjs';
import { AxeBuilder, forEachBrowser } from './support.mjs';

const TEXT = `Hélène Vasseur a déclaré : « Le quai est étroit ».

Karim Belkacem n’a pas dit que le pont fermerait. Il n’a jamais parlé de « démolition ».

La ministre et la préfète sont venues. Un quai « plus large et plus solide », se réjouit-elle.`;

const spaced = (text) => text.replace(/\s+/g, ' ');

forEachBrowser(test, 'paints denied words and doubtful speakers unlike sure ones', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, TEXT);
    const marks = await painted(page);
    assert.deepEqual(marks['direct-1'], ['Le quai est étroit']);
    assert.deepEqual(marks.denied, ['le pont fermerait', 'démolition']);
    assert.deepEqual(marks['doubtful-1'], ['plus large et plus solide']);
    assert.equal(Object.keys(marks).some((name) => /^(partial|indirect)-/.test(name)), false);
    const margin = await page.locator('.margin .note').allTextContents();
    assert.deepEqual(margin.map(spaced), ['HV', 'KB ≠', 'HV ?']);
  }),
);

forEachBrowser(test, 'says in the panel how sure a speaker is, and that words were denied', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, TEXT);
    const card = (words) => page.locator('.quote', { hasText: words });
    assert.match(await card('Le quai est étroit').textContent(), /attribution probable$/);
    assert.match(await card('plus large').textContent(), /attribution douteuse$/);
    assert.match(spaced(await card('démolition').textContent()), /propos nié : d’après le texte, Karim Belkacem n’a pas dit cela/);
    await card('plus large').click();
    const rows = async () => (await page.locator('.details > div').allTextContents()).map(spaced);
    assert.ok((await rows()).some((row) => /^Certitudeattribution douteuse \(\d+ %\)$/.test(row)), (await rows()).join('\n'));
    await card('plus large').click();
    await card('démolition').click();
    assert.match((await rows())[0], /^Négationpropos nié/);
  }),
);

forEachBrowser(test, 'tells by keyboard what the eye sees', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, TEXT);
    await page.keyboard.press('ControlOrMeta+Home');
    const told = [];
    for (let press = 0; press < 9; press++) {
      await page.keyboard.press('F8');
      told.push(spaced(await page.locator('#status').textContent()));
    }
    assert.ok(told.some((words) => words.endsWith('Hélène Vasseur, attribution probable')), told.join('\n'));
    assert.ok(told.some((words) => words.endsWith('Hélène Vasseur, attribution douteuse')), told.join('\n'));
    assert.ok(told.some((words) => /Karim Belkacem, .*, propos nié : /.test(words)), told.join('\n'));
  }),
);

forEachBrowser(test, 'explains both looks in the legend, and switches them', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, TEXT);
    await page.getByRole('checkbox', { name: 'locuteur incertain' }).uncheck();
    assert.equal((await painted(page))['doubtful-1'], undefined);
    await page.getByRole('checkbox', { name: 'propos niés' }).uncheck();
    const marks = await painted(page);
    assert.equal(marks.denied, undefined);
    assert.deepEqual(marks['direct-1'], ['Le quai est étroit']);
  }),
);

for (const colorScheme of ['light', 'dark']) {
  forEachBrowser(test, `has no axe violation with doubt in it, ${colorScheme}`, (browserName) =>
    withReadyPage(browserName, { context: { ...FRENCH.context, colorScheme } }, async (opened) => {
      await paste(opened, TEXT);
      await opened.page.locator('.quote').first().click();
      const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
    }),
  );
}
