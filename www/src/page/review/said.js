// @ts-check

import { isRejected } from './standing.js';

/** @typedef {import('./corrections.js').Step} Step */
/** @typedef {import('../../../pkg/guillemet-desk.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet-desk.js').Outcome} Outcome */

/**
 * A correction that does not hold in the text as it is now.
 *
 * @typedef {{ step: Step, outcome: Exclude<Outcome, { outcome: 'applied' }> }} Unapplied
 */

/**
 * What the reader has said, as far as the annotations that stand do not show it.
 *
 * @typedef {object} Said
 * @property {{ quotes: Annotations['quotes'], entities: Annotations['entities'] }} rejected
 * @property {Unapplied[]} unapplied
 * @property {import('./history.js').Deed | null} deed the last one, as long as nothing else was done since
 * @property {import('./reviewing.js').Offer | null} offer
 */

/**
 * @param {{ found: Annotations, steps: readonly Step[], reviewing: import('./reviewing.js').Reviewing }} page with the steps that
 *   its annotations were found with
 * @returns {Said}
 */
export function reviewOf({ found, steps, reviewing }) {
  return {
    rejected: { quotes: found.quotes.filter(isRejected), entities: found.entities.filter(isRejected) },
    unapplied: unapplied(found, steps),
    deed: reviewing.isLatest ? reviewing.lastDeed : null,
    offer: reviewing.offer,
  };
}

/** @param {Annotations} found @param {readonly Step[]} steps @returns {Unapplied[]} */
function unapplied({ review = [] }, steps) {
  return review.flatMap((outcome, at) => {
    const step = steps[at];
    return step && outcome.outcome !== 'applied' ? [{ step, outcome }] : [];
  });
}
