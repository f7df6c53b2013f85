// DOM to text and back: what a reader sees, and the range of every letter.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachBrowser } from './support.mjs';
import { withHtml } from './html-page.mjs';

/** Reads `#root` and, for each search string, what the range of its place holds. */
async function read({ searches = [], skip }) {
  const { mapText } = await import('/shared/text-map.js');
  const root = document.querySelector('#root');
  const before = root.innerHTML;
  const map = mapText(root, { ...(skip && { skip }) });
  const found = searches.map((search) => {
    const start = map.text.indexOf(search);
    return map.rangesOf(start, start + search.length).map((range) => range.toString());
  });
  return { text: map.text, found, unchanged: root.innerHTML === before };
}

const CASES = {
  'blocks are set apart by a blank line': ['<h2>Titre</h2>\n  <p>Un.</p><div><p>Deux.</p></div>', 'Titre\n\nUn.\n\nDeux.'],
  'text beside a block is a paragraph of its own': ['Un <p>Deux</p> Trois', 'Un\n\nDeux\n\nTrois'],
  'list items are blocks': ['<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a\n\nb'],
  'blanks are collapsed as the page shows them': ['<p>\n   Un \t deux\n  <b> trois </b> \n quatre   </p>', 'Un deux trois quatre'],
  'a no-break space is kept': ['<p>« Oui »</p>', '« Oui »'],
  'inline elements do not cut a word': ['<p>M<sup>me</sup> Du<em>pont</em></p>', 'Mme Dupont'],
  'br is a line break': ['<p>Un <br> deux<br><br>trois</p>', 'Un\ndeux\n\ntrois'],
  'preformatted text keeps its blanks': ['<pre>a  b\n c</pre>', 'a  b\n c'],
  'scripts, styles, navigation and captions are left out':
    ['<nav>Menu</nav><p>Un</p><figure><figcaption>Photo</figcaption></figure><script type="text/plain">x</script><style></style><p>deux</p>', 'Un\n\ndeux'],
  'what the author took out is left out': ['<p>Un <span data-guillemet-ignore>deux</span> trois</p>', 'Un trois'],
  'what is hidden is left out': ['<p>Un</p><p hidden>deux</p><details><summary>trois</summary></details>', 'Un\n\ntrois'],
  'comments are left out': ['<p>Un<!-- deux --> trois</p>', 'Un trois'],
  'an empty root is an empty text': ['  \n ', ''],
  'script directions and joined emoji pass': ['<p>שלום 👩‍🚒 é</p>', 'שלום 👩‍🚒 é'],
};
for (const [name, [html, expected]] of Object.entries(CASES)) {
  forEachBrowser(test, name, (browserName) =>
    withHtml(browserName, `<div id="root">${html}</div>`, {}, async ({ page }) => {
      const { text, unchanged } = await page.evaluate(read, {});
      assert.equal(text, expected);
      assert.ok(unchanged);
    }),
  );
}

forEachBrowser(test, 'a range covers the letters that were asked for', (browserName) =>
  withHtml(browserName, '<div id="root"><p>\n Il a   <em>dit</em> : « Non »,\n hier.</p><p>Puis rien.</p></div>', {}, async ({ page }) => {
    const searches = ['Il', 'a dit', 'dit', '« Non »', 'hier.\n\nPuis', 'rien.'];
    const { found } = await page.evaluate(read, { searches });
    const words = found.map((ranges) => ranges.map((range) => range.replace(/\s+/g, ' ')));
    assert.deepEqual(words, [['Il'], ['a dit'], ['dit'], ['« Non »'], ['hier.Puis'], ['rien.']]);
  }),
);

forEachBrowser(test, 'ranges leave out what is skipped between two words', (browserName) =>
  withHtml(browserName, '<div id="root"><p>Un</p><figcaption>Photo</figcaption><p>deux</p></div>', {}, async ({ page }) => {
    const { found } = await page.evaluate(read, { searches: ['Un\n\ndeux'] });
    assert.deepEqual(found, [['Un', 'deux']]);
  }),
);

forEachBrowser(test, 'the caller chooses what to skip', (browserName) =>
  withHtml(browserName, '<div id="root"><aside>Un</aside><p class="pub">deux</p></div>', {}, async ({ page }) => {
    assert.equal((await page.evaluate(read, { skip: '.pub' })).text, 'Un');
  }),
);

forEachBrowser(test, 'every letter leads to its place and back', (browserName) =>
  withHtml(browserName, '<div id="root"><h1>Le   titre</h1>\n<p>Un <i>mot</i>,<br>puis\n« <b>deux</b> ». 😀</p></div>', {}, async ({ page }) => {
    const wrong = await page.evaluate(async () => {
      const { mapText } = await import('/shared/text-map.js');
      const map = mapText(document.querySelector('#root'));
      return Array.from(map.text, (_, idx) => idx).filter((idx) => {
        const range = map.rangeOf(idx, idx + 1);
        if (!range) return map.text[idx] !== '\n';
        const letter = range.toString().replace(/\s/, ' ');
        const back = map.offsetOf(range.startContainer, range.startOffset);
        return letter !== map.text[idx].replace(/\s/, ' ') || (back !== idx && map.text[idx] !== ' ');
      });
    });
    assert.deepEqual(wrong, []);
  }),
);

forEachBrowser(test, 'nothing stands before, after or between letters', (browserName) =>
  withHtml(browserName, '<div id="root"><p>Un</p><p>deux</p></div><p id="other">x</p>', {}, async ({ page }) => {
    const found = await page.evaluate(async () => {
      const { mapText } = await import('/shared/text-map.js');
      const map = mapText(document.querySelector('#root'));
      const other = document.querySelector('#other').firstChild;
      return [map.rangeOf(2, 4), map.rangeOf(1, 1), map.rangeOf(90, 99), map.rangesOf(2, 4).length, map.offsetOf(other, 0)];
    });
    assert.deepEqual(found, [null, null, null, 0, null]);
  }),
);

forEachBrowser(test, 'a parsed document that is not shown is read by its tags', (browserName) =>
  withHtml(browserName, '', {}, async ({ page }) => {
    const text = await page.evaluate(async () => {
      const { mapText } = await import('/shared/text-map.js');
      const html = '<body><h1>Titre</h1><p>Un <b>deux</b>\n trois</p><pre>a  b</pre>';
      return mapText(new DOMParser().parseFromString(html, 'text/html').body).text;
    });
    assert.equal(text, 'Titre\n\nUn deux trois\n\na  b');
  }),
);
