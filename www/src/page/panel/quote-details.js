// @ts-check

import { rules } from '../../../pkg/rules.js';
import { button, el } from '../../../shared/dom.js';
import { candidateWords, certaintyWords, groundWords } from '../text/certainty-words.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../../pkg/guillemet.js').TextSpan} TextSpan */

/**
 * Why a quote is read as it is: cue, source, speaker, how sure that is, rule, and who else may have said it.
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
    row(detail.confidence, strings.sureBy(certaintyWords(quote, strings), quote.confidence)),
    row(detail.rule, el('code', {}, quote.rule)),
    row(detail.why, rules[strings.lang][quote.rule] ?? ''),
  ];
  if (quote.denied) rows.unshift(row(detail.denied, strings.denied(quote.speaker?.name)));
  const grounds = groundWords(quote, strings);
  if (grounds) rows.push(row(detail.grounds, grounds));
  if (quote.candidates.length) rows.push(row(detail.candidates, candidates(quote, strings)));
  if (quote.copyOf !== null) rows.push(row(detail.copyOf, original(quote.copyOf, model)));
  return el('dl', { class: 'details' }, ...rows);
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
 * @param {Quote} quote
 * @param {import('../settings/i18n.js').Strings} strings
 */
function candidates(quote, strings) {
  return candidateWords(quote, strings, ({ name, confidence }) => strings.sureBy(name, confidence));
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
