// @ts-check

import { ENTITY_KINDS, QUOTE_KINDS } from './layers.js';
import { SLOTS, speakerKey } from './speakers.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../text-map.js').TextMap} TextMap */

/**
 * What of the annotations is to be seen.
 *
 * @typedef {object} View
 * @property {ReadonlySet<string>} hidden layers switched off
 * @property {string | null} speaker the only speaker whose quotes are shown; all when `null`
 * @property {Quote | null} quote the quote whose cue and source are pointed out
 * @property {import('./speakers.js').Palette} palette
 */

/** Later layers are painted above earlier ones. */
const PRIORITY = { quote: 0, entity: 1, copy: 2, pointed: 3 };

/**
 * The highlights for a text: names, as in the style sheet, with the ranges that they cover.
 * Every name is listed, also with no range, so that what was painted before goes.
 *
 * @param {Annotations} annotations
 * @param {TextMap} map
 * @param {View} view
 * @param {Span} shown the stretch of text that is on the screen
 * @returns {import('../highlighter.js').Layer[]}
 */
export function layersOf(annotations, map, view, shown) {
  const canvas = new Canvas(map, shown);
  for (const quote of annotations.quotes) {
    if (view.hidden.has(quote.kind) || !isChosen(quote, view)) continue;
    canvas.paint(`${quote.kind}-${view.palette.slotOf(speakerKey(quote))}`, quote.parts);
  }
  for (const mention of annotations.mentions) {
    if (!view.hidden.has(mention.kind)) canvas.paint(mention.kind, [mention]);
  }
  for (const { spans } of annotations.duplicates) {
    if (!view.hidden.has('copy')) canvas.paint('copy', spans.slice(1));
  }
  if (view.quote?.cue) canvas.paint('cue', [view.quote.cue]);
  if (view.quote?.source) canvas.paint('source', [view.quote.source]);
  return canvas.layers;
}

/** @param {Quote} quote @param {View} view */
function isChosen(quote, view) {
  return view.speaker === null || view.speaker === speakerKey(quote);
}

class Canvas {
  #map;
  #shown;
  /** @type {Map<string, { name: string, ranges: Range[], priority: number }>} */
  #layers = new Map();

  /**
   * @param {TextMap} map
   * @param {Span} shown
   */
  constructor(map, shown) {
    this.#map = map;
    this.#shown = shown;
    for (const kind of QUOTE_KINDS) {
      for (let slot = 0; slot <= SLOTS; slot++) this.#add(`${kind}-${slot}`, PRIORITY.quote);
    }
    for (const kind of ENTITY_KINDS) this.#add(kind, PRIORITY.entity);
    this.#add('copy', PRIORITY.copy);
    this.#add('cue', PRIORITY.pointed);
    this.#add('source', PRIORITY.pointed);
  }

  get layers() {
    return [...this.#layers.values()];
  }

  /**
   * @param {string} name
   * @param {readonly Span[]} spans
   */
  paint(name, spans) {
    for (const { start, end } of spans) {
      if (end <= this.#shown.start || start >= this.#shown.end) continue;
      const range = this.#map.rangeOf(start, end);
      if (range) this.#layers.get(name)?.ranges.push(range);
    }
  }

  /** @param {string} name @param {number} priority */
  #add(name, priority) {
    this.#layers.set(name, { name, ranges: [], priority });
  }
}
