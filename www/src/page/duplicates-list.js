// @ts-check

import { button, el } from './dom.js';
import { excerpt, longList } from './list.js';

/** @typedef {import('./panel.js').Model} Model */
/** @typedef {import('../../pkg/guillemet.js').Duplicate} Duplicate */

/** @param {Model} model */
export function duplicatesList(model) {
  const { annotations, strings } = model;
  return longList('ol', annotations.duplicates, (duplicate) => duplicateItem(duplicate, model), strings);
}

/**
 * @param {Duplicate} duplicate
 * @param {Model} model
 */
function duplicateItem(duplicate, model) {
  const { strings, text } = model;
  const [first = { start: 0, end: 0 }] = duplicate.spans;
  return el(
    'li',
    { class: 'duplicate' },
    el('p', { class: 'words' }, excerpt(text, first)),
    el('p', { class: 'meta' }, strings.duplicateKind[duplicate.kind](duplicate.similarity)),
    el('p', { class: 'copies' }, ...copyButtons(duplicate, model)),
  );
}

/**
 * @param {Duplicate} duplicate
 * @param {Model} model
 */
function copyButtons({ id, spans }, { strings, actions, text }) {
  return spans.map((span, idx) =>
    button(
      () => actions.visit(span),
      { 'data-key': `duplicate-${id}-${idx}`, class: idx ? 'later' : 'first', title: excerpt(text, span) },
      idx ? strings.laterCopy(idx) : strings.firstCopy,
    ),
  );
}
