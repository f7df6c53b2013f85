// The element among other scripts: loaded twice, moved, removed, in company, in a shadow root, with other attributes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachBrowser } from './support.mjs';
import { ELEMENT_SCRIPT, highlighted, listen, withHtml } from './html-page.mjs';

const QUOTE = '<p>« Nous irons au bout », a déclaré Marie Dupont.</p>';
const OTHER = '<p>« La mer monte », a expliqué Paul Martin.</p>';
const ARTICLE = `<guillemet-article><article>${QUOTE}</article></guillemet-article>`;

/** Opens a body that has the element's script beside it. */
const check = (name, body, run, options = {}) =>
  forEachBrowser(test, name, (browserName) =>
    withHtml(browserName, `${body}${ELEMENT_SCRIPT}`, { before: listen, ...options }, async (opened) => {
      await run(opened);
      assert.deepEqual(opened.messages, []);
    }),
  );

const ready = (page, count = 1) =>
  page.waitForFunction((count) => window.told.filter((event) => event.name === 'guillemet-ready').length >= count, count);
const readyCount = (page) => page.evaluate(() => window.told.filter((event) => event.name === 'guillemet-ready').length);

/** All quotes that are painted, of any speaker. */
const quotes = async (page) => {
  const found = Object.entries(await highlighted(page)).filter(([name]) => name.startsWith('quote-'));
  return found.flatMap(([, texts]) => texts).sort();
};
const painted = (page, expected) =>
  page.waitForFunction((expected) => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('guillemet-quote-')).flatMap(([, each]) => [...each]);
    return ranges.map(String).sort().join('|') === expected.join('|');
  }, expected);

forEachBrowser(test, 'importing the class registers nothing', (browserName) =>
  withHtml(browserName, ARTICLE, {}, async ({ page }) => {
    const registered = await page.evaluate(async () => {
      const { GuillemetArticleElement } = await import('/embed/guillemet-article-element.js');
      const before = customElements.get('guillemet-article');
      GuillemetArticleElement.define('other-name');
      return [before === undefined, customElements.get('other-name') === GuillemetArticleElement];
    });
    assert.deepEqual(registered, [true, true]);
  }),
);

check('a second load from another address changes nothing', ARTICLE, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => import('/embed/guillemet-article-define.js?again'));
  await page.waitForTimeout(100);
  assert.equal(await readyCount(page), 1);
  assert.deepEqual(await quotes(page), ['Nous irons au bout']);
});

check('a move keeps the reading and paints in the new place', `${ARTICLE}<div id="new"></div>`, async ({ page, requests }) => {
  await ready(page);
  const loaded = requests.length;
  await page.evaluate(() => document.querySelector('#new').append(document.querySelector('guillemet-article')));
  await painted(page, ['Nous irons au bout']);
  assert.equal(await page.locator('#new guillemet-article .quote').count(), 1);
  assert.equal(await readyCount(page), 1);
  assert.equal(requests.length, loaded);
});

check('a removal takes everything away, and a return brings it back', ARTICLE, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    window.element = document.querySelector('guillemet-article');
    window.element.remove();
  });
  await painted(page, []);
  assert.deepEqual(await page.evaluate(() => [document.adoptedStyleSheets.length, CSS.highlights.size]), [0, 0]);
  await page.evaluate(() => document.body.append(window.element));
  await painted(page, ['Nous irons au bout']);
});

check('two elements share a page, and one leaves', `${ARTICLE}<guillemet-article id="two">${OTHER}</guillemet-article>`, async ({ page, requests }) => {
  await ready(page, 2);
  assert.deepEqual(await quotes(page), ['La mer monte', 'Nous irons au bout']);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
  await page.evaluate(() => document.querySelector('#two').remove());
  await painted(page, ['Nous irons au bout']);
  await page.getByRole('checkbox', { name: 'Citations' }).uncheck();
  assert.deepEqual(await quotes(page), []);
});

check('an article in a shadow root gets its colours', '<div id="host"></div>', async ({ page }) => {
  await page.evaluate((html) => {
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    root.append(new DOMParser().parseFromString(html, 'text/html').querySelector('guillemet-article'));
  }, ARTICLE);
  await ready(page);
  assert.deepEqual(await quotes(page), ['Nous irons au bout']);
  const colors = await page.evaluate(() => {
    const paragraph = document.querySelector('#host').shadowRoot.querySelector('p');
    return ['guillemet-quote-1', 'guillemet-absent'].map((name) => getComputedStyle(paragraph, `::highlight(${name})`).backgroundColor);
  });
  assert.notEqual(colors[0], colors[1]);
});

check('the article may stand elsewhere', `<article id="text">${QUOTE}</article><guillemet-article for="text"></guillemet-article>`, async ({ page }) => {
  await ready(page);
  assert.deepEqual(await quotes(page), ['Nous irons au bout']);
  assert.equal(await page.locator('#text').innerHTML(), QUOTE);
});

check('the kinds attribute chooses, in the article and in the panel', ARTICLE.replace('>', ' kinds="person date">'), async ({ page }) => {
  await ready(page);
  assert.deepEqual(await highlighted(page), { person: ['Marie Dupont'] });
  assert.equal(await page.locator('.voices').count(), 0);
  await page.evaluate(() => (document.querySelector('guillemet-article').kinds = ['quote']));
  await painted(page, ['Nous irons au bout']);
  assert.equal(await page.locator('.names').count(), 0);
  assert.equal(await readyCount(page), 1);
});

check('many changes in one task are one reading', ARTICLE, async ({ page }) => {
  await ready(page);
  await page.evaluate(async () => {
    const element = document.querySelector('guillemet-article');
    element.addEventListener('guillemet-ready', (event) => (window.last = event.text));
    for (const text of ['un', 'deux', 'trois']) element.querySelector('p').textContent = `« Et ${text} », a dit Marie Dupont.`;
  });
  await painted(page, ['Et trois']);
  assert.equal(await readyCount(page), 2);
  assert.match(await page.evaluate(() => window.last), /Et trois/);
});

check('properties that were set before the script came are kept', ARTICLE, async ({ page }) => {
  await ready(page);
  assert.deepEqual(await highlighted(page), { person: ['Marie Dupont'] });
  assert.equal(await page.getAttribute('guillemet-article', 'kinds'), 'person');
}, {
  before: async (page) => {
    await listen(page);
    await page.addInitScript(() =>
      document.addEventListener('readystatechange', () => {
        const element = document.querySelector('guillemet-article');
        if (document.readyState === 'interactive') element.kinds = ['person'];
      }),
    );
  },
});

check('an article that comes later is read', '<guillemet-article></guillemet-article>', async ({ page }) => {
  await ready(page);
  await page.evaluate((html) => {
    const article = new DOMParser().parseFromString(html, 'text/html').body.firstChild;
    document.querySelector('guillemet-article').append(article);
  }, QUOTE);
  await painted(page, ['Nous irons au bout']);
});

check('a text that changes while the engine loads is read as it is at last', ARTICLE, async ({ page }) => {
  await page.waitForFunction(() => customElements.get('guillemet-article'));
  await page.evaluate((html) => document.querySelector('article').replaceChildren(new DOMParser().parseFromString(html, 'text/html').body.firstChild), OTHER);
  await painted(page, ['La mer monte']);
  await page.waitForTimeout(100);
  assert.deepEqual(await page.evaluate(() => window.told.map((event) => event.name)), ['guillemet-ready']);
}, {
  before: async (page) => {
    await listen(page);
    await page.route('**/*.wasm', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
  },
});

const LANGUAGES = {
  'its own attribute': `<div lang="en">${ARTICLE.replace('>', ' lang="fr-CA">')}</div>`,
  'what stands around it': `<div lang="FR-be">${ARTICLE}</div>`,
};
for (const [what, body] of Object.entries(LANGUAGES)) {
  check(`the panel takes its language from ${what}`, body, async ({ page }) => {
    await ready(page);
    await page.getByRole('heading', { name: 'Qui parle, de qui, de quoi' }).waitFor();
    assert.deepEqual(await quotes(page), ['Nous irons au bout']);
  });
}

check('a text without quotes and names has no panel', '<guillemet-article><p>il pleut.</p></guillemet-article>', async ({ page }) => {
  await ready(page);
  assert.equal(await page.locator('guillemet-article .panel').count(), 0);
});

check('annotations and text can be read from the element', ARTICLE, async ({ page }) => {
  await ready(page);
  const said = await page.evaluate(() => {
    const { annotations, text } = document.querySelector('guillemet-article');
    const [{ start, end }] = annotations.quotes[0].parts;
    return text.slice(start, end);
  });
  assert.equal(said, 'Nous irons au bout');
});
