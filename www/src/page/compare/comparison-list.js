// @ts-check

import { button, el } from '../../../shared/dom.js';
import { changesBetween, differenceLine } from '../panel/difference.js';
import { excerpt, longList } from '../panel/list.js';

/** @typedef {import('../panel/model.js').Model} Model */
/** @typedef {import('./comparing.js').Answer} Answer */
/** @typedef {import('../../../pkg/guillemet.js').Reuse} Reuse */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/**
 * What a text owes to its source: how much, which quotations changed, what was taken, what was left out.
 *
 * @param {Model} model
 */
export function comparisonList(model) {
  const { comparing, strings, text } = model;
  const { answer, source } = comparing;
  if (answer) return el('div', { class: 'comparison' }, ...answerParts(answer, model));
  const blank = !source.trim() ? strings.comparison.noSource : !text.trim() ? strings.comparison.noText : strings.comparison.pending;
  return el('p', { class: 'nothing' }, blank);
}

/**
 * @param {Answer} answer
 * @param {Model} model
 */
function answerParts(answer, model) {
  const { comparison: words } = model.strings;
  const { share, passages, changedQuotes, leftOut } = answer.found;
  const isSame = answer.text === answer.source;
  const summary = isSame ? words.same : passages.length ? words.share(share) : words.nothing;
  return [
    el('p', { class: 'share', 'data-share': share }, summary),
    ...part(words.changedQuotes(changedQuotes.length), changedQuotes, (quote) => quoteItem(quote, answer, model), model),
    ...part(words.passages(passages.length), passages, (passage) => passageItem(passage, answer, model), model),
    ...part(words.leftOut(leftOut.length), leftOut, (span) => leftOutItem(span, answer, model), model),
  ];
}

/**
 * @template Item
 * @param {string} title
 * @param {readonly Item[]} items
 * @param {(item: Item) => HTMLLIElement} make
 * @param {Model} model
 */
function part(title, items, make, { strings }) {
  return items.length ? [el('h3', {}, title), longList('ol', items, make, strings)] : [];
}

/**
 * @param {Span & { source: Span }} quote
 * @param {Answer} answer
 * @param {Model} model
 */
function quoteItem(quote, { text, source }, model) {
  const [before, after] = [{ text: source, ...quote.source }, { text, start: quote.start, end: quote.end }];
  const line = differenceLine(before, after, changesBetween(before, after), model.strings);
  return el('li', { class: 'duplicate' }, line, places('changed', quote, quote.source, model));
}

/**
 * @param {Reuse} passage
 * @param {Answer} answer
 * @param {Model} model
 */
function passageItem(passage, { text, source }, model) {
  const { strings } = model;
  const { kind, similarity, differences } = passage;
  const words = differences.length
    ? differenceLine({ text: source, ...passage.source }, { text, start: passage.start, end: passage.end }, differences, strings)
    : el('p', { class: 'words' }, excerpt(text, passage));
  return el(
    'li',
    { class: 'duplicate' },
    words,
    el('p', { class: 'meta' }, strings.comparison.kind[kind](similarity)),
    places('passage', passage, passage.source, model),
  );
}

/**
 * The ways to a passage in both texts.
 *
 * @param {string} name
 * @param {Span} span
 * @param {Span} source
 * @param {Model} model
 */
function places(name, span, source, { strings, actions }) {
  const key = `${name}-${span.start}`;
  return el(
    'p',
    { class: 'copies' },
    button(() => actions.visitBoth(span, source, 'text'), { 'data-key': key }, strings.comparison.inText),
    button(() => actions.visitBoth(span, source, 'source'), { 'data-key': `${key}-source` }, strings.comparison.inSource),
  );
}

/**
 * @param {Span} span
 * @param {Answer} answer
 * @param {Model} model
 */
function leftOutItem(span, { source }, { actions }) {
  const key = `left-out-${span.start}`;
  return el('li', {}, button(() => actions.visitSource(span), { class: 'notice words', 'data-key': key }, excerpt(source, span)));
}
