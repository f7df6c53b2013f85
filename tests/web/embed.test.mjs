// The miniature of a content management system's page: one script, one tag, the article untouched.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { AxeBuilder, forEachBrowser, withPage, WWW } from './support.mjs';
import { highlighted, listen } from './html-page.mjs';

const HTML = readFileSync(`${WWW}/embed.html`, 'utf8');

/** Opens embed.html and waits until it is annotated. */
const check = (name, run, options = {}) =>
  forEachBrowser(test, name, (browserName) =>
    withPage(browserName, { path: '/embed.html', before: listen, ...options }, async (opened) => {
      await opened.page.locator('guillemet-article .panel').waitFor();
      await run(opened);
    }),
  );

const spaced = (text) => text.replace(/\s+/g, ' ');
const told = (page, name) => page.evaluate((name) => window.told.filter((event) => event.name === name), name);

test('the page holds one script and one tag', () => {
  const markup = HTML.replace(/<!--[^]*?-->/g, '');
  assert.equal(markup.match(/<script/g).length, 1);
  assert.equal(markup.match(/<guillemet-article/g).length, 1);
});

check('leaves the whole page as the server sent it', async ({ page }) => {
  const changed = await page.evaluate((html) => {
    const sent = new DOMParser().parseFromString(html, 'text/html');
    return ['head', 'body'].filter((name) => document[name].outerHTML !== sent[name].outerHTML);
  }, HTML);
  assert.deepEqual(changed, []);
});

check('highlights quotes by speaker, names by kind, and the later copy', async ({ page }) => {
  const found = await highlighted(page);
  assert.ok(found['quote-1'].includes('Nous devions cette ligne aux habitants de la vallée'));
  assert.ok(found['quote-1'].includes('Le premier train passera en septembre 2027'));
  assert.ok(found['quote-1'].includes('et il ne s’arrêtera plus au milieu de la vallée.'));
  assert.ok(found['quote-2'].includes('Onze ans d’attente, c’est le temps qu’il a fallu pour convaincre tout le monde'));
  assert.ok(found['quote-3'].includes('Personne ne nous a montré d’étude sur le bruit'));
  for (const name of ['Claire Montagnac', 'Bruno Etcheverry', 'Aïcha Benali']) assert.ok(found.person.includes(name), name);
  assert.ok(found.place.includes('Bordeaux'));
  assert.equal(found.copy.length, 1);
  assert.match(spaced(found.copy[0]), /^Les travaux, d’un montant .* un tiers de la somme\.$/);
});

check('underlines a doubtful speaker’s words in dots, without a tint', async ({ page }) => {
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Selon le préfet, le pont rouvrira en mars.';
    document.querySelector('guillemet-article p').after(paragraph);
  });
  await page.locator('.voices .quote', { hasText: 'rouvrira en mars' }).waitFor();
  const found = Object.entries(await highlighted(page));
  const looks = found.filter(([, passages]) => passages.includes('le pont rouvrira en mars')).map(([name]) => name);
  assert.equal(looks.length, 1);
  assert.match(looks[0], /^doubtful-/);
});

check('says of denied words that they were not said', async ({ page }) => {
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Paul Roux n’a jamais parlé de « démolition ».';
    document.querySelector('guillemet-article p').after(paragraph);
  });
  const quote = page.locator('.voices .quote', { hasText: 'démolition' });
  await quote.waitFor();
  assert.match(spaced(await quote.textContent()), /propos nié : d’après le texte, cela n’a pas été dit/);
  assert.deepEqual((await highlighted(page)).denied, ['démolition']);
});

check('leaves captions, related links and what the page took out alone', async ({ page }) => {
  const painted = Object.values(await highlighted(page)).flat().join('\n');
  assert.doesNotMatch(painted, /Lire aussi|village qui s’endort|année de sa fermeture|Hélène Duc/);
});

check('lists speakers with their quotes, names with counts, and repeats', async ({ page }) => {
  const voice = page.locator('.voices .voice', { hasText: 'Bruno Etcheverry' });
  const [crosshead, quote] = await voice.locator('.quote').allTextContents();
  assert.equal(spaced(crosshead), '« Un commerce sur quatre » attribution probable');
  assert.equal(spaced(quote), '« Onze ans d’attente, c’est le temps qu’il a fallu pour convaincre tout le monde » attribution sûre');
  const panel = page.locator('guillemet-article .panel');
  for (const heading of ['Les voix', 'Les noms', 'Passages répétés']) await panel.getByRole('heading', { name: heading }).waitFor();
  const voices = await page.locator('.voices .name').allTextContents();
  assert.ok(voices.includes('Claire Montagnac') && voices.includes('Aïcha Benali'));
  assert.equal(await page.locator('.voices .quote', { hasText: 'Le premier train' }).count(), 1);
});

check('a quote in the panel scrolls to its passage, lights it and tells the page', async ({ page }) => {
  await page.evaluate(() => scrollTo(0, 0));
  const button = page.locator('.voices .quote', { hasText: 'Personne ne nous a montré' });
  await button.focus();
  await page.keyboard.press('Enter');
  assert.deepEqual((await highlighted(page)).flash, ['Personne ne nous a montré d’étude sur le bruit']);
  assert.equal(await button.getAttribute('aria-current'), 'true');
  assert.deepEqual((await told(page, 'guillemet-select')).map((event) => event.kind), ['quote']);
  await page.waitForFunction(() => {
    const { top, bottom } = [...CSS.highlights.get('guillemet-person')].find((range) => `${range}` === 'Aïcha Benali').getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
  await page.waitForFunction(() => !CSS.highlights.has('guillemet-flash'));
}, { context: { reducedMotion: 'reduce' } });

check('a name in the panel goes from mention to mention', async ({ page }) => {
  const chip = page.locator('.names .chip', { hasText: 'Claire Montagnac' });
  const offsets = [];
  await page.evaluate(() => document.addEventListener('guillemet-select', (event) => (window.chosen = event.annotation.start)));
  const mentions = await page.evaluate(() => {
    const { annotations } = document.querySelector('guillemet-article');
    const entity = annotations.entities.find((each) => each.name === 'Claire Montagnac');
    return entity.mentions.map((id) => annotations.mentions[id].start);
  });
  for (let press = 0; press <= mentions.length; press++) {
    await chip.click();
    offsets.push(await page.evaluate(() => window.chosen));
  }
  assert.deepEqual(offsets, [...mentions, mentions[0]]);
});

check('a click on a passage chooses it', async ({ page }) => {
  const point = await page.evaluate(() => {
    const range = [...CSS.highlights.get('guillemet-quote-3')][0];
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const { x, y, height } = range.getClientRects()[0];
    return [x + 20, y + height / 2];
  });
  await page.mouse.click(...point);
  assert.deepEqual((await told(page, 'guillemet-select')).map((event) => event.kind), ['quote']);
  assert.match(await page.locator('[aria-current=true]').textContent(), /Personne ne nous a montré/);
});

check('a switch takes its highlights away and brings them back', async ({ page }) => {
  const before = await highlighted(page);
  const box = page.getByRole('checkbox', { name: 'Personnes' });
  await box.uncheck();
  const { person, ...others } = before;
  assert.deepEqual(await highlighted(page), others);
  await box.check();
  assert.deepEqual((await highlighted(page)).person, person);
});

check('tells once that it is ready, and says nothing else', async ({ page, messages, requests }) => {
  assert.equal((await told(page, 'guillemet-ready')).length, 1);
  const loaded = requests.length;
  for (const control of await page.locator('guillemet-article button, guillemet-article input').all()) await control.click();
  await page.waitForTimeout(300);
  assert.equal((await told(page, 'guillemet-ready')).length, 1);
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(messages, []);
});

for (const colorScheme of ['light', 'dark']) {
  check(`has no axe violation, ${colorScheme}`, async ({ page }) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
  }, { context: { colorScheme } });
}

check('fits a telephone', async ({ page }) => {
  const [content, viewport] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= viewport, `${content} > ${viewport}`);
}, { context: { viewport: { width: 320, height: 640 } } });
