// @ts-check

import { Canvas } from '../../../shared/canvas.js';
import { HIGHLIGHTS } from '../text/layers.js';

/** @typedef {import('../../../pkg/guillemet.js').Comparison} Comparison */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../../../shared/text-map.js').TextMap} TextMap */

/**
 * The highlights in a text that is compared with a source.
 *
 * @param {Comparison | null} found
 * @param {TextMap} map
 * @param {ReadonlySet<string>} hidden
 * @param {Span} shown
 */
export function textLayers(found, map, hidden, shown) {
  const canvas = new Canvas(HIGHLIGHTS, map, shown);
  for (const passage of found?.passages ?? []) {
    const changed = passage.differences.map((difference) => difference.changed);
    paintPassage(passage.kind, passage, changed, hidden, canvas);
  }
  return canvas.layers;
}

/**
 * The highlights in the source.
 *
 * @param {Comparison | null} found
 * @param {TextMap} map
 * @param {ReadonlySet<string>} hidden
 * @param {Span} shown
 */
export function sourceLayers(found, map, hidden, shown) {
  const canvas = new Canvas(HIGHLIGHTS, map, shown);
  for (const passage of found?.passages ?? []) {
    const changed = passage.differences.map((difference) => difference.original);
    paintPassage(passage.kind, passage.source, changed, hidden, canvas);
  }
  if (found && !hidden.has('left-out')) canvas.paint('left-out', found.leftOut);
  return canvas.layers;
}

/**
 * @param {'exact' | 'near'} kind
 * @param {Span} span
 * @param {readonly Span[]} changed
 * @param {ReadonlySet<string>} hidden
 * @param {Canvas} canvas
 */
function paintPassage(kind, span, changed, hidden, canvas) {
  const layer = kind === 'exact' ? 'taken' : 'reworked';
  if (!hidden.has(layer)) canvas.paint(layer, [span]);
  if (!hidden.has('changed')) canvas.paint('changed', changed);
}
