// @ts-check

/** @typedef {import('../settings/i18n.js').Strings} Strings */
/** @typedef {import('./history.js').Deed} Deed */

/** Letters of a quotation in a label. */
const LABEL = 40;

/**
 * Words on one line, cut between two of them where they are many.
 *
 * @param {string} words
 * @param {number} most letters
 */
export function shorten(words, most) {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** Names a deed: «locuteur de …». @param {Deed} deed @param {Strings} strings */
export function deedWords({ action, words, more = 0 }, { review }) {
  return review.deed(review.deeds[action], shorten(words, LABEL), more);
}

/** Names a step likewise. @param {import('./corrections.js').Step} step @param {Strings} strings */
export function stepWords({ action, anchor }, { review }) {
  return review.deed(review.deeds[action], shorten(anchor.words, LABEL), 0);
}

/** Tells a deed in a sentence. @param {Deed} deed @param {Strings} strings */
export function deedSentence(deed, strings) {
  const name = deedWords(deed, strings);
  return strings.review.done(name.charAt(0).toUpperCase() + name.slice(1), target(deed, strings));
}

/** The new speaker or kind. @param {Deed} deed @param {Strings} strings */
function target({ action, to }, { entityKind, review }) {
  if (action === 'speaker') return to ?? review.nobody.toLowerCase();
  const kinds = /** @type {Record<string, string>} */ (entityKind);
  return to ? (kinds[to] ?? to) : '';
}

/** What is offered after a deed, as words for its buttons. @param {import('./reviewing.js').Offer} offer @param {Strings} strings */
export function offerWords({ copies, others, speaker }, { review }) {
  return {
    copies: copies.length ? review.forCopies(copies.length) : '',
    others: others.length ? review.forOthers(others.length, speaker) : '',
  };
}
