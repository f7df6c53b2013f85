// @ts-check

import { button, el } from '../../../shared/dom.js';

/** A list longer than this shows its beginning, and the rest on demand. */
const FIRST = 150;
const EXCERPT = 180;

/**
 * A list that stays light when there are thousands of items.
 *
 * @template Item
 * @param {'ol' | 'ul'} tag
 * @param {readonly Item[]} items
 * @param {(item: Item) => HTMLLIElement} make
 * @param {import('../settings/i18n.js').Strings} strings
 */
export function longList(tag, items, make, strings) {
  const list = el(tag, {}, ...items.slice(0, FIRST).map(make));
  if (items.length > FIRST) list.append(rest(items.slice(FIRST), make, strings));
  return list;
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => HTMLLIElement} make
 * @param {import('../settings/i18n.js').Strings} strings
 */
function rest(items, make, strings) {
  const show = () => item.replaceWith(...items.slice(0, FIRST).map(make), ...following());
  const following = () => (items.length > FIRST ? [rest(items.slice(FIRST), make, strings)] : []);
  const item = el('li', {}, button(show, { class: 'more' }, strings.more(items.length)));
  return item;
}

/**
 * The words of a span on one line, cut where they are many.
 *
 * @param {string} text
 * @param {import('../../../pkg/guillemet.js').Span} span
 */
export function excerpt(text, { start, end }) {
  const words = text.slice(start, Math.min(end, start + 2 * EXCERPT)).replace(/\s+/g, ' ').trim();
  if (words.length <= EXCERPT && end - start <= 2 * EXCERPT) return words;
  return `${words.slice(0, EXCERPT).replace(/\s+\S*$/, '')} […]`;
}
