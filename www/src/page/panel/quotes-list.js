// @ts-check

import { isChecked } from '../../../shared/certainty.js';
import { button, el } from '../../../shared/dom.js';
import { quoteKey } from '../../../shared/keys.js';
import { candidateWords, certaintyWords } from '../text/certainty-words.js';
import { initials } from '../text/initials.js';
import { lookOf } from '../text/painter.js';
import { excerpt, longList } from './list.js';
import { quoteDetails } from './quote-details.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../shared/voices.js').Voice} Voice */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */

/** @param {Model} model */
export function quotesList(model) {
  return longList('ul', model.voices, (voice) => voiceItem(voice, model), model.strings);
}

/**
 * @param {Voice} voice
 * @param {Model} model
 */
function voiceItem(voice, model) {
  const quotes = longList('ol', voice.quotes, (quote) => quoteItem(quote, model), model.strings);
  const attributes = { class: voice.key ? 'speaker' : 'speaker unattributed', 'data-tint': voice.tint };
  return el('li', attributes, el('h3', {}, voiceButton(voice, model)), quotes);
}

/**
 * @param {Voice} voice
 * @param {Model} model
 */
function voiceButton({ key, name, kind, tint, quotes }, { strings, view, actions }) {
  const isChosen = view.speaker === key;
  const shownName = name ?? strings.unattributed;
  const hint = quotes.every(isChecked) ? '' : strings.unattributedHint;
  const nature = kind ? strings.speakerKind[kind] : hint;
  return button(
    () => actions.chooseSpeaker(isChosen ? null : key),
    { class: 'name', 'data-key': `speaker-${key}`, 'aria-pressed': String(isChosen), title: strings.showOnly(shownName) },
    el('span', { class: 'badge', 'data-tint': tint, 'aria-hidden': 'true' }, initials(key)),
    el('span', { class: 'who' }, shownName),
    ' ',
    el('span', { class: 'meta' }, [nature, strings.quoteCount(quotes.length)].filter(Boolean).join(' · ')),
  );
}

/**
 * @param {Quote} quote
 * @param {Model} model
 */
function quoteItem(quote, model) {
  const { strings, view, actions, text } = model;
  const isOpen = view.quote?.key === quote.key;
  const words = quote.parts.map((part) => excerpt(text, part)).join(' … ');
  const toggle = button(
    () => actions.openQuote(isOpen ? null : quote),
    { class: 'quote', 'data-key': quoteKey(quote), 'aria-expanded': String(isOpen) },
    el('span', { class: `words ${lookOf(quote)}` }, words),
    ' ',
    el('span', { class: 'meta', 'data-review': quote.review }, quoteMeta(quote, strings)),
  );
  return el('li', {}, toggle, ...(isOpen ? [quoteDetails(quote, model)] : []));
}

/**
 * @param {Quote} quote
 * @param {import('../settings/i18n.js').Strings} strings
 */
function quoteMeta(quote, strings) {
  const { kind, copyOf, cue, denied, speaker } = quote;
  const copy = copyOf === null ? '' : `${strings.detail.copyOf} ${strings.copyOf(copyOf + 1)}`;
  const guess = speaker || isChecked(quote) ? '' : candidateWords(quote, strings, ({ name }) => name);
  const state = certaintyWords(quote, strings);
  const facts = [isChecked(quote) ? state : '', denied ? strings.denied(speaker?.name) : '', strings.quoteKind[kind], cue?.text ?? '', isChecked(quote) ? '' : state, guess, copy];
  return facts.filter(Boolean).join(' · ');
}
