// @ts-check

import { wordsOf } from '../../../shared/spans.js';

/** @typedef {import('../../../pkg/guillemet-desk.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet-desk.js').Notice} Notice */

/** @typedef {{ review?: string }} Item */

/** Whether something was rejected. @param {Item} item */
export function isRejected({ review }) {
  return review === 'rejected';
}

/**
 * The annotations without what was rejected, numbered anew: all that is shown, counted and tabled is taken from these.
 *
 * @param {Annotations} found
 * @param {string} text
 * @returns {Annotations}
 */
export function standing(found, text) {
  if (![found.quotes, found.mentions, found.entities, found.duplicates].flat().some(isRejected)) return found;
  const mentions = kept(found.mentions, (mention) => !isRejected(mention));
  const entities = kept(found.entities, (entity) => !isRejected(entity) && entity.mentions.some((id) => mentions.has(id)));
  const quotes = kept(found.quotes, (quote) => !isRejected(quote));
  const rejected = found.quotes.filter(isRejected);
  const place = (/** @type {Map<number, number>} */ ids, /** @type {number | null} */ id) => (id === null ? null : (ids.get(id) ?? null));
  /** @template {{ entity: number | null }} T @param {T} item */
  const tied = (item) => ({ ...item, entity: place(entities, item.entity) });
  return {
    ...found,
    quotes: list(found.quotes, quotes, (quote) => ({
      ...quote,
      speaker: quote.speaker && tied(quote.speaker),
      candidates: quote.candidates.map(tied),
      copyOf: place(quotes, quote.copyOf),
    })),
    mentions: list(found.mentions, mentions, (mention) => ({ ...mention, entity: entities.get(mention.entity) ?? 0 })),
    entities: list(found.entities, entities, (entity) => ({ ...entity, mentions: entity.mentions.flatMap((id) => mentions.get(id) ?? []) })),
    duplicates: found.duplicates.filter((duplicate) => !isRejected(duplicate)).map((duplicate, id) => ({ ...duplicate, id })),
    notices: found.notices.filter((notice) => notice.code !== 'misquote' || !rejected.some((quote) => isOf(notice, quote, text))),
  };
}

/**
 * Whether a notice of two versions is about a quotation: it stands at the later one and ends with the words of the earlier one.
 *
 * @param {Notice} notice
 * @param {Annotations['quotes'][number]} quote
 * @param {string} text
 */
function isOf({ start, end, message }, quote, text) {
  return (quote.span.start === start && quote.span.end === end) || message.endsWith(`: ${wordsOf(quote, text)}`);
}

/**
 * New numbers by old ones.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => boolean} isKept
 */
function kept(items, isKept) {
  const old = items.flatMap((item, id) => (isKept(item) ? [id] : []));
  return new Map(old.map((id, place) => [id, place]));
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {Map<number, number>} ids
 * @param {(item: T) => T} change
 * @returns {T[]}
 */
function list(items, ids, change) {
  return items.flatMap((item, old) => {
    const id = ids.get(old);
    return id === undefined ? [] : [{ ...change(item), id }];
  });
}
