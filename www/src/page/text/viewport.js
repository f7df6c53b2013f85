// @ts-check

import { offsetAt } from './plain-text.js';

/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/** Up to this length everything is painted; beyond it, what is on the screen and so many letters before and after. */
export const LONG_TEXT = 150_000;
const AROUND = 5_000;

/**
 * The stretch of the text that has to be painted.
 *
 * @param {import('./editor.js').Editor} editor
 * @returns {Span}
 */
export function spanToPaint(editor) {
  const { length } = editor.map.text;
  const { start, end } = visibleSpan(editor);
  return { start: Math.max(0, start - AROUND), end: Math.min(length, end + AROUND) };
}

/**
 * The stretch that is on the screen; the whole of a text that is not long.
 *
 * @param {import('./editor.js').Editor} editor
 * @returns {Span}
 */
export function visibleSpan(editor) {
  const { length } = editor.map.text;
  if (length <= LONG_TEXT) return { start: 0, end: length };
  const { top, bottom } = onScreen(editor.root);
  const start = offsetAtHeight(editor, top) ?? 0;
  const end = offsetAtHeight(editor, bottom) ?? start;
  return { start, end: Math.max(start, end) };
}

/** @param {HTMLElement} element */
function onScreen(element) {
  const rect = element.getBoundingClientRect();
  const frame = frameOf(element);
  return { top: Math.max(rect.top, frame.top) + 1, bottom: Math.min(rect.bottom, frame.bottom) - 1 };
}

/**
 * What a text scrolls in: its sheet, where that scrolls by itself, or else the window.
 *
 * @param {Element} element
 */
export function frameOf(element) {
  const sheet = element.closest('.sheet');
  if (!sheet || getComputedStyle(sheet).overflowY !== 'auto') return { scroller: globalThis, top: 0, bottom: innerHeight };
  const { top, bottom } = sheet.getBoundingClientRect();
  return { scroller: sheet, top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
}

/**
 * @param {import('./editor.js').Editor} editor
 * @param {number} y
 */
function offsetAtHeight({ root, map }, y) {
  const rect = root.getBoundingClientRect();
  const place = document.caretPositionFromPoint?.(rect.left + rect.width / 2, y);
  if (!place || !root.contains(place.offsetNode)) return null;
  return offsetAt(map, root, place.offsetNode, place.offset);
}
