// @ts-check

/** @typedef {import('../pkg/guillemet.js').Span} Span */
/** @typedef {import('./text-map.js').TextMap} TextMap */

/** Later ones are painted above earlier ones. */
export const PRIORITY = { quote: 0, entity: 1, copy: 2, changed: 3, pointed: 4 };

/** Collects what to paint. Every highlight is listed, also with no range, so that what was painted before goes. */
export class Canvas {
  #map;
  #shown;
  /** @type {Map<string, { name: string, ranges: Range[], priority: number }>} */
  #layers = new Map();

  /**
   * @param {readonly (readonly [name: string, priority: number])[]} highlights all that can be painted
   * @param {TextMap} map
   * @param {Span} [shown] the stretch of text that is on the screen; all of it when left out
   */
  constructor(highlights, map, shown = { start: 0, end: map.text.length }) {
    this.#map = map;
    this.#shown = shown;
    for (const [name, priority] of highlights) this.#layers.set(name, { name, ranges: [], priority });
  }

  get layers() {
    return [...this.#layers.values()];
  }

  /**
   * @param {string} name
   * @param {readonly Span[]} spans
   */
  paint(name, spans) {
    const { start, end } = this.#shown;
    for (const span of spans) {
      if (span.end <= start || span.start >= end) continue;
      this.#layers.get(name)?.ranges.push(...this.#map.rangesOf(span.start, span.end));
    }
  }
}
