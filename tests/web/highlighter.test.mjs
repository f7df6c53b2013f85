// The painter: its own highlights and nobody else's.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachBrowser } from './support.mjs';
import { highlighted, withHtml } from './html-page.mjs';

const BODY = '<p>Un deux trois</p>';

/** Puts `range(start, end)` over the paragraph and the painter's class into the page. */
async function prepare(page) {
  await page.evaluate(async () => {
    const { Highlighter, canHighlight } = await import('/shared/highlighter.js');
    const range = (start, end) => {
      const made = new Range();
      const words = document.querySelector('p').firstChild;
      made.setStart(words, start);
      made.setEnd(words, end);
      return made;
    };
    Object.assign(globalThis, { Highlighter, canHighlight, range });
  });
}

const check = (name, run) =>
  forEachBrowser(test, name, (browserName) =>
    withHtml(browserName, BODY, {}, async ({ page }) => {
      await prepare(page);
      await run(page);
    }),
  );

check('paints each layer under its prefixed name, with its priority', async (page) => {
  const priorities = await page.evaluate(() => {
    new Highlighter().apply([
      { name: 'person', ranges: [range(0, 2), range(3, 7)] },
      { name: 'flash', ranges: [range(8, 13)], priority: 3 },
    ]);
    return [CSS.highlights.get('guillemet-person').priority, CSS.highlights.get('guillemet-flash').priority];
  });
  assert.deepEqual(await highlighted(page), { person: ['Un', 'deux'], flash: ['trois'] });
  assert.deepEqual(priorities, [0, 3]);
});

check('replaces a layer that is painted again and leaves the others', async (page) => {
  await page.evaluate(() => {
    const painter = new Highlighter();
    painter.apply([{ name: 'person', ranges: [range(0, 2)] }, { name: 'place', ranges: [range(3, 7)] }]);
    painter.apply([{ name: 'person', ranges: [range(8, 13)] }]);
  });
  assert.deepEqual(await highlighted(page), { person: ['trois'], place: ['deux'] });
});

check('undo takes away what this call has painted, once it is asked', async (page) => {
  await page.evaluate(() => {
    const painter = new Highlighter();
    painter.apply([{ name: 'person', ranges: [range(0, 2)] }]);
    const undo = painter.apply([{ name: 'flash', ranges: [range(3, 7)] }]);
    painter.apply([{ name: 'flash', ranges: [range(8, 13)] }]);
    undo();
  });
  assert.deepEqual(await highlighted(page), { person: ['Un'], flash: ['trois'] });
});

check('two painters share a name, and each clears its own ranges', async (page) => {
  await page.evaluate(() => {
    globalThis.first = new Highlighter();
    first.apply([{ name: 'person', ranges: [range(0, 2)] }]);
    globalThis.second = new Highlighter();
    second.apply([{ name: 'person', ranges: [range(3, 7)] }]);
  });
  assert.deepEqual(await highlighted(page), { person: ['Un', 'deux'] });
  await page.evaluate(() => first.clear());
  assert.deepEqual(await highlighted(page), { person: ['deux'] });
  await page.evaluate(() => second.clear());
  assert.deepEqual(await highlighted(page), {});
});

check('touches no highlight of the page', async (page) => {
  const names = await page.evaluate(() => {
    CSS.highlights.set('search', new Highlight(range(0, 2)));
    const painter = new Highlighter();
    painter.apply([{ name: 'person', ranges: [range(0, 2)] }, { name: 'place', ranges: [] }]);
    painter.clear();
    return [...CSS.highlights.keys()];
  });
  assert.deepEqual(names, ['search']);
});

check('says when the browser cannot highlight', async (page) => {
  const answers = await page.evaluate(() => {
    const before = canHighlight();
    delete globalThis.Highlight;
    return [before, canHighlight()];
  });
  assert.deepEqual(answers, [true, false]);
});
