// @ts-check

import { button, el } from '../../shared/dom.js';
import { excerpt, longList } from './list.js';
import { quoteDetails } from './quote-details.js';
import { initials } from './speakers.js';

/** @typedef {import('./panel.js').Model} Model */
/** @typedef {import('./speakers.js').Speaker} Speaker */
/** @typedef {import('../../pkg/guillemet.js').Quote} Quote */

/** @param {Model} model */
export function quotesList(model) {
  return longList('ul', model.speakers, (speaker) => speakerItem(speaker, model), model.strings);
}

/**
 * @param {Speaker} speaker
 * @param {Model} model
 */
function speakerItem(speaker, model) {
  const quotes = longList('ol', speaker.quotes, (quote) => quoteItem(quote, model), model.strings);
  const attributes = { class: speaker.key ? 'speaker' : 'speaker unattributed', 'data-slot': speaker.slot };
  return el('li', attributes, el('h3', {}, speakerButton(speaker, model)), quotes);
}

/**
 * @param {Speaker} speaker
 * @param {Model} model
 */
function speakerButton({ key, name, kind, slot, quotes }, { strings, view, actions }) {
  const isChosen = view.speaker === key;
  const shownName = name || strings.unattributed;
  const nature = kind ? strings.speakerKind[kind] : strings.unattributedHint;
  return button(
    () => actions.chooseSpeaker(isChosen ? null : key),
    { class: 'name', 'data-key': `speaker-${key}`, 'aria-pressed': String(isChosen), title: strings.showOnly(shownName) },
    el('span', { class: 'badge', 'data-slot': slot, 'aria-hidden': 'true' }, initials(name)),
    el('span', { class: 'who' }, shownName),
    ' ',
    el('span', { class: 'meta' }, `${nature} · ${strings.quoteCount(quotes.length)}`),
  );
}

/**
 * @param {Quote} quote
 * @param {Model} model
 */
function quoteItem(quote, model) {
  const { strings, view, actions, text } = model;
  const isOpen = view.quote?.id === quote.id;
  const words = quote.parts.map((part) => excerpt(text, part)).join(' … ');
  const toggle = button(
    () => actions.openQuote(isOpen ? null : quote),
    { class: 'quote', 'data-key': `quote-${quote.id}`, 'aria-expanded': String(isOpen) },
    el('span', { class: `words ${quote.kind}` }, words),
    ' ',
    el('span', { class: 'meta' }, quoteMeta(quote, strings)),
  );
  return el('li', {}, toggle, ...(isOpen ? [quoteDetails(quote, model)] : []));
}

/**
 * @param {Quote} quote
 * @param {import('./i18n.js').Strings} strings
 */
function quoteMeta({ kind, copyOf, cue }, strings) {
  const copy = copyOf === null ? [] : [`${strings.detail.copyOf} ${strings.copyOf(copyOf + 1)}`];
  return [strings.quoteKind[kind], ...(cue ? [cue.text] : []), ...copy].join(' · ');
}
