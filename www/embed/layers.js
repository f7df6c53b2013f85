// @ts-check

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('../shared/text-map.js').TextMap} TextMap */
/** @typedef {Annotations['quotes'][number]} Quote */

/** Every kind of annotation, in the order of the panel. */
export const KINDS = /** @type {const} */ (
  ['quote', 'person', 'organization', 'place', 'event', 'work', 'date', 'time', 'quantity', 'duplicate']
);

/** @typedef {typeof KINDS[number]} Kind */

/** What is shown unless the page says otherwise: figures and dates would underline half an article. */
export const DEFAULT_KINDS = /** @type {const} */ (
  ['quote', 'person', 'organization', 'place', 'event', 'work', 'duplicate']
);

/** Speakers have a tint of their own up to this one; then the tints start again. */
export const TINTS = 6;

/**
 * Someone who speaks in the article, with what they say in text order.
 *
 * @typedef {object} Voice
 * @property {string | null} name
 * @property {number | null} entity
 * @property {number} tint 1 to TINTS; 0 for quotes whose speaker is not known
 * @property {Quote[]} quotes
 */

/**
 * Groups the quotes by speaker, in the order in which the speakers first speak; the unknown come last.
 *
 * @param {readonly Quote[]} quotes
 * @returns {Voice[]}
 */
export function voicesOf(quotes) {
  /** @type {Map<string, Voice>} */
  const voices = new Map();
  for (const quote of quotes) {
    const { speaker } = quote;
    const key = speaker ? `${speaker.entity ?? speaker.name}` : '';
    const voice = voices.get(key) ?? { name: speaker?.name ?? null, entity: speaker?.entity ?? null, tint: 0, quotes: [] };
    voice.quotes.push(quote);
    voices.set(key, voice);
  }
  const all = [...voices.values()];
  const known = all.filter((voice) => voice.name !== null);
  known.forEach((voice, idx) => (voice.tint = (idx % TINTS) + 1));
  return [...known, ...all.filter((voice) => voice.name === null)];
}

/**
 * What to paint, by name of highlight. Quotes have a background, names an underline, later copies
 * are struck: a passage that is all of these shows all of them.
 *
 * @param {Annotations} annotations
 * @param {TextMap} map
 * @param {ReadonlySet<Kind>} kinds
 * @returns {import('../shared/highlighter.js').Layer[]}
 */
export function layersOf(annotations, map, kinds) {
  /** @type {Map<string, Range[]>} */
  const layers = new Map();
  /** @param {string} name @param {{ start: number, end: number }} span */
  const add = (name, span) => {
    const ranges = layers.get(name) ?? [];
    ranges.push(...map.rangesOf(span.start, span.end));
    layers.set(name, ranges);
  };
  if (kinds.has('quote')) {
    for (const voice of voicesOf(annotations.quotes)) {
      for (const quote of voice.quotes) quote.parts.forEach((part) => add(`quote-${voice.tint}`, part));
    }
  }
  for (const mention of annotations.mentions) {
    if (kinds.has(mention.kind)) add(mention.kind, mention);
  }
  if (kinds.has('duplicate')) {
    for (const { spans } of annotations.duplicates) spans.slice(1).forEach((span) => add('copy', span));
  }
  return Array.from(layers, ([name, ranges]) => ({ name, ranges }));
}
