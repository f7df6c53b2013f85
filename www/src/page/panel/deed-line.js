// @ts-check

import { button, el } from '../../../shared/dom.js';
import { deedSentence, offerWords } from '../review/deed-words.js';

/** @typedef {import('./model.js').Model} Model */

/**
 * The foot of the panel: what the reader did last, and where the same may be said as well.
 *
 * @param {Model} model
 * @returns {HTMLElement[]}
 */
export function deedLine({ review: { deed, offer }, strings, actions }) {
  if (!deed) return [];
  const offered = offer ? Object.entries(offerWords(offer, strings)) : [];
  const buttons = offered.flatMap(([which, words]) => {
    const extend = () => actions.extend(which === 'copies' ? 'copies' : 'others');
    return words ? [button(extend, { 'data-key': `offer-${which}` }, words)] : [];
  });
  return [el('p', {}, deedSentence(deed, strings)), ...(buttons.length ? [el('p', { class: 'choices' }, ...buttons)] : [])];
}
