// @ts-check

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Quote} Quote */

/** Tints in the style sheet; slot 0 is for quotes without a speaker. */
export const SLOTS = 8;

/**
 * A speaker with all their quotes.
 *
 * @typedef {object} Speaker
 * @property {string} key `''` for the quotes that have no speaker
 * @property {string} name
 * @property {'person' | 'organization' | 'group' | 'document' | null} kind
 * @property {number} slot the tint, 1 to SLOTS, or 0
 * @property {Quote[]} quotes
 */

/** Gives each speaker a tint, first come first served, and keeps it while the text is edited. */
export class Palette {
  /** @type {Map<string, number>} */
  #slots = new Map();

  /** @param {string} key */
  slotOf(key) {
    if (!key) return 0;
    const known = this.#slots.get(key);
    if (known) return known;
    const slot = (this.#slots.size % SLOTS) + 1;
    this.#slots.set(key, slot);
    return slot;
  }

  clear() {
    this.#slots.clear();
  }
}

/** @param {Quote} quote */
export function speakerKey(quote) {
  return quote.speaker?.name ?? '';
}

/**
 * Quotes by speaker: those without one first, because somebody has to look at them, then in order of appearance.
 *
 * @param {Annotations} annotations
 * @param {Palette} palette
 * @returns {Speaker[]}
 */
export function speakersOf({ quotes }, palette) {
  /** @type {Map<string, Speaker>} */
  const speakers = new Map();
  for (const quote of quotes) {
    const key = speakerKey(quote);
    const known = speakers.get(key);
    if (known) known.quotes.push(quote);
    else speakers.set(key, newSpeaker(key, quote, palette));
  }
  return [...speakers.values()].sort((a, b) => Number(b.key === '') - Number(a.key === ''));
}

/**
 * @param {string} key
 * @param {Quote} quote
 * @param {Palette} palette
 * @returns {Speaker}
 */
function newSpeaker(key, quote, palette) {
  return { key, name: key, kind: quote.speaker?.kind ?? null, slot: palette.slotOf(key), quotes: [quote] };
}

const ARTICLE = /^(?:[ld]['’]|(?:les?|la|une?|des?|du|the|an?)\s)\s*/iu;

/**
 * Up to three letters that stand for a name: `SL` for `Sergueï Lavrov`, `?` for nobody.
 *
 * @param {string} name
 */
export function initials(name) {
  const bare = name.replace(ARTICLE, '');
  const capitals = bare.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return capitals.slice(0, 3).join('') || bare.slice(0, 1).toUpperCase() || '?';
}
