// @ts-check

import { rules } from '../../../pkg/rules.js';
import { isChecked } from '../../../shared/certainty.js';
import { button, el } from '../../../shared/dom.js';
import { certaintyWords, groundWords } from '../text/certainty-words.js';
import { quoteDecisions } from './decisions.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../../pkg/guillemet.js').TextSpan} TextSpan */

/**
 * What can be said of a quote, and why it is read as it is: cue, source, speaker, how sure that is, rule.
 *
 * @param {Quote} quote
 * @param {Model} model
 */
export function quoteDetails(quote, model) {
  const { strings } = model;
  const { detail } = strings;
  const rows = [
    row(detail.speaker, quote.speaker ? `${quote.speaker.name} (${strings.speakerKind[quote.speaker.kind]})` : strings.unattributed),
    row(detail.source, place(quote.source, strings.noSource, model)),
    row(detail.cue, place(quote.cue, strings.noCue, model)),
    row(detail.confidence, isChecked(quote) ? certaintyWords(quote, strings) : strings.sureBy(certaintyWords(quote, strings), quote.confidence)),
    row(detail.rule, el('code', {}, quote.rule)),
    row(detail.why, rules[strings.lang][quote.rule] ?? ''),
  ];
  if (quote.denied) rows.unshift(row(detail.denied, strings.denied(quote.speaker?.name)));
  const grounds = groundWords(quote, strings);
  if (grounds) rows.push(row(detail.grounds, grounds));
  if (quote.copyOf !== null) rows.push(row(detail.copyOf, original(quote.copyOf, model)));
  return el('div', { class: 'card' }, quoteDecisions(quote, model), el('dl', { class: 'details' }, ...rows));
}

/** @param {string} term @param {string | Node} value */
function row(term, value) {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value));
}

/**
 * @param {TextSpan | null} span
 * @param {string} otherwise
 * @param {Model} model
 */
function place(span, otherwise, { actions }) {
  return span ? button(() => actions.visit(span), { class: 'link' }, span.text) : otherwise;
}

/**
 * @param {number} id
 * @param {Model} model
 */
function original(id, { annotations, strings, actions }) {
  const quote = annotations.quotes[id];
  const words = strings.copyOf(id + 1);
  return quote ? button(() => actions.openQuote(quote), { class: 'link' }, words) : words;
}
