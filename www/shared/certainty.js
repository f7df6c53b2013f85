// @ts-check

import { least } from '../pkg/certainty.js';

/** @typedef {import('../pkg/certainty.js').Certainty} Certainty */
/** @typedef {import('../pkg/guillemet.js').Quote} Quote */

/** How sure it is whose words a quotation is. @param {Quote} quote @returns {Certainty} */
export function certaintyOf({ speaker, confidence }) {
  const step = least.find(([, from]) => confidence >= from);
  return speaker && step ? step[0] : 'unknown';
}

/** Whether a reader has said that it is as it stands. @param {Quote} quote */
export function isChecked({ review }) {
  return review === 'accepted' || review === 'corrected' || review === 'added';
}

/** Whether the speaker must not look like one to be relied on. @param {Quote} quote */
export function isDoubtful(quote) {
  return !isChecked(quote) && ['doubtful', 'unknown'].includes(certaintyOf(quote));
}

/**
 * Who else it may be, best first; the best is apart where there is no speaker.
 *
 * @param {Quote} quote
 * @returns {{ best: Quote['candidates'][number] | undefined, others: Quote['candidates'] }}
 */
export function candidatesOf({ speaker, candidates }) {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence);
  return { best: speaker ? undefined : ranked.shift(), others: ranked };
}
