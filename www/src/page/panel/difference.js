// @ts-check

import { el } from '../../../shared/dom.js';

/** @typedef {import('../../../pkg/guillemet.js').Span} Span */
/** @typedef {{ original: Span, changed: Span }} Change */
/** @typedef {Span & { text: string }} Passage a stretch of a text, and all of the text */

/** Letters in common that are shown on each side of a change. */
const CONTEXT = 48;
/** More pairs of words than this are not aligned. */
const MOST_PAIRS = 250_000;

/**
 * Two versions of a passage as one line: what they share, what went, what came.
 *
 * @param {Passage} before
 * @param {Passage} after
 * @param {readonly Change[]} changes in order
 * @param {import('../settings/i18n.js').Strings} strings
 */
export function differenceLine(before, after, changes, strings) {
  /** @type {(Node | string)[]} */
  const line = [];
  let at = after.start;
  changes.forEach(({ original, changed }, idx) => {
    line.push(common(after.text.slice(at, changed.start), idx > 0, true));
    const [gone, come] = [before.text.slice(original.start, original.end), after.text.slice(changed.start, changed.end)];
    if (gone) line.push(' ', el('del', {}, unseen(strings.removedWords), oneLine(gone)), ' ');
    if (come) line.push(el('ins', {}, unseen(strings.addedWords), oneLine(come)));
    at = changed.end;
  });
  line.push(common(after.text.slice(at, after.end), changes.length > 0, false));
  return el('p', { class: 'words difference' }, ...line);
}

/**
 * The words that two passages do not share.
 *
 * @param {Passage} before
 * @param {Passage} after
 * @returns {Change[]}
 */
export function changesBetween(before, after) {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  /** @type {Change[]} */
  const changes = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonPairs(a, b), /** @type {const} */ ([a.length, b.length])]) {
    if (nextI > i || nextJ > j) changes.push({ original: stretch(a, i, nextI, before), changed: stretch(b, j, nextJ, after) });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
}

/** @param {Passage} passage */
function wordsOf({ text, start, end }) {
  const found = text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu);
  return Array.from(found, ({ 0: word, index }) => ({ word: word.toLowerCase(), start: start + index, end: start + index + word.length }));
}

/** @typedef {ReturnType<typeof wordsOf>} Words */

/**
 * The longest common sequence, as pairs of positions.
 *
 * @param {Words} a
 * @param {Words} b
 * @returns {[number, number][]}
 */
function commonPairs(a, b) {
  if (a.length * b.length > MOST_PAIRS) return [];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const lengthAt = (/** @type {number} */ i, /** @type {number} */ j) => longest[i * width + j] ?? 0;
  const isSame = (/** @type {number} */ i, /** @type {number} */ j) => a[i]?.word === b[j]?.word;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const longer = isSame(i, j) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      longest[i * width + j] = longer;
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * @param {Words} words
 * @param {number} from
 * @param {number} to
 * @param {Passage} passage
 * @returns {Span}
 */
function stretch(words, from, to, passage) {
  const place = words[from - 1]?.end ?? passage.start;
  const [first, last] = [words[from], words[to - 1]];
  return first && last && from < to ? { start: first.start, end: last.end } : { start: place, end: place };
}

/**
 * Words in common, cut where they are many.
 *
 * @param {string} words
 * @param {boolean} follows whether a change stands before them
 * @param {boolean} leads whether a change stands after them
 */
function common(words, follows, leads) {
  const [head, tail] = [follows ? CONTEXT : 0, leads ? CONTEXT : 0];
  if (words.length <= head + tail + 8) return oneLine(words);
  const start = words.slice(0, head).replace(/\S*$/, '');
  const end = tail ? words.slice(-tail).replace(/^\S*/, '') : '';
  return oneLine(`${start}[…]${end}`);
}

/** @param {string} words */
function oneLine(words) {
  return words.replace(/\s+/g, ' ');
}

/** @param {string} words */
function unseen(words) {
  return el('span', { class: 'unseen' }, `${words} `);
}
