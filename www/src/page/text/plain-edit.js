// @ts-check

import { readPlainText, writePlainText } from './plain-text.js';

/** @typedef {import('../../../shared/text-map.js').TextMap} TextMap */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/**
 * A place of a text and what is to stand there instead.
 *
 * @typedef {Span & { text: string }} Edit
 */

/** A change longer than this goes past the browser's own editing, which would lay it out as one block. */
export const LONG_EDIT = 200_000;

/**
 * Makes changes in the editor as if they were typed, in one step of the browser's undo history.
 *
 * @param {HTMLElement} root
 * @param {TextMap} map what stands there
 * @param {readonly Edit[]} edits in text order, apart
 * @returns {boolean} whether the browser can take them back; otherwise they are written past its history
 */
export function editPlainText(root, map, edits) {
  const after = applied(map.text, edits);
  const typed = typeInto(root, map, edits) && readPlainText(root).text === after;
  if (!typed) writePlainText(root, after);
  return typed;
}

/**
 * The text with its changes.
 *
 * @param {string} text
 * @param {readonly Edit[]} edits
 */
function applied(text, edits) {
  let done = 0;
  const parts = edits.flatMap((edit) => {
    const kept = text.slice(done, edit.start);
    done = edit.end;
    return [kept, edit.text];
  });
  return parts.join('') + text.slice(done);
}

/**
 * Types over the stretch that holds all changes.
 *
 * @param {HTMLElement} root
 * @param {TextMap} map
 * @param {readonly Edit[]} edits
 */
function typeInto(root, map, edits) {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return true;
  const { start, end } = fromLetterToLetter(map.text, { start: first.start, end: last.end });
  if (end - start > LONG_EDIT) return false;
  const range = document.createRange();
  range.selectNodeContents(root);
  const letters = map.rangeOf(start, end);
  if (letters && start > 0) range.setStart(letters.startContainer, letters.startOffset);
  if (letters && end < map.text.length) range.setEnd(letters.endContainer, letters.endOffset);
  root.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const moved = edits.map((edit) => ({ text: edit.text, start: edit.start - start, end: edit.end - start }));
  const text = applied(map.text.slice(start, end), moved);
  return text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
}

/**
 * The stretch up to the next letters before and after: a line break may be no letter of the DOM.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
function fromLetterToLetter(text, { start, end }) {
  while (start > 0 && text[start - 1] === '\n') start--;
  while (end < text.length && text[end] === '\n') end++;
  return { start: Math.max(start - 1, 0), end: Math.min(end + 1, text.length) };
}
