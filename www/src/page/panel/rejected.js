// @ts-check

import { button, el } from '../../../shared/dom.js';
import { wordsOf } from '../../../shared/spans.js';
import { shorten } from '../review/deed-words.js';
import { longList } from './list.js';

/** @typedef {import('./model.js').Model} Model */

/** What was rejected among the quotations, with the way back. @param {Model} model */
export function rejectedQuotes(model) {
  return section('quote', model.review.rejected.quotes, (quote) => wordsOf(quote, model.text), model);
}

/** The same among the names. @param {Model} model */
export function rejectedEntities(model) {
  return section('entity', model.review.rejected.entities, ({ name }) => name, model);
}

/**
 * @template {import('./model.js').Rejectable} Item
 * @param {'quote' | 'entity'} target
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} words
 * @param {Model} model
 */
function section(target, items, words, model) {
  if (!items.length) return [];
  const { strings } = model;
  const heading = el('h3', {}, strings.review.rejected[target], ' ', el('span', { class: 'count' }, String(items.length)));
  const row = (/** @type {Item} */ item) => rejectedItem(target, item, shorten(words(item), 80), model);
  return [el('section', { class: 'rejected' }, heading, longList('ul', items, row, strings))];
}

/**
 * @param {'quote' | 'entity'} target
 * @param {import('./model.js').Rejectable} item
 * @param {string} words
 * @param {Model} model
 */
function rejectedItem(target, item, words, { strings: { review }, actions }) {
  const restore = button(
    () => actions.restore(target, item),
    { 'data-key': `restore-${item.key}`, 'aria-label': review.restoreOf(words) },
    review.restore,
  );
  return el('li', {}, el('s', { class: 'words' }, words), ' ', restore);
}
