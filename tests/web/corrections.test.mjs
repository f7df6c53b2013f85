// What the reader says, as values: places as the engine writes them, steps, history, articles, and what stands after all that.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Articles, isSameArticle } from '../../www/src/page/review/article.js';
import { anchor, documentOf, quoteAnchor, withoutRejection, withStep } from '../../www/src/page/review/corrections.js';
import { BEGINNING, did, lastDeed, moved, nextDeed, stepsOf } from '../../www/src/page/review/history.js';
import { standing } from '../../www/src/page/review/standing.js';

const pkg = (name) => readFileSync(new URL(`../../www/pkg/${name}`, import.meta.url));
const { default: init, Annotator } = await import('../../www/pkg/guillemet-desk.js');
await init({ module_or_path: pkg('guillemet-desk_bg.wasm') });
const engine = new Annotator();

const SAYS = '« Nous rouvrirons le bac à l’automne », a promis la maire Odile Garrec.';

/** Says one sentence twice among others, so that the engine offers its copy. */
const twice = (before, after) => `${before}${SAYS}${after}\n\nEntre les deux il ne se passe rien.\n\n${before}${SAYS}${after}`;

test('places are written as the engine writes them', () => {
  const texts = [
    twice('', ''),
    twice('Un mot. ', ' Rien.'),
    twice(`${'🌊 mer '.repeat(12)}. `, ` Et ${'🌊'.repeat(40)}.`),
    twice(`${'a🌊'.repeat(40)} `, ''),
    twice('Première ligne.\r\n', '\r\nAutre ligne.'),
    twice('Une ligne.\u2028', '\u2029Une autre.'),
    twice('e\u0301\u{1D54F} ', ' \u{10FFFF}'),
  ];
  for (const text of texts) {
    const quotes = engine.annotate(text).quotes.filter(({ parts }) => text.startsWith('Nous rouvrirons', parts[0].start));
    assert.equal(quotes.length, 2, text);
    const places = quotes.map((quote) => quoteAnchor(quote, text));
    const said = (idx) => documentOf([{ action: 'accept', target: 'quote', anchor: places[idx] }]);
    const offered = [1, 0].map((idx) => engine.offers(text, said(idx), 0).copies[0].anchor);
    assert.deepEqual(places, offered);
  }
});

test('a place of the reader’s own has no key, and lone surrogates are written as the engine reads them', () => {
  assert.deepEqual(anchor('a \uD800b c', { start: 2, end: 4 }), { start: 2, end: 4, words: '\uFFFDb', before: 'a ', after: ' c' });
});

const step = (action, words, more = {}) => ({ action, target: 'quote', anchor: { start: 0, end: 3, words, before: '', after: '' }, ...more });

test('what is said otherwise of the same place replaces what was said', () => {
  const [accepts, rejects, notes] = [step('accept', 'oui'), step('reject', 'oui'), step('note', 'oui', { note: 'À voir.' })];
  assert.deepEqual(withStep([accepts, notes], rejects, 'oui'), [notes, rejects]);
  const [one, other] = ['A', 'B'].map((name) => step('speaker', 'oui', { speaker: { name } }));
  assert.deepEqual(withStep([accepts, one], other, 'oui'), [accepts, other]);
  assert.deepEqual(withStep([step('reject', 'non')], accepts, 'oui, non').length, 2);
});

test('of words that stand twice alike the offset tells the place', () => {
  const far = { ...step('reject', 'oui'), anchor: { ...step('reject', 'oui').anchor, start: 4 } };
  assert.equal(withStep([step('reject', 'oui')], far, 'oui\noui').length, 2);
  assert.deepEqual(withoutRejection([step('reject', 'oui'), far], step('accept', 'oui'), 'oui\noui'), [far]);
});

test('a rejection that cannot be told from others is answered, not dropped', () => {
  const elsewhere = { ...step('reject', 'oui'), anchor: { ...step('reject', 'oui').anchor, before: 'non, ' } };
  assert.deepEqual(withoutRejection([elsewhere], step('accept', 'oui'), 'oui'), [elsewhere, step('accept', 'oui')]);
});

test('history goes back and forth without limit, and a new deed ends what was taken back', () => {
  const deed = (words) => ({ action: 'accept', target: 'quote', words });
  const all = Array.from({ length: 500 }, (_, idx) => step('accept', `mot ${idx}`));
  let history = all.reduce((before, _, idx) => did(before, all.slice(0, idx + 1), deed(`mot ${idx}`)), BEGINNING);
  assert.equal(stepsOf(history).length, 500);
  for (let idx = 499; idx >= 0; idx--) {
    assert.equal(lastDeed(history).words, `mot ${idx}`);
    history = moved(history, -1);
    assert.deepEqual(stepsOf(history), all.slice(0, idx));
  }
  assert.equal(lastDeed(moved(history, -1)), null);
  history = moved(history, 1);
  assert.equal(nextDeed(history).words, 'mot 1');
  assert.equal(nextDeed(did(history, [], deed('autre'))), null);
});

const LINE = 'Le conseil a voté hier soir le budget du port.';

test('an article is the same after an edit, whatever else came or went', () => {
  const article = `${LINE}\n\n${SAYS}\n\nFin.`;
  for (const edited of [`x${article}`, `${article}\n\n${'Autre chose. '.repeat(90)}`, `Tout autre titre.\n\n${SAYS}`, article.replace('hier', 'lundi')]) {
    assert.equal(isSameArticle(article, edited), true, edited);
  }
  for (const other of ['', 'L', 'Un autre article.', `Le ministre est venu.\n\nFin.`]) assert.equal(isSameArticle(article, other), false, other);
});

test('another article starts anew, and what was said comes back with its text', () => {
  const articles = new Articles();
  const follow = (text) => [articles.follow(text), stepsOf(articles.current.history).length];
  assert.deepEqual(follow(LINE), ['other', 0]);
  articles.current.history = did(BEGINNING, [step('accept', 'oui')], {});
  assert.deepEqual(follow(`${LINE} Ensuite.`), ['same', 1]);
  assert.deepEqual(follow(SAYS), ['other', 0]);
  assert.deepEqual(follow(`${LINE} Ensuite.`), ['back', 1]);
  assert.deepEqual(follow(''), ['other', 0]);
  assert.deepEqual(follow('L'), ['other', 0]);
  assert.deepEqual(follow(`Chapeau.\n${LINE} Ensuite.`), ['back', 1]);
});

test('what is rejected is nowhere, and what stands is numbered anew', () => {
  const text = twice('', ' « Non », répond Yann Le Bris.');
  const plain = engine.annotate(text);
  assert.equal(standing(plain, text), plain);
  const steps = [plain.quotes[0], plain.quotes[1]].map((quote) => ({ action: 'reject', target: 'quote', anchor: quoteAnchor(quote, text) }));
  const garrec = plain.mentions.find(({ start, end }) => text.slice(start, end) === 'Odile Garrec');
  for (const { start, end, key } of plain.mentions.filter(({ entity }) => entity === garrec.entity)) {
    steps.push({ action: 'reject', target: 'mention', anchor: anchor(text, { start, end }, key) });
  }
  const found = engine.annotate(text, { corrections: documentOf(steps) });
  assert.deepEqual(found.review.map(({ outcome }) => outcome), steps.map(() => 'applied'));
  const left = standing(found, text);
  assert.equal(left.quotes.length, plain.quotes.length - 2);
  assert.equal(left.entities.some(({ name }) => name === 'Odile Garrec'), false);
  for (const list of [left.quotes, left.mentions, left.entities, left.duplicates]) assert.deepEqual(list.map(({ id }) => id), list.map((_, idx) => idx));
  for (const { id, mentions } of left.entities) for (const mention of mentions) assert.equal(left.mentions[mention].entity, id);
  for (const { speaker, copyOf } of left.quotes) {
    assert.ok(copyOf === null || left.quotes[copyOf]);
    if (speaker?.entity != null) assert.equal(left.entities[speaker.entity].name, speaker.name);
  }
});
