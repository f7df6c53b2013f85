// The page's CSV: cells are quoted where they must be, and none is a formula to a spreadsheet, as in the engine's own CSV.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { csv } from '../../www/src/page/csv.js';

const check = (cell, expected) => assert.equal(csv([[cell]]), `${expected}\r\n`);

test('cells are quoted where they must be', () => {
  check('Oui', 'Oui');
  check('Oui, non', '"Oui, non"');
  check('dit "oui"', '"dit ""oui"""');
  check('deux\nlignes', '"deux\nlignes"');
  check(' blanc', '" blanc"');
  check('insécable\u00a0', '"insécable\u00a0"');
});

test('formulas are made text', () => {
  check('=1+1', "'=1+1");
  check('-2, dit-on', '"\'-2, dit-on"');
  check('\t=1', '"\'\t=1"');
  check('1 = 1', '1 = 1');
});

test('the same cells are formulas as in the engine', () => {
  const engine = readFileSync(new URL('../../src/export/csv.rs', import.meta.url), 'utf8');
  const [, list] = /starts_with\(\[(.*?)\]\)/.exec(engine);
  const guarded = Array.from(list.matchAll(/'(\\?.)'/g), ([, char]) => JSON.parse(`"${char}"`));
  assert.ok(guarded.length > 3);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    const isGuarded = /^"?'/.test(csv([[`${char}a`]]));
    assert.equal(isGuarded, guarded.includes(char) || char === "'", JSON.stringify(char));
  }
});

test('rows end as RFC 4180 wants, and what is missing is empty', () => {
  assert.equal(csv([['a', 'b', 'c'], [1, null, undefined]]), 'a,b,c\r\n1,,\r\n');
});
