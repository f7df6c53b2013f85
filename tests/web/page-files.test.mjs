// Files: what is read, and what is said of files that hold no article.

import assert from 'node:assert/strict';
import test from 'node:test';
import { choose, FRENCH, paste, said, settled, textOf, withReadyPage } from './page-support.mjs';
import { forEachBrowser } from './support.mjs';

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const WRONG = [
  ['photo.jpg', [0xff, 0xd8, 0xff, 0xe0, 0, 16], '« photo.jpg » est une image'],
  ['titre.txt', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], '« titre.txt » est une image'],
  ['communique.pdf', '%PDF-1.7\n', '« communique.pdf » est un PDF'],
  ['discours.docx', [0x50, 0x4b, 3, 4, 20, 0], '« discours.docx » est un document bureautique'],
  ['entretien.mp3', 'ID3\u0003', '« entretien.mp3 » est un fichier audio'],
  ['noyau.bin', [1, 2, 0, 3], '« noyau.bin » n’est pas un fichier de texte'],
  ['vide.txt', ' \n', '« vide.txt » est vide'],
  ['latin.txt', Buffer.from('Le maire a déclaré', 'latin1'), '« latin.txt » n’est pas en UTF-8 (octet 12)'],
  ['menu.html', '<html><body><nav><p>Accueil</p></nav></body></html>', '« menu.html » ne contient pas d’article lisible'],
];

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>Journal</title><style>p { color: red }</style>
<script>document.title = 'volé'</script></head><body onload="x()"><nav class="menu"><p>Accueil, politique et météo du jour</p></nav>
<article><h1>Le pont &amp; la rue</h1><p style="color:red" onclick="x()">« Tout est prêt », a déclaré <b>Claire</b>
Morand.</p><img src="/photo.jpg" onerror="x()"><figure><figcaption>Le pont, hier</figcaption></figure>
<div class="newsletter"><p>Abonnez-vous !</p></div><p>La rue rouvre<br>lundi.</p><!-- <p>secret</p> --></article>
<footer><p>Tous droits réservés</p></footer></body></html>`;

const HTML_TEXT = 'Le pont & la rue\n\n« Tout est prêt », a déclaré Claire Morand.\n\nLa rue rouvre\n\nlundi.';

forEachBrowser(test, 'names a wrong file and its problem, and keeps the text', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page, messages } = opened;
    await paste(opened, 'Le texte reste.');
    for (const [name, content, words] of WRONG) {
      await choose(page, name, content);
      await said(page, words);
      assert.equal(await textOf(page), 'Le texte reste.');
    }
    assert.deepEqual(messages, []);
  }),
);

forEachBrowser(test, 'opens text files, whatever their line ends and byte order mark', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    await choose(page, 'depeche.txt', '\uFEFFUn titre\r\n\r\nUn texte.\rFin.');
    await said(page, '« depeche.txt » est ouvert. 0 citation');
    assert.equal(await textOf(page), 'Un titre\n\nUn texte.\nFin.');
    await choose(page, 'depeche16.txt', utf16('Déjà vu.'));
    await said(page, '« depeche16.txt » est ouvert.');
    assert.equal(await textOf(page), 'Déjà vu.');
  }),
);

forEachBrowser(test, 'takes the article out of an HTML file and runs nothing of it', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page, messages, requests }) => {
    const loaded = requests.length;
    await choose(page, 'article.html', HTML, 'text/html');
    await said(page, '« article.html » est ouvert. 1 citation');
    assert.equal(await textOf(page), HTML_TEXT);
    await choose(page, 'vieux.htm', Buffer.from('<meta charset="iso-8859-1"><p>Été à Orléans.</p>', 'latin1'), 'text/html');
    await said(page, '« vieux.htm » est ouvert.');
    assert.equal(await textOf(page), 'Été à Orléans.');
    assert.equal(await page.title(), 'Guillemet');
    assert.deepEqual(messages, []);
    assert.deepEqual(requests.slice(loaded), []);
  }),
);

forEachBrowser(test, 'takes a dropped file, one at a time', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    const drop = (names) =>
      page.evaluate((files) => {
        const dataTransfer = new DataTransfer();
        for (const name of files) dataTransfer.items.add(new File(['Texte déposé.'], name, { type: 'text/plain' }));
        const target = document.getElementById('editor');
        target.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
        target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, names);
    await drop(['a.txt', 'b.txt']);
    await said(page, 'Un seul fichier à la fois');
    assert.equal(await textOf(page), '');
    await drop(['a.txt']);
    await said(page, '« a.txt » est ouvert.');
    assert.equal(await textOf(page), 'Texte déposé.');
  }),
);

forEachBrowser(test, 'takes an opened file back, by the button and by the keyboard', (browserName) =>
  withReadyPage(browserName, FRENCH, async (opened) => {
    const { page } = opened;
    await paste(opened, 'Avant.');
    await choose(page, 'apres.txt', 'Après.');
    await said(page, '« apres.txt » est ouvert.');
    await page.locator('#undo').click();
    assert.equal(await textOf(page), 'Avant.');
    await choose(page, 'apres.txt', 'Après.');
    await settled(page);
    await page.locator('#editor').focus();
    await page.keyboard.press('ControlOrMeta+z');
    assert.equal(await textOf(page), 'Avant.');
  }),
);

forEachBrowser(test, 'loads each sample, with quotes in it', (browserName) =>
  withReadyPage(browserName, FRENCH, async ({ page }) => {
    const count = await page.locator('#welcome-samples button').count();
    assert.equal(count, 2);
    for (let i = 0; i < count; i++) {
      await page.locator('#samples-menu summary').click();
      await page.locator('#samples-list button').nth(i).click();
      await settled(page);
      assert.ok((await page.locator('.quote').count()) > 5, `sample ${i}`);
    }
  }),
);
