// @ts-check

import { Canvas } from '../../../shared/canvas.js';
import { isDoubtful } from '../../../shared/certainty.js';
import { voiceKey } from '../../../shared/voices.js';
import { shownDuplicates } from './copies.js';
import { HIGHLIGHTS } from './layers.js';

/** @typedef {import('../../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet.js').Duplicate} Duplicate */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../../../shared/text-map.js').TextMap} TextMap */

/**
 * The field in which the speaker of a quote is being named; `name` is what is typed so far.
 *
 * @typedef {{ key: string, name: string }} Naming
 */

/**
 * What of the annotations is to be seen.
 *
 * @typedef {object} View
 * @property {ReadonlySet<string>} hidden layers switched off
 * @property {string | null} speaker the only speaker whose quotes are shown; all when `null`
 * @property {Quote | null} quote the quote whose cue and source are pointed out
 * @property {Naming | null} naming
 * @property {string | null} entity the key of the name whose card is open
 * @property {readonly Span[]} gone what a clean copy would lack, while its preview is open
 * @property {import('../../../shared/tints.js').Palette} palette
 */

/**
 * Whether a quote is to be seen: its layers are on, and no other speaker is chosen.
 *
 * @param {Quote} quote
 * @param {Pick<View, 'hidden' | 'speaker'>} view
 */
export function isShown(quote, { hidden, speaker }) {
  const isHidden = hidden.has(quote.kind) || hidden.has(lookOf(quote));
  return !isHidden && (speaker === null || speaker === voiceKey(quote));
}

/**
 * How a quote looks: what was not said like nobody's words, a doubtful speaker's like no others, whatever their kind.
 *
 * @param {Quote} quote
 */
export function lookOf(quote) {
  if (quote.denied) return 'denied';
  return isDoubtful(quote) ? 'doubtful' : quote.kind;
}

/**
 * The highlights for a text: names, as in the style sheet, with the ranges that they cover.
 *
 * @param {Annotations} annotations
 * @param {TextMap} map
 * @param {View} view
 * @param {Span} shown the stretch of text that is on the screen
 * @returns {import('../../../shared/highlighter.js').Layer[]}
 */
export function layersOf(annotations, map, view, shown) {
  const canvas = new Canvas(HIGHLIGHTS, map, shown);
  for (const quote of annotations.quotes) {
    if (!isShown(quote, view)) continue;
    const look = lookOf(quote);
    canvas.paint(look === 'denied' ? look : `${look}-${view.palette.tintOf(voiceKey(quote))}`, quote.parts);
  }
  for (const mention of annotations.mentions) {
    if (!view.hidden.has(mention.kind)) canvas.paint(mention.kind, [mention]);
  }
  for (const duplicate of shownDuplicates(annotations, view.hidden)) paintCopies(duplicate, view, canvas);
  if (view.quote?.cue) canvas.paint('cue', [view.quote.cue]);
  if (view.quote?.source) canvas.paint('source', [view.quote.source]);
  canvas.paint('gone', view.gone);
  return canvas.layers;
}

/**
 * @param {Duplicate} duplicate
 * @param {View} view
 * @param {Canvas} canvas
 */
function paintCopies({ spans, weight, differences }, { hidden }, canvas) {
  const layer = weight === 'low' ? 'echo' : 'copy';
  const changed = hidden.has('changed') ? [] : differences;
  canvas.paint('changed', changed.flatMap((difference) => [difference.original, difference.changed]));
  if (hidden.has(layer)) return;
  spans.slice(1).forEach((span, idx) => {
    const own = changed.filter(({ copy }) => copy === idx + 1);
    canvas.paint(layer, without(span, own.map((difference) => difference.changed)));
  });
}

/**
 * What is left of a span.
 *
 * @param {Span} span
 * @param {readonly Span[]} holes inside it, in order
 */
function without({ start, end }, holes) {
  const starts = [start, ...holes.map((hole) => hole.end)];
  const ends = [...holes.map((hole) => hole.start), end];
  return starts.map((from, idx) => ({ start: from, end: ends[idx] ?? end })).filter((piece) => piece.start < piece.end);
}
