// @ts-check

import { Canvas, PRIORITY } from '../shared/canvas.js';
import { isDoubtful } from '../shared/certainty.js';
import { ENTITY_KINDS } from '../shared/kinds.js';
import { Palette } from '../shared/tints.js';
import { voicesOf } from '../shared/voices.js';

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('../shared/text-map.js').TextMap} TextMap */

/** Every kind of annotation, in the order of the panel. */
export const KINDS = /** @type {const} */ (['quote', ...ENTITY_KINDS, 'duplicate']);

/** @typedef {typeof KINDS[number]} Kind */

/** What is shown unless the page says otherwise: figures and dates would underline half an article. */
export const DEFAULT_KINDS = /** @type {const} */ (
  ['quote', 'person', 'organization', 'place', 'event', 'work', 'other', 'duplicate']
);

/** Speakers have a tint of their own up to this one; then the tints start again. */
export const TINTS = 6;

/** @type {(readonly [name: string, priority: number])[]} */
const HIGHLIGHTS = [
  ...Array.from({ length: TINTS + 1 }, (_, tint) => /** @type {const} */ ([`quote-${tint}`, PRIORITY.quote])),
  ...Array.from({ length: TINTS + 1 }, (_, tint) => /** @type {const} */ ([`doubtful-${tint}`, PRIORITY.quote])),
  ['denied', PRIORITY.quote],
  ...ENTITY_KINDS.map((kind) => /** @type {const} */ ([kind, PRIORITY.entity])),
  ['copy', PRIORITY.copy],
];

/** Who speaks in an article; the unknown come last. @param {Annotations} annotations */
export function voicesIn({ quotes }) {
  return voicesOf(quotes, new Palette(TINTS), 'last');
}

/**
 * What to paint, by name of highlight. Quotes have a background, a dotted line where it is doubtful who speaks, names an underline, later copies
 * are struck: a passage that is all of these shows all of them.
 *
 * @param {Annotations} annotations
 * @param {TextMap} map
 * @param {ReadonlySet<Kind>} kinds
 */
export function layersOf(annotations, map, kinds) {
  const canvas = new Canvas(HIGHLIGHTS, map);
  for (const { tint, quotes } of kinds.has('quote') ? voicesIn(annotations) : []) {
    for (const quote of quotes) canvas.paint(lookOf(quote, tint), quote.parts);
  }
  for (const mention of annotations.mentions) {
    if (kinds.has(mention.kind)) canvas.paint(mention.kind, [mention]);
  }
  for (const { spans } of kinds.has('duplicate') ? annotations.duplicates : []) canvas.paint('copy', spans.slice(1));
  return canvas.layers;
}

/**
 * The highlight of a quote: nobody's tint for what the text says was not said.
 *
 * @param {Annotations['quotes'][number]} quote
 * @param {number} tint
 */
function lookOf(quote, tint) {
  if (quote.denied) return 'denied';
  return `${isDoubtful(quote) ? 'doubtful' : 'quote'}-${tint}`;
}
