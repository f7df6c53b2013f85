// @ts-check

import { ENTITY_KINDS, LAYER_GROUPS, QUOTE_KINDS } from './layers.js';
import { SLOTS } from './speakers.js';

/** @typedef {import('../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../../shared/text-map.js').TextMap} TextMap */

/** Later layers are painted above earlier ones. */
const PRIORITY = { quote: 0, entity: 1, copy: 2, changed: 3, pointed: 4 };

/** Collects what to paint. Every layer is listed, also with no range, so that what was painted before goes. */
export class Canvas {
  #map;
  #shown;
  /** @type {Map<string, { name: string, ranges: Range[], priority: number }>} */
  #layers = new Map();

  /**
   * @param {TextMap} map
   * @param {Span} shown the stretch of text that is on the screen
   */
  constructor(map, shown) {
    this.#map = map;
    this.#shown = shown;
    for (const kind of QUOTE_KINDS) {
      for (let slot = 0; slot <= SLOTS; slot++) this.#add(`${kind}-${slot}`, PRIORITY.quote);
    }
    for (const kind of ENTITY_KINDS) this.#add(kind, PRIORITY.entity);
    for (const name of [...LAYER_GROUPS.duplicates, ...LAYER_GROUPS.comparison]) this.#add(name, PRIORITY.copy);
    this.#add('changed', PRIORITY.changed);
    for (const name of ['cue', 'source', 'gone']) this.#add(name, PRIORITY.pointed);
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
