// The page as a reader corrects it: accepts, rejects, names speakers, takes back; by mouse, by keyboard, under axe.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE, choose, FRENCH, keepDownloads, painted, paste, said as saidExactly, settled, withReadyPage } from './page-support.mjs';
import { AxeBuilder, forEachBrowser } from './support.mjs';

const TEXT = `${ARTICLE}\n\n« Il faudra bien que quelqu’un paie », soupire Yann Le Bris, pêcheur.`;

const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const row = (page, words) => page.locator('.quote', { hasText: words });
const open = (page, words) => row(page, words).first().click();
/** Blanks of any kind, as French sets them. */
const blanks = ({ source }) => new RegExp(source.replaceAll(' ', '\\s'));
const said = async (page, words) => {
  await saidExactly(page, blanks(words));
  await settled(page);
};
const named = (page, words) => page.getByRole('button', { name: blanks(words) });
const press = (page, words) => named(page.locator('#panel'), RegExp(`^${words.replaceAll('.', '\\.')}$`)).click();
const counts = async (page) => spaced((await page.locator('[role="tab"]').allTextContents()).join(' '));
const speakers = (page) => page.locator('.speaker .who').allTextContents();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('data-key'));

/** Registers a test on the page with the article in it. */
function on(name, use, text = TEXT, options = FRENCH) {
  forEachBrowser(test, name, (browserName) =>
    withReadyPage(browserName, options, async (opened) => {
      await opened.page.evaluate(keepDownloads);
      await paste(opened, text);
      await use(opened.page, opened);
      assert.deepEqual(opened.messages, []);
    }),
  );
}

/** What a download of the menu of results holds. */
async function saved(page, button) {
  await page.locator('#export-menu > summary').click();
  await page.getByRole('button', { name: button }).click();
  return page.evaluate(async () => {
    const { name, content } = globalThis.downloads.at(-1);
    return [name, await content()];
  });
}

on('accepts a quotation, in row, text and card, and takes it back', async (page) => {
  await open(page, 'Il faudra bien');
  assert.equal(await page.locator('#history').isVisible(), false);
  await press(page, 'C’est juste');
  await said(page, /^Vérification de « Il faudra bien que quelqu’un paie »\. 7 citations/);
  assert.match(spaced(await row(page, 'Il faudra bien').textContent()), /paie vérifiée · directe · soupire$/);
  assert.equal(await page.locator('.panel [data-review="accepted"]').count(), 1);
  assert.ok((await page.locator('.margin .note').allTextContents()).map(spaced).includes('YLB ✓'));
  assert.equal(await named(page, /^C’est juste$/).getAttribute('aria-pressed'), 'true');
  await named(page, /^Annuler : vérification de « Il faudra bien/).click();
  await said(page, /^Annulé : vérification de « Il faudra bien/);
  assert.equal(await page.locator('.panel [data-review="accepted"]').count(), 0);
  await named(page, /^Rétablir : vérification de « Il faudra bien/).click();
  await said(page, /^Rétabli : vérification/);
  assert.equal(await page.locator('.panel [data-review="accepted"]').count(), 1);
});

on('what is rejected vanishes everywhere, and can be put back', async (page) => {
  const before = [await counts(page), await painted(page), await speakers(page)];
  await open(page, 'Il faudra bien');
  await press(page, 'Pas une citation');
  await said(page, /^Rejet de « Il faudra bien que quelqu’un paie »\. 6 citations/);
  assert.match(await counts(page), / Citations 6 /);
  assert.deepEqual(await speakers(page), ['Claire Morand', 'Paul Ferrand']);
  assert.equal(Object.values(await painted(page)).flat().includes('Il faudra bien que quelqu’un paie'), false);
  assert.equal((await page.locator('.margin .note').allTextContents()).some((note) => note.startsWith('YLB')), false);
  assert.deepEqual(await page.locator('.rejected s').allTextContents(), ['Il faudra bien que quelqu’un paie']);
  assert.equal((await saved(page, 'Télécharger en CSV'))[1].includes('quelqu’un paie'), false);
  const json = JSON.parse((await saved(page, 'Télécharger en JSON'))[1]);
  assert.deepEqual(json.quotes.map(({ review }) => review).slice(-2), ['machine', 'rejected']);
  await named(page, /^Remettre : « Il faudra bien/).click();
  await said(page, /^Retour de « Il faudra bien/);
  assert.deepEqual([await counts(page), await speakers(page)], [before[0], before[2]]);
  assert.equal(await page.locator('.rejected').count(), 0);
  assert.equal(await page.locator('.panel [data-review="accepted"]').count(), 0);
});

const CANDIDATES = `${ARTICLE}\n\nAu conseil, Jeanne Riou et Paul Ferrand étaient présents. « Rien n’est réglé, et nous le dirons à la préfecture », prévient un élu.`;

on('gives a quotation to a candidate, to a typed speaker and to nobody', async (page) => {
  const of = () => page.locator('.speaker', { hasText: 'Rien n’est réglé' }).locator('.who').textContent();
  await open(page, 'Rien n’est réglé');
  const candidate = page.locator('.decide [data-key^="voice-"]', { hasText: /%/ }).nth(1);
  const name = spaced(await candidate.textContent()).replace(/ \d+ %$/, '');
  await candidate.click();
  await said(page, RegExp(`^Locuteur de « Rien n’est réglé, et nous le dirons à… » : ${name}\\.`));
  assert.equal(await of(), name);
  assert.equal(await page.locator('.decide [aria-pressed="true"]').first().textContent(), name);

  await press(page, 'Autre…');
  assert.equal(await focused(page), 'voice-name');
  assert.ok((await page.locator('datalist option').evaluateAll((all) => all.map(({ value }) => value))).includes('Jeanne Riou'));
  await page.keyboard.press('Enter');
  await said(page, /^Écrivez le nom de qui parle\.$/);
  await page.keyboard.type('Anne Kermarrec');
  await page.keyboard.press('Enter');
  await said(page, /: Anne Kermarrec\. 7 citations/);
  assert.equal(await of(), 'Anne Kermarrec');
  assert.equal(await focused(page), 'voice-other');
  assert.match(spaced(await row(page, 'Rien n’est').textContent()), /corrigée · directe/);

  await press(page, 'Sans locuteur');
  await said(page, /: sans locuteur\./);
  assert.equal(await of(), 'Sans locuteur');
  assert.equal(await page.locator('.speaker.unattributed .meta').first().textContent(), '1 citation');
  const [, content] = await saved(page, 'Télécharger les corrections');
  assert.equal(JSON.parse(content).steps.length, 1, 'a change of mind is one step');
}, CANDIDATES);

on('the field for another speaker keeps what is typed, and Escape closes it', async (page) => {
  await open(page, 'un chantier mal préparé');
  await press(page, 'Autre…');
  await page.keyboard.type('Anne');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  assert.equal(await page.locator('#voice-name').inputValue(), 'Anne');
  await page.locator('#voice-name').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#voice-name').count(), 0);
  assert.equal(await focused(page), 'voice-other');
});

on('offers to say the same of copies and of the speaker’s other quotations', async (page) => {
  await open(page, 'Nous avons tenu');
  await press(page, 'Autre…');
  await page.keyboard.type('Paul Ferrand');
  await page.keyboard.press('Enter');
  await said(page, /Au choix : Aussi pour sa copie ; Aussi pour les 3 autres citations de Claire Morand\.$/);
  await press(page, 'Aussi pour sa copie');
  await said(page, /^Locuteur de « Nous avons tenu le calendrier » et de 1 autre : Paul Ferrand\./);
  assert.equal(await page.locator('.panel [data-review="corrected"]').count(), 2);
  await press(page, 'Aussi pour les 2 autres citations de Claire Morand');
  await said(page, /et de 3 autres : Paul Ferrand\./);
  assert.deepEqual(await speakers(page), ['Paul Ferrand', 'Yann Le Bris']);
  for (const corrected of [2, 1, 0]) {
    await page.locator('#review-undo').click();
    await settled(page);
    assert.equal(await page.locator('.panel [data-review="corrected"]').count(), corrected);
  }
});

on('by keyboard alone: decides, goes on to the next row, undoes and redoes without limit', async (page) => {
  await row(page, 'Les travaux').first().focus();
  await page.keyboard.press('Enter');
  for (const key of ['accept', 'reject']) {
    for (let tabs = 0; tabs < 9 && (await focused(page)) !== key; tabs++) await page.keyboard.press('Tab');
    assert.equal(await focused(page), key);
    await page.keyboard.press('Enter');
    await said(page, key === 'accept' ? /^Vérification/ : /^Rejet/);
    await settled(page);
  }
  assert.match(await focused(page), /^quote-quote:nous avons tenu/);
  const states = [];
  for (const keys of ['ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+Shift+z', 'ControlOrMeta+y', 'ControlOrMeta+y']) {
    await page.keyboard.press(keys);
    await page.waitForTimeout(150);
    await settled(page);
    states.push([await page.locator('.panel [data-review="accepted"]').count(), await page.locator('.rejected li').count()].join());
  }
  assert.deepEqual(states, ['1,0', '0,0', '0,0', '1,0', '0,1', '0,1']);
});

on('corrections stay with their words while the text is edited, and say so where they are lost', async (page) => {
  await open(page, 'Il faudra bien');
  await press(page, 'C’est juste');
  await said(page, /^Vérification/);
  await page.locator('#editor').focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Mise à jour à 18 h. ');
  await said(page, /^7 citations/);
  await settled(page);
  assert.equal(await row(page, 'Il faudra bien').locator('[data-review="accepted"]').count(), 1);
  await page.keyboard.press('ControlOrMeta+End');
  for (let letter = 0; letter < 'Le Bris, pêcheur.'.length + 40; letter++) await page.keyboard.press('Backspace');
  await page.locator('#tab-notices', { hasText: /[1-9]/ }).click();
  const lost = page.locator('.unapplied');
  assert.match(spaced(await lost.textContent()), /^Correction sans effet : vérification de « Il faudra bien que quelqu’un paie »Ses mots ne sont plus dans le texte\./);
  await named(lost, /^Retirer cette correction/).click();
  await said(page, /^Correction retirée de « Il faudra/);
  assert.equal(await lost.count(), 0);
});

on('another article starts without corrections; going back brings them back', async (page, opened) => {
  await open(page, 'Il faudra bien');
  await press(page, 'Pas une citation');
  await said(page, /^Rejet/);
  await page.locator('#editor').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(opened, 'Tout autre chose : « Le marché est annulé », annonce Lise Abgrall, placière.');
  await said(page, /^1 citation,/);
  assert.equal(await page.locator('#history').isVisible(), false);
  await page.keyboard.press('ControlOrMeta+z');
  await said(page, /^Vos corrections de ce texte sont revenues\. 6 citations/);
  assert.equal(await page.locator('.rejected li').count(), 1);
  await page.locator('#clear').click();
  await settled(page);
  assert.equal(await page.locator('.rejected').count(), 0);
  await page.locator('#undo').click();
  await said(page, /Vos corrections|6 citations/);
  assert.equal(await page.locator('.rejected li').count(), 1);
});

on('a name is no name, or of another kind', async (page) => {
  await page.locator('#tab-entities').click();
  await press(page, 'Corriger : Paul Ferrand');
  await press(page, 'Organisations');
  await said(page, /^Genre de « Paul Ferrand » : Organisations\./);
  assert.deepEqual((await painted(page)).organization, ['Paul Ferrand']);
  assert.equal(await page.locator('.kind [data-review="corrected"]').count(), 1);
  await press(page, 'Pas un nom');
  await said(page, /^Rejet de « Paul Ferrand »/);
  assert.equal((await painted(page)).organization, undefined);
  assert.match(await counts(page), /Noms 6/);
  await press(page, 'Remettre : « Paul Ferrand »');
  await said(page, /^Retour de « Paul Ferrand »/);
  assert.match(await counts(page), /Noms 7/);
});

forEachBrowser(test, 'saves the corrections beside the article’s name, as the command line takes them', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    await page.evaluate(keepDownloads);
    await choose(page, 'le-pont.v2.txt', TEXT);
    await settled(page);
    await page.locator('#export-menu > summary').click();
    await page.getByRole('button', { name: 'Télécharger les corrections' }).click();
    await said(page, /^Aucune correction à télécharger\.$/);
    await open(page, 'Il faudra bien');
    await press(page, 'C’est juste');
    await said(page, /^Vérification/);
    const [name, content] = await saved(page, 'Télécharger les corrections');
    assert.equal(name, 'le-pont.v2.corrections.json');
    const start = TEXT.indexOf('Il faudra');
    const words = 'Il faudra bien que quelqu’un paie';
    const anchor = { key: 'quote:il faudra bien que quelqu un paie:1', start, end: start + words.length, words, before: [...TEXT.slice(0, start)].slice(-32).join(''), after: ' », soupire Yann Le Bris, pêcheur' };
    assert.deepEqual(JSON.parse(content), {
      version: 1,
      offsets: 'utf16',
      complete: false,
      steps: [{ action: 'accept', target: 'quote', anchor: { ...anchor, after: [...anchor.after].slice(0, 32).join('') } }],
    });
  }),
);

const DOUBTFUL = `Hélène Vasseur a déclaré : « Le quai est étroit ».

Karim Belkacem n’a pas dit que le pont fermerait.

La ministre et la préfète sont venues. Un quai « plus large et plus solide », se réjouit-elle.`;

on('doubt ends where the reader has decided', async (page) => {
  assert.equal(await row(page, 'plus large').locator('.doubtful').count(), 1);
  await open(page, 'plus large');
  await press(page, 'C’est juste');
  await said(page, /^Vérification/);
  assert.equal(await row(page, 'plus large').locator('.doubtful').count(), 0);
  assert.equal(Object.keys(await painted(page)).some((name) => name.startsWith('doubtful')), false);
}, DOUBTFUL);

for (const colorScheme of ['light', 'dark']) {
  const options = { context: { ...FRENCH.context, colorScheme, viewport: { width: 390, height: 844 } } };
  on(`has no axe violation with decisions in it, ${colorScheme}; targets are large enough`, async (page) => {
    const check = async (what) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), [], what);
      const small = page.locator('.decide button, .rejected button, .deed button, .history button, .correct, .decide input');
      const boxes = await small.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width).map(({ width, height }) => Math.min(width, height)));
      assert.ok(boxes.length && Math.min(...boxes) >= 24, `${what}: ${boxes}`);
    };
    await open(page, 'Nous avons tenu');
    await press(page, 'Autre…');
    await check('open card');
    await page.keyboard.type('Paul Ferrand');
    await page.keyboard.press('Enter');
    await said(page, /Au choix/);
    await check('offers');
    await open(page, 'Il faudra bien');
    await press(page, 'Pas une citation');
    await said(page, /^Rejet/);
    await check('rejected');
    await page.locator('#tab-entities').click();
    await press(page, 'Corriger : Paul Ferrand');
    await check('name');
  }, TEXT, options);
}
