// @ts-check

import { certaintyWords } from './certainty-words.js';
import { entityKey, quoteKey } from '../../../shared/keys.js';
import { copyKey, shownDuplicates } from './copies.js';
import { isShown } from './painter.js';

/** @typedef {import('../../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/**
 * A stop on the walk through a text by keyboard.
 *
 * @typedef {Span & { tab: import('../panel/model.js').TabName, key: string, label: string }} Stop
 */

/**
 * Everything that is to be seen in the text, in text order.
 *
 * @param {Annotations} annotations
 * @param {import('./painter.js').View} view
 * @param {import('../settings/i18n.js').Strings} strings
 * @returns {Stop[]}
 */
export function stopsOf(annotations, view, strings) {
  const { hidden } = view;
  const quotes = annotations.quotes
    .filter((quote) => isShown(quote, view))
    .map((quote) => stop(quote.span, 'quotes', quoteKey(quote), quoteLabel(quote, strings)));
  const mentions = annotations.mentions
    .filter((mention) => !hidden.has(mention.kind))
    .map((mention) => {
      const name = annotations.entities[mention.entity]?.name ?? '';
      return stop(mention, 'entities', entityKey(mention.entity), `${strings.entityKind[mention.kind]}, ${name}`);
    });
  const copies = shownDuplicates(annotations, hidden).flatMap((duplicate) =>
    duplicate.spans.map((span, idx) => {
      const label = idx ? strings.laterCopy(idx) : strings.firstCopy;
      return stop(span, 'duplicates', copyKey(duplicate, idx), `${strings.tabs.duplicates}, ${label}`);
    }),
  );
  const shownCopies = hidden.has('copy') ? [] : copies;
  return [...quotes, ...mentions, ...shownCopies].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * @param {import('../../../pkg/guillemet.js').Quote} quote
 * @param {import('../settings/i18n.js').Strings} strings
 */
function quoteLabel(quote, strings) {
  const denied = quote.denied ? [strings.denied(quote.speaker?.name)] : [];
  return [quote.speaker?.name ?? strings.unattributed, certaintyWords(quote, strings), ...denied].join(', ');
}

/**
 * The passages that a text has from its source.
 *
 * @param {import('../compare/comparing.js').Answer | null} answer
 * @param {import('../settings/i18n.js').Strings} strings
 * @returns {Stop[]}
 */
export function comparisonStops(answer, strings) {
  const passages = answer?.found.passages ?? [];
  return passages.map((passage) => {
    const label = strings.comparison.kind[passage.kind](passage.similarity);
    return stop(passage, 'comparison', `passage-${passage.start}`, label);
  });
}

/**
 * @param {Span} span
 * @param {import('../panel/model.js').TabName} tab
 * @param {string} key
 * @param {string} label
 * @returns {Stop}
 */
function stop({ start, end }, tab, key, label) {
  return { start, end, tab, key, label };
}
