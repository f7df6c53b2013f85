// @ts-check

import { button, el } from '../../../shared/dom.js';
import { copyKey, shownDuplicates } from '../text/copies.js';
import { differenceLine } from './difference.js';
import { excerpt, longList } from './list.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Duplicate} Duplicate */

/** @param {Model} model */
export function duplicatesList(model) {
  const { annotations, view, strings } = model;
  return longList('ol', shownDuplicates(annotations, view.hidden), (duplicate) => duplicateItem(duplicate, model), strings);
}

/**
 * @param {Duplicate} duplicate
 * @param {Model} model
 */
function duplicateItem(duplicate, model) {
  const { strings, text } = model;
  const { spans, weight, kind, similarity } = duplicate;
  const [first = { start: 0, end: 0 }] = spans;
  const kinds = [strings.duplicateKind[kind](similarity), ...(weight === 'low' ? [strings.echo] : [])];
  const changes = differences(duplicate, model);
  // One edited copy, word by word, already tells what the first one says.
  const words = changes.length === 1 && spans.length === 2 ? [] : [el('p', { class: 'words' }, excerpt(text, first))];
  return el(
    'li',
    { class: 'duplicate' },
    ...words,
    ...changes,
    el('p', { class: 'meta' }, kinds.join(' · ')),
    el('p', { class: 'copies' }, ...copyButtons(duplicate, model)),
  );
}

/**
 * What each edited copy changes, word by word.
 *
 * @param {Duplicate} duplicate
 * @param {Model} model
 */
function differences({ spans, differences: all }, { text, strings }) {
  const [first = { start: 0, end: 0 }, ...later] = spans;
  return later.flatMap((span, idx) => {
    const own = all.filter(({ copy }) => copy === idx + 1);
    if (!own.length) return [];
    const line = differenceLine({ text, ...first }, { text, ...span }, own, strings);
    if (later.length > 1) line.prepend(el('span', { class: 'meta' }, strings.laterCopy(idx + 1)), ' ');
    return [line];
  });
}

/**
 * @param {Duplicate} duplicate
 * @param {Model} model
 */
function copyButtons(duplicate, { strings, actions, text }) {
  return duplicate.spans.map((span, idx) =>
    button(
      () => actions.visit(span),
      { 'data-key': copyKey(duplicate, idx), class: idx ? 'later' : 'first', title: excerpt(text, span) },
      idx ? strings.laterCopy(idx) : strings.firstCopy,
    ),
  );
}
