// @ts-check

import { grounds, words } from '../../../pkg/certainty.js';
import { candidatesOf, certaintyOf, isChecked } from '../../../shared/certainty.js';

/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../settings/i18n.js').Strings} Strings */

/** How sure it is whose words a quote is, in words. @param {Quote} quote @param {Strings} strings */
export function certaintyWords(quote, strings) {
  if (isChecked(quote)) return stateWords(quote, strings.review.state.quote);
  return words[strings.lang][certaintyOf(quote)];
}

/**
 * What the reader has said of it, in a word; nothing where nothing was said.
 *
 * @param {{ review?: string }} item
 * @param {Readonly<Record<string, string>>} words
 */
export function stateWords({ review }, words) {
  return words[review ?? ''] ?? '';
}

/** What speaks for the speaker, the strongest first. @param {Quote} quote @param {Strings} strings */
export function groundWords({ speaker, grounds: of }, strings) {
  return speaker ? of.map((ground) => grounds[strings.lang][ground]).join(strings.semicolon) : '';
}

/**
 * Who else may have said it, best first; nothing where there is nobody else.
 *
 * @param {Quote} quote
 * @param {Strings} strings
 * @param {(candidate: Quote['candidates'][number]) => string} name
 */
export function candidateWords(quote, strings, name) {
  const { best, others } = candidatesOf(quote);
  return [
    ...(best ? [strings.perhaps(name(best))] : []),
    ...(others.length ? [strings.orElse(others.map(name).join(', '))] : []),
  ].join(strings.semicolon);
}
