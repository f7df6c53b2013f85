// @ts-check

/** @typedef {import('../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('./tints.js').Palette} Palette */

/**
 * Someone who speaks, with all that they say in text order.
 *
 * @typedef {object} Voice
 * @property {string} key `''` for the quotes that have no speaker
 * @property {string | null} name
 * @property {NonNullable<Quote['speaker']>['kind'] | null} kind
 * @property {number | null} entity
 * @property {number} tint
 * @property {Quote[]} quotes
 */

/** What quotes of one voice have in common; their speaker's name outlives an edit of the text. @param {Quote} quote */
export function voiceKey({ speaker }) {
  return speaker?.name ?? '';
}

/**
 * Quotes by voice, in the order in which the voices are first heard.
 *
 * @param {readonly Quote[]} quotes
 * @param {Palette} palette
 * @param {'first' | 'last'} unknown where those stand that have no speaker
 * @returns {Voice[]}
 */
export function voicesOf(quotes, palette, unknown) {
  /** @type {Map<string, Voice>} */
  const voices = new Map();
  for (const quote of quotes) {
    const key = voiceKey(quote);
    const voice = voices.get(key) ?? newVoice(key, quote, palette);
    voice.quotes.push(quote);
    voices.set(key, voice);
  }
  const [known, nobody] = [[...voices.values()].filter(({ key }) => key), voices.get('') ?? []];
  return unknown === 'first' ? [nobody, known].flat() : [known, nobody].flat();
}

/**
 * @param {string} key
 * @param {Quote} quote
 * @param {Palette} palette
 * @returns {Voice}
 */
function newVoice(key, { speaker }, palette) {
  return { key, name: speaker?.name ?? null, kind: speaker?.kind ?? null, entity: speaker?.entity ?? null, tint: palette.tintOf(key), quotes: [] };
}
