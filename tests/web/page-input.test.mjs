// What people paste by accident, and what they paste on purpose that is large.

import assert from 'node:assert/strict';
import test from 'node:test';
import { FRENCH, painted, paste, settled, textOf, withReadyPage } from './page-support.mjs';
import { forEachBrowser } from './support.mjs';

const ODD = {
  'one character': 'a',
  'only marks': '« » “ ” " \' ‹ ›',
  'unbalanced marks': '« Nous irons, a-t-il dit.\n\nPuis rien » de plus "',
  'combining accents': 'E\u0301lise Marchand a de\u0301clare\u0301 : « De\u0301ja\u0300 vu. »',
  'emoji with joiners': '« On gagne 👨‍👩‍👧‍👦 ! », a déclaré Élise Marchand 🇫🇷.',
  'right to left': 'قال الوزير: «سنذهب غداً». « Oui », a dit Élise Marchand.',
  'many empty lines': '\n\n\nUn\n\n\n\nDeux\n\n',
  'markup': '<img src=x onerror=alert(1)><script>alert(2)</script> & « <b>gras</b> », a déclaré Élise Marchand.',
};

forEachBrowser(test, 'reads odd texts as they are', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages } = opened;
    for (const [what, text] of Object.entries(ODD)) {
      await page.locator('#editor').focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await paste(opened, text);
      assert.equal((await textOf(page)).trim(), text.trim(), what);
      for (const covered of Object.values(await painted(page)).flat()) assert.ok(text.includes(covered), `${what}: ${covered}`);
    }
    assert.deepEqual(messages, []);
  }),
);

forEachBrowser(test, 'highlights stand right after astral letters and typed line breaks', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, '👨‍👩‍👧‍👦 𝒜 « Tout va bien », a déclaré Claire Morand.');
    assert.deepEqual((await painted(page))['direct-1'], ['Tout va bien']);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('Un');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Deux');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Trois\n\nQuatre\n');
    await settled(page);
    assert.deepEqual((await painted(page))['direct-1'], ['Tout va bien']);
  }),
);

forEachBrowser(test, 'reads a lone surrogate that a script has put there', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page, messages }) => {
    await page.locator('#editor').focus();
    await page.evaluate(() => document.execCommand('insertText', false, '\uD83D « Tout va bien », a déclaré Claire Morand.'));
    await settled(page);
    assert.deepEqual((await painted(page))['direct-1'], ['Tout va bien']);
    assert.deepEqual(messages, []);
  }),
);

/** A browser that does not know `plaintext-only`. Runs in the page before its own scripts. */
function withoutPlaintextOnly() {
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'contentEditable');
  Object.defineProperty(HTMLElement.prototype, 'contentEditable', {
    get() {
      return get.call(this) === 'plaintext-only' ? 'inherit' : get.call(this);
    },
    set,
  });
}

forEachBrowser(test, 'stays plain text where the browser does not know plaintext-only', (browserName) =>
  withReadyPage(browserName, { ...FRENCH, before: (page) => page.addInitScript(withoutPlaintextOnly) }, async (opened) => {
    const { page } = opened;
    assert.equal(await page.evaluate(() => document.getElementById('editor').contentEditable), 'true');
    await paste(opened, 'Un début.\n\n« Tout va bien », a déclaré Claire Morand.');
    assert.deepEqual((await painted(page))['direct-1'], ['Tout va bien']);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+b');
    assert.equal(await page.locator('#editor b, #editor strong, #editor span').count(), 0);
  }),
);

const WORDS = 'rivière pont école train vallée marché lettre saison atelier forêt moulin phare jardin verger canal place'.split(' ');

/** A sentence like no other: the words are drawn by the digits of a growing number. */
const sentence = (/** @type {number} */ i) =>
  Array.from({ length: 9 }, (_, place) => WORDS[((i + 1) * 2654435761 * (place + 3)) % 4294967291 % WORDS.length]).join(' de la ');

/** A newspaper of about five million letters. */
const HUGE = Array.from(
  { length: 22_000 },
  (_, i) => `« Nous avons vu ${sentence(2 * i)} », a déclaré la ministre Claire Morand. Puis ${sentence(2 * i + 1)}.`,
).join('\n\n');

forEachBrowser(test, 'stays usable with five megabytes', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages } = opened;
    await paste(opened, HUGE);
    await page.locator('#status', { hasText: 'seule la partie visible est colorée' }).waitFor();
    assert.ok((await painted(page))['direct-1'].length < 1000);
    await page.keyboard.type('Fin.');
    assert.ok((await textOf(page)).includes('Fin.'));
    await page.evaluate(() => scrollTo(0, 200_000));
    await page.waitForFunction(() => {
      const highlight = CSS.highlights.get('guillemet-direct-1');
      return [...(highlight ?? [])].some((range) => {
        const { top, height } = range.getBoundingClientRect();
        return height > 0 && top > 0 && top < innerHeight;
      });
    });
    assert.deepEqual(messages, []);
  }),
);

forEachBrowser(test, 'survives five megabytes on one line', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages } = opened;
    await paste(opened, HUGE.replaceAll('\n\n', ' '));
    await page.locator('#status', { hasText: 'seule la partie visible est colorée' }).waitFor();
    await page.locator('#clear').click();
    assert.equal(await textOf(page), '');
    assert.deepEqual(messages, []);
  }),
);
