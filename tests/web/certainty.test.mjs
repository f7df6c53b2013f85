// How sure a speaker is, in words: the engine's own steps, candidates best first.

import assert from 'node:assert/strict';
import test from 'node:test';
import { least, words } from '../../www/pkg/certainty.js';
import { candidatesOf, certaintyOf, isDoubtful } from '../../www/shared/certainty.js';
import { candidateWords } from '../../www/src/page/text/certainty-words.js';
import { en } from '../../www/src/strings/en.js';
import { fr } from '../../www/src/strings/fr.js';

const speaker = { name: 'Anne Morel', entity: 0, kind: 'person' };
const candidates = [
  { name: 'Jean Roux', entity: 1, confidence: 30 },
  { name: 'Anne Morel', entity: 0, confidence: 45 },
  { name: 'Lucie Marchand', entity: 2, confidence: 20 },
];

test('each step begins where the engine says', () => {
  for (const [step, from] of least) assert.equal(certaintyOf({ speaker, confidence: from }), step);
  assert.equal(certaintyOf({ speaker, confidence: least[0][1] - 1 }), least[1][0]);
  assert.equal(certaintyOf({ speaker: null, confidence: 100 }), 'unknown');
});

test('doubt is what nobody may rely on', () => {
  assert.deepEqual([95, 80, 40].map((confidence) => isDoubtful({ speaker, confidence })), [false, false, true]);
  assert.equal(isDoubtful({ speaker: null, confidence: 95 }), true);
});

test('every step has words in both languages', () => {
  for (const lang of ['fr', 'en']) assert.deepEqual(Object.keys(words[lang]).sort(), ['doubtful', 'probable', 'sure', 'unknown']);
});

test('candidates stand best first', () => {
  assert.equal(candidatesOf({ speaker: null, candidates }).best.name, 'Anne Morel');
  const told = (quote, strings) => candidateWords(quote, strings, ({ name }) => name).replaceAll('\u00a0', ' ');
  assert.equal(told({ speaker: null, candidates }, fr), 'peut-être Anne Morel ; ou bien : Jean Roux, Lucie Marchand');
  assert.equal(told({ speaker: null, candidates: candidates.slice(0, 1) }, en), 'perhaps Jean Roux');
  assert.equal(told({ speaker, candidates: candidates.slice(0, 1) }, en), 'or else: Jean Roux');
  assert.equal(told({ speaker: null, candidates: [] }, fr), '');
});
