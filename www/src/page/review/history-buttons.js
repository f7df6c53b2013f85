// @ts-check

import { byId } from '../../../shared/dom.js';
import { deedWords } from './deed-words.js';

/** @typedef {import('../settings/i18n.js').Strings} Strings */
/** @typedef {import('./history.js').Deed} Deed */

/** @param {(way: 1 | -1) => void} move */
export function prepareHistory(move) {
  const on = (/** @type {string} */ id, /** @type {1 | -1} */ way) => byId(id, HTMLButtonElement).addEventListener('click', () => move(way));
  on('review-undo', -1);
  on('review-redo', 1);
}

/**
 * Names on the buttons what they would take back and do again.
 *
 * @param {Deed | null} last
 * @param {Deed | null} next
 * @param {Strings} strings
 */
export function drawHistory(last, next, strings) {
  byId('history', HTMLElement).hidden = !last && !next;
  draw('review-undo', last && strings.review.undo(deedWords(last, strings)), strings.review.nothingToUndo);
  draw('review-redo', next && strings.review.redo(deedWords(next, strings)), strings.review.nothingToRedo);
}

/** A button that does nothing stays in the tab order, so that the focus is not lost. @param {string} id @param {string | null} name @param {string} nothing */
function draw(id, name, nothing) {
  const button = byId(id, HTMLButtonElement);
  button.setAttribute('aria-disabled', String(!name));
  button.setAttribute('aria-label', name ?? nothing);
  button.title = name ?? nothing;
}
