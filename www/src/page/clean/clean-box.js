// @ts-check

import { button, el } from '../../../shared/dom.js';
import { excerpt, longList } from '../panel/list.js';

/** @typedef {import('../panel/model.js').Model} Model */

/**
 * The offer of a clean copy: one button, what goes, and the way back.
 *
 * @param {Model} model
 * @returns {HTMLElement[]}
 */
export function cleanBox(model) {
  const { undoable, cleaning, strings, actions } = model;
  /** @type {HTMLElement[]} */
  const rows = [];
  if (undoable === 'clean') {
    const undo = button(actions.undo, { 'data-key': 'clean-undo', class: 'do' }, strings.cleaning.undo);
    rows.push(el('p', {}, undo));
  }
  if (cleaning.offer) rows.push(...offerRows(cleaning.offer, model));
  return rows.length ? [el('section', { class: 'box', 'aria-label': strings.cleaning.title }, ...rows)] : [];
}

/**
 * @param {import('./cleaning.js').Offer} offer
 * @param {Model} model
 */
function offerRows(offer, model) {
  const { strings, actions, cleaning, annotations } = model;
  const { removed, repairs, letters } = offer;
  const isNothing = !removed.length && !repairs;
  const apply = button(actions.clean, { 'data-key': 'clean', class: 'do', disabled: isNothing || cleaning.isBusy }, strings.cleaning.apply);
  const what = isNothing ? strings.cleaning.nothing : strings.cleaning.what(removed.length, repairs, letters);
  /** @type {HTMLElement[]} */
  const rows = [el('p', {}, apply, ' ', el('span', { class: 'meta' }, what))];
  if (annotations.duplicates.some(({ kind, weight }) => kind === 'near' && weight === 'full')) rows.push(editedRow(model));
  if (removed.length) {
    const summary = el('summary', { 'data-key': 'clean-preview' }, strings.cleaning.preview);
    const details = el('details', { open: cleaning.isOpen }, summary, removedList(offer, model));
    details.addEventListener('toggle', () => actions.previewClean(details.open));
    rows.push(details);
  }
  return rows;
}

/** @param {Model} model */
function editedRow({ strings, actions, cleaning }) {
  const input = el('input', { type: 'checkbox', 'data-key': 'clean-edited', checked: cleaning.edited });
  input.addEventListener('change', () => actions.cleanEdited(input.checked));
  return el('p', {}, el('label', {}, input, ' ', strings.cleaning.edited));
}

/**
 * @param {import('./cleaning.js').Offer} offer
 * @param {Model} model
 */
function removedList({ removed, text }, { strings, actions }) {
  const item = (/** @type {import('../../../pkg/guillemet.js').Span} */ span) => {
    const key = `removed-${span.start}`;
    return el('li', {}, button(() => actions.visit(span), { class: 'notice', 'data-key': key }, el('del', {}, excerpt(text, span))));
  };
  return longList('ol', removed, item, strings);
}
