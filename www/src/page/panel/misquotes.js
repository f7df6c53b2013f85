// @ts-check

import { wordsOf } from '../../../shared/spans.js';

/** @typedef {import('../../../pkg/guillemet.js').Notice} Notice */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */

/**
 * The two versions of a quotation that a notice tells of, the earlier one first.
 *
 * @param {Notice} notice stands at the later version; its message ends with the words of the earlier one
 * @param {readonly Quote[]} quotes
 * @param {string} text
 * @returns {[Quote, Quote] | null}
 */
export function misquoted({ start, end, message }, quotes, text) {
  const later = quotes.find(({ span }) => span.start === start && span.end === end);
  const first = quotes.find(
    (quote) => quote !== later && quote.speaker?.name === later?.speaker?.name && message.endsWith(`: ${wordsOf(quote, text)}`),
  );
  return first && later ? [first, later] : null;
}

/**
 * The words said, as a passage of their own.
 *
 * @param {Quote} quote
 * @param {string} text
 */
export function passageOf(quote, text) {
  const words = wordsOf(quote, text);
  return { text: words, start: 0, end: words.length };
}
