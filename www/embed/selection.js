// @ts-check

import { holds } from '../shared/spans.js';

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('./events.js').Selection} Selection */
/** @typedef {import('./layers.js').Kind} Kind */
/** @typedef {{ start: number, end: number }} Span */

/**
 * What a reader means who points at a letter: the name there, else the quote, else the repeated passage.
 *
 * @param {Annotations} annotations
 * @param {number} offset
 * @param {ReadonlySet<Kind>} kinds what can be seen
 * @returns {{ selection: Selection, spans: Span[] } | null}
 */
export function selectionAt(annotations, offset, kinds) {
  const covers = (/** @type {Span} */ span) => holds(span, offset);

  const mention = annotations.mentions.find((each) => kinds.has(each.kind) && covers(each));
  if (mention) return { selection: { kind: 'mention', annotation: mention }, spans: [mention] };

  const quote = kinds.has('quote') && annotations.quotes.find((each) => each.parts.some(covers));
  if (quote) return { selection: { kind: 'quote', annotation: quote }, spans: quote.parts };

  const duplicate = kinds.has('duplicate') && annotations.duplicates.find((each) => each.spans.some(covers));
  if (duplicate) return { selection: { kind: 'duplicate', annotation: duplicate }, spans: duplicate.spans };

  return null;
}
