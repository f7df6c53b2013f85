// The same text gives the same bytes natively, in Node and in both browsers, from each build of the engine.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { forEachBrowser, withPage, WWW } from './support.mjs';

const ARTICLE = `10 novembre 2018. –\u00A0Le barrage de Sainte-Aulaye sera vidé

« Nous viderons le barrage avant l’hiver », a annoncé samedi la préfète Hélène Marchetti. "C'est faux", lui a répondu
le maire, M. Paul N’Diaye (Union des riverains, UDR) : « Rien n’est prêt, rien. Et l’argent manque ! » Selon l'UDR, 12 %
des 1 234,5 hectares resteront inondables 🌊.

Le chantier durera trois ans, d'après Hélène Marchetti, et les habitants seront prévenus par courrier avant les travaux.

Le chantier durera trois ans, d'après Hélène Marchetti, et les habitants seront prévenus par courrier avant les travaux."Non", a-t-il dit.`;

/** Texts with all that the two sides could write differently. */
const TEXTS = [
  '',
  ARTICLE,
  ARTICLE.normalize('NFD'),
  ARTICLE.replaceAll('\n', '\r\n'),
  `\uFEFF${ARTICLE.repeat(4)}`,
  '« \u0000\u0001\u0008\t\u000B\f\r\n\u001F"\\/\u007F\u0085\u2028\u2029 », a dit Ève.',
  '« 👩‍👩‍👧 🇫🇷 e\u0301 مرحبا 𝒳 \u{10FFFF} », a dit Ève « \u202E et " puis',
];

/** Standard JSON of each text, one a line, as the command line writes it. */
function native(texts, lists = []) {
  const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
  const args = ['run', '--quiet', '--locked', '--bin', 'guillemet', '--', '--jsonl', '--offsets', 'utf16', ...lists.flatMap((file) => ['--list', file])];
  const lines = execFileSync('cargo', args, { input, encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd().split('\n');
  return lines.map((line, id) => line.replace(`{"id":${id},`, '{'));
}

/** The same through WebAssembly; runs in Node and in pages. */
async function throughWasm({ module, wasm, pack, texts, made, asked }) {
  const { default: init, Annotator } = await import(module);
  await init(wasm && { module_or_path: wasm });
  const bytes = pack ?? (await (await fetch(new URL('./fr.gpk', module))).arrayBuffer());
  const annotator = new Annotator(made);
  annotator.addModel('fr', new Uint8Array(bytes));
  return texts.map((text) => JSON.stringify(annotator.annotate(text, asked)));
}

const expected = native(TEXTS);

/** The files of each build, without their endings. */
const BUILDS = ['guillemet', 'guillemet-desk'];

const inNode = (build, texts, { made, asked } = {}) => {
  const module = new URL(`../../www/pkg/${build}.js`, import.meta.url).href;
  const [wasm, pack] = [`${build}_bg.wasm`, 'fr.gpk'].map((name) => readFileSync(`${WWW}/pkg/${name}`));
  return throughWasm({ module, wasm, pack, texts, made, asked });
};

for (const build of BUILDS) {
  test(`the same bytes natively and in Node (${build})`, async () => {
    assert.deepEqual(await inNode(build, TEXTS), expected);
  });

  forEachBrowser(test, `the same bytes natively and in the browser (${build})`, (browserName) =>
    withPage(browserName, { path: '/index.html' }, async ({ page, url, messages }) => {
      const module = new URL(`/pkg/${build}.js`, url).href;
      const found = await page.evaluate(throughWasm, { module, texts: TEXTS });
      assert.deepEqual(found, expected);
      assert.deepEqual(messages, []);
    }),
  );
}

/** With entries of every sort, and lines of which every platform must refuse the same ones. */
const LIST = String.raw`organisation: Union des riverains | Sigle à développer.
person: Paul N'Diaye
lieu: /Sainte?-\p{Lu}\w+/ | Vérifier.
autre: /(?i)d'apr[eè]s/
autre: avant l'hiver
other: /\w{25}/
other: /\w{26}/
other: /x{400}|\pL/
other: /x{200}{200}/
other: /[\pL\pN]{9}(a|b)+$/`;

test('own lists give the same bytes natively and in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guillemet-lists-'));
  try {
    const file = join(folder, 'liste.txt');
    writeFileSync(file, LIST);
    const found = await inNode('guillemet-desk', TEXTS, { made: { lists: [{ name: file, text: LIST }] } });
    assert.deepEqual(found, native(TEXTS, [file]));
    assert.match(found[1], /"rule":"own"/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('lines of lists that cannot be used are told', async () => {
  const { default: init, Annotator } = await import('../../www/pkg/guillemet-desk.js');
  await init({ module_or_path: readFileSync(`${WWW}/pkg/guillemet-desk_bg.wasm`) });
  const annotator = new Annotator({ lists: [{ name: 'a', text: LIST }, { name: 'b', text: 'person: Ève\nperson: /(/' }] });
  const places = annotator.listProblems().map(({ list, line, column, message }) => `${list}:${line}:${column} ${typeof message}`);
  assert.deepEqual(places, ['a:7:9 string', 'a:8:9 string', 'a:9:9 string', 'b:2:10 string']);
  assert.deepEqual(new Annotator().listProblems(), []);
  assert.throws(() => new Annotator({ lists: 'a' }), /lists must be \{ name, text \} objects/);
});

const read = (name) => readFileSync(new URL(`../corrections/${name}`, import.meta.url), 'utf8');

test('corrected annotations are the same bytes natively and in Node', async () => {
  const file = (name) => fileURLToPath(new URL(`../corrections/${name}`, import.meta.url));
  const corrected = ['--corrections', file('passerelle.corrections.json'), '--offsets', 'utf16', '--format', 'json', file('passerelle.txt')];
  const bytes = execFileSync('cargo', ['run', '--quiet', '--locked', '--bin', 'guillemet', '--', ...corrected], { encoding: 'utf8' });
  const [text, corrections] = [read('passerelle.txt'), JSON.parse(read('passerelle.corrections.json'))];
  const [found] = await inNode('guillemet-desk', [text], { asked: { corrections } });
  assert.equal(JSON.parse(found).review.length, corrections.steps.length);
  assert.equal(found, JSON.stringify(JSON.parse(bytes)));
});

test('a lone surrogate counts as one unit, as U+FFFD does', async () => {
  const texts = ['\uD800« Nous irons », a dit Ève.', '« a\uDC00\uD800b » 🌍 « ', '\uDFFF'];
  const expected = native(texts.map((text) => text.toWellFormed()));
  for (const build of BUILDS) assert.deepEqual(await inNode(build, texts), expected);
});

test('only a string is a text', async () => {
  const { default: init, Annotator } = await import('../../www/pkg/guillemet.js');
  await init({ module_or_path: readFileSync(`${WWW}/pkg/guillemet_bg.wasm`) });
  const annotator = new Annotator();
  for (const wrong of [42, null, undefined, ['a']]) {
    for (const ask of [
      () => annotator.annotate(wrong),
      () => annotator.clean(wrong),
      () => annotator.compare(wrong, 'a'),
      () => annotator.compare('a', wrong),
    ]) {
      assert.throws(ask, new Error('the text must be a string'));
    }
  }
});
