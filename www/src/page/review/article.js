// @ts-check

import { BEGINNING } from './history.js';

/** @typedef {{ text: string, name: string, history: import('./history.js').History }} Article */

/** A line as long as this is no article's but its own. */
const TELLING = 40;
/** So many articles are kept aside. */
const MOST = 20;

/**
 * Whether an article is still the same after an edit: half of it stands where it stood, or one of its longer lines anywhere.
 *
 * @param {string} before
 * @param {string} after
 */
export function isSameArticle(before, after) {
  return 2 * untouched(before, after) >= before.length || sharesLine(before, after);
}

/** How many units at the beginning and the end an edit left alone. @param {string} before @param {string} after */
function untouched(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return head + tail;
}

/** @param {string} before @param {string} after */
function sharesLine(before, after) {
  const lines = new Set(linesOf(after));
  return linesOf(before).some((line) => line.length >= TELLING && lines.has(line));
}

/** @param {string} text */
function linesOf(text) {
  return text.split('\n').map((line) => line.trim());
}

/**
 * Articles with what was said of them. Another article starts anew, the old one is put aside; when its text comes back, by undoing
 * or by pasting it again, all that was said of it comes back as well.
 */
export class Articles {
  /** @type {Article} */
  current = { text: '', name: '', history: BEGINNING };
  /** @type {Article[]} */
  #aside = [];

  /**
   * @param {string} text
   * @returns {'same' | 'other' | 'back'} whose text it is; `other` also where nothing had been said of the one before
   */
  follow(text) {
    const { current } = this;
    if (text === current.text) return 'same';
    if (current.text && isSameArticle(current.text, text)) {
      this.current = { ...current, text };
      return 'same';
    }
    if (current.history !== BEGINNING) this.#aside = [current, ...this.#aside].slice(0, MOST);
    const known = this.#aside.find((article) => article.text === text || sharesLine(article.text, text));
    this.#aside = this.#aside.filter((article) => article !== known);
    this.current = known ? { ...known, text } : { text, name: '', history: BEGINNING };
    return known ? 'back' : 'other';
  }
}
