// @ts-check

import { button, el } from '../../../shared/dom.js';
import { stepWords } from '../review/deed-words.js';
import { longList } from './list.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../review/said.js').Unapplied} Unapplied */

/** The corrections that do not hold in the text as it is now, with the reason. @param {Model} model */
export function unappliedList(model) {
  const { review, strings } = model;
  return review.unapplied.length ? [longList('ol', review.unapplied, (unapplied) => item(unapplied, model), strings)] : [];
}

/** @param {Unapplied} unapplied @param {Model} model */
function item(unapplied, { strings, actions }) {
  const { step, outcome } = unapplied;
  const words = stepWords(step, strings);
  const reason = outcome.outcome === 'lost' ? strings.review.lost[outcome.reason] : strings.review.overruled;
  const attributes = { 'data-key': `forget-${step.anchor.start}-${step.action}`, 'aria-label': `${strings.review.forget}, ${words}` };
  return el(
    'li',
    { class: 'doubt unapplied' },
    el('p', {}, strings.review.notApplied(words)),
    el('p', { class: 'meta' }, reason),
    el('p', { class: 'copies' }, button(() => actions.forget(unapplied), attributes, strings.review.forget)),
  );
}
