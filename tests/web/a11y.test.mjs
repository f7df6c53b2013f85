// The page without a mouse, without colours, and under axe.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE, FRENCH, painted, paste, settled, withReadyPage } from './page-support.mjs';
import { AxeBuilder, forEachBrowser } from './support.mjs';

async function violations(page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const theme of ['light', 'dark']) {
  forEachBrowser(test, `axe finds nothing in the ${theme} theme`, (browserName) =>
    withReadyPage(browserName, FRENCH, async (opened) => {
      const { page } = opened;
      await page.locator('#theme').selectOption(theme);
      assert.deepEqual(await violations(page), []);
      await paste(opened, ARTICLE);
      await page.locator('.quote').first().click();
      for (const tab of ['quotes', 'entities', 'duplicates', 'notices']) {
        await page.locator(`#tab-${tab}`).click();
        assert.deepEqual(await violations(page), [], tab);
      }
      await page.locator('#help-open').click();
      assert.deepEqual(await violations(page), [], 'help');
    }),
  );

  forEachBrowser(test, `text on every tint can be read in the ${theme} theme`, (browserName) =>
    withReadyPage(browserName, FRENCH, async ({ page }) => {
      await page.locator('#theme').selectOption(theme);
      const ratios = await page.evaluate(contrasts);
      assert.equal(Object.keys(ratios).length, 2 * 9 + 1);
      for (const [pair, ratio] of Object.entries(ratios)) assert.ok(ratio >= 4.5, `${pair}: ${ratio.toFixed(2)}`);
    }),
  );
}

/** Contrast of ink on each tint, and of each tint's own ink on it. Runs in the page. */
function contrasts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('i'));
  const luminance = (color) => {
    probe.style.color = `var(${color})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, two) => {
    const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const found = { flash: ratio('--ink', '--flash') };
  for (let tint = 0; tint <= 8; tint++) {
    found[`ink on tint ${tint}`] = ratio('--ink', `--tint-${tint}`);
    found[`own ink on tint ${tint}`] = ratio(`--tint-${tint}-ink`, `--tint-${tint}`);
  }
  return found;
}

/** Colours in a high-contrast theme: of highlights, and of the lines under the tabs. Runs in the page. */
function forcedColours() {
  const editor = document.getElementById('editor');
  const highlight = (name) => {
    const { backgroundColor, color } = getComputedStyle(editor, `::highlight(guillemet-${name})`);
    return { backgroundColor, color };
  };
  const tabs = [...document.querySelectorAll('[role="tab"]:not([hidden])')];
  return {
    mark: highlight('direct-1'),
    flash: highlight('flash'),
    person: highlight('person'),
    lines: tabs.map((tab) => getComputedStyle(tab).borderBottomColor),
    languages: [...document.querySelectorAll('[data-lang]')].map((choice) => getComputedStyle(choice).backgroundColor),
  };
}

forEachBrowser(test, 'tells quotes, names and the open tab apart in a high-contrast theme', (browserName) =>
  withReadyPage(browserName, { context: { ...FRENCH.context, forcedColors: 'active' } }, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    const { mark, flash, person, lines, languages } = await page.evaluate(forcedColours);
    assert.notEqual(mark.backgroundColor, flash.backgroundColor);
    assert.notEqual(mark.backgroundColor, person.backgroundColor);
    assert.notEqual(mark.backgroundColor, mark.color);
    assert.notEqual(lines[0], lines[1]);
    assert.equal(lines[1], lines[2]);
    assert.notEqual(languages[0], languages[1]);
    assert.deepEqual(await violations(page), []);
  }),
);

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('data-key'));

forEachBrowser(test, 'does everything by keyboard', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    assert.equal(await focused(page), 'editor');

    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    assert.match(await page.locator('#status').textContent(), /^1 sur \d+ : /);
    const first = (await painted(page)).flash;
    await page.keyboard.press('F8');
    assert.match(await page.locator('#status').textContent(), /^2 sur \d+ : /);
    assert.notDeepEqual((await painted(page)).flash, first);
    await page.keyboard.press('Shift+F8');
    assert.deepEqual((await painted(page)).flash, first);

    await page.keyboard.press('Escape');
    assert.match(await focused(page), /^tab-/);
    await page.locator('#tab-quotes').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    if ((await focused(page)) === 'panel-quotes') await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'speaker-Claire Morand');
    await page.keyboard.press('Enter');
    assert.equal((await painted(page))['indirect-2'], undefined);
    assert.equal(await focused(page), 'speaker-Claire Morand');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.quote[aria-expanded="true"]').count(), 1);
    assert.match(await focused(page), /^quote-/);

    await page.locator('#tab-quotes').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'tab-entities');
    assert.equal(await page.locator('#panel-entities').isVisible(), true);
    await page.keyboard.press('End');
    assert.equal(await focused(page), 'tab-notices');

    await page.keyboard.press('?');
    assert.equal(await page.locator('#help').isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#help').isVisible(), false);

    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'editor');
    await page.keyboard.press('Tab');
    assert.notEqual(await focused(page), 'editor');
  }),
);

forEachBrowser(test, 'each layer has a name, a state and a switch without a mouse', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, ARTICLE);
    const direct = page.getByRole('checkbox', { name: 'directes', exact: true });
    await direct.focus();
    await page.keyboard.press('Space');
    assert.equal((await painted(page))['direct-1'], undefined);
    assert.equal(await focused(page), 'layer-direct');
    await page.keyboard.press('Space');
    await settled(page);
    assert.equal((await painted(page))['direct-1'].length, 4);
  }),
);
