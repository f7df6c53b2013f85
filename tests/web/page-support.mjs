// What the tests of the page share: an article, the ways to put a text into the page, and what is painted in it.

import { withPage } from './support.mjs';

/** Every sign of the page in a few lines; people and places are invented. */
export const ARTICLE = `Le pont d’Orléans rouvrira lundi

« Les travaux seront finis dimanche soir », a déclaré la ministre Claire Morand. « Nous avons tenu le calendrier », a-t-elle ajouté.

Le maire Paul Ferrand a assuré que la rue du Port resterait ouverte aux piétons. Il a dénoncé « un chantier mal préparé ».

« Les travaux seront finis dimanche soir », a déclaré la ministre Claire Morand. « Nous avons tenu le calendrier », a-t-elle ajouté.`;

/** Opens the page and waits until the engine is there; `use` also gets `clipboard`, a page to copy from. */
export function withReadyPage(browserName, options, use) {
  return withPage(browserName, options, async (opened) => {
    await opened.page.locator('#status', { hasText: /^(Prêt\.|Ready\.)$/ }).waitFor();
    return use(opened);
  });
}

/** Options for a reader whose browser speaks French. */
export const FRENCH = { context: { locale: 'fr-FR' } };

/** Waits until the lists are those of the text that stands in the page. */
export async function settled(page) {
  await page.locator('#panel[aria-busy="false"]').waitFor();
}

/** Copies a text in another page and pastes it into the editor, through the system's clipboard. */
export async function paste({ context, page }, text) {
  const other = await context.newPage();
  await other.evaluate((value) => {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.value = value;
    area.select();
  }, text);
  await other.keyboard.press('ControlOrMeta+c');
  await other.close();
  await page.bringToFront();
  await page.locator('#editor').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await settled(page);
}

/** What each highlight covers: `{ 'direct-1': ['…'] }`, in text order, without the prefix and the empty ones. */
export function painted(page) {
  return page.evaluate(() => {
    const byPlace = (a, b) => a.compareBoundaryPoints(Range.START_TO_START, b);
    const names = [...CSS.highlights].filter(([name, highlight]) => name.startsWith('guillemet-') && highlight.size);
    return Object.fromEntries(
      names.map(([name, highlight]) => [name.slice('guillemet-'.length), [...highlight].sort(byPlace).map(String)]),
    );
  });
}

/** The text as the page reads it. */
export function textOf(page) {
  return page.locator('#editor').evaluate((editor) => editor.innerText.replace(/\n$/, ''));
}

/** The same by the page's own reader: after a change by script, browsers may hold lines in blocks that `innerText` spaces out. */
export function plainTextOf(page) {
  return page.locator('#editor').evaluate(async (editor) => (await import('/src/page/text/plain-text.js')).readPlainText(editor).text);
}

/** Gives a file to the page by its button. */
export async function choose(page, name, content, mimeType = 'text/plain') {
  await page.locator('#file').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** The status line, once it is what is expected. */
export async function said(page, words) {
  await page.locator('#status', { hasText: words }).waitFor();
}

/** Keeps what the page hands to the browser's downloads: not every browser tells a test of them. Runs in the page. */
export function keepDownloads() {
  globalThis.downloads = [];
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click() {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const content = async () => decoder.decode(await blobs.get(this.href).arrayBuffer());
    globalThis.downloads.push({ name: this.download, content });
  };
}
