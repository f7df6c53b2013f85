// @ts-check

import { entityKey, quoteKey } from '../../../shared/keys.js';
import { holds } from '../../../shared/spans.js';
import { copyKey, shownDuplicates } from './copies.js';
import { comparisonStops, stopsOf } from './stops.js';
import { isRedo, isUndo } from './undo-keys.js';

/** @typedef {import('../page.js').Page} Page */

/**
 * The keyboard's way through the text and between text and panel; a press on an annotation shows it in the panel.
 *
 * @param {Page} page
 * @param {() => import('../settings/i18n.js').Strings} strings
 * @param {(message: string) => void} say
 */
export function prepareKeys(page, strings, say) {
  const { editor, panel } = page;
  const walk = makeWalk(page);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (event.key === 'F8') {
      event.preventDefault();
      walk(event.shiftKey ? -1 : 1, strings(), say);
    } else if (event.key === 'F2') {
      event.preventDefault();
      const copy = page.actions.visitCopy(placeOf(page), event.shiftKey ? -1 : 1);
      if (copy) page.visitor.moveCaret();
    } else if (event.key === 'Escape') {
      if (document.activeElement?.closest('.editor')) panel.focus();
      else page.visitor.moveCaret();
    } else if (!document.activeElement?.closest('.editor, input, select')) {
      undoByKey(page, event);
    }
  });
  editor.root.addEventListener('click', () => pointOut(page));
}

/** Takes back what was done last: in the text by the page, or by a decision. @param {Page} page @param {KeyboardEvent} event */
function undoByKey({ editor, reviewing, actions }, event) {
  const isOfText = isUndo(event) && editor.undoable && !(reviewing.isLatest && reviewing.lastDeed);
  const isOfReview = (isUndo(event) || isRedo(event)) && (reviewing.lastDeed || reviewing.nextDeed);
  if (!isOfText && !isOfReview) return;
  // Otherwise browsers take back what was typed into the text, wherever the focus is.
  event.preventDefault();
  if (isOfText) actions.undo();
  else actions.move(isUndo(event) ? -1 : 1);
}

/** Where the reader is: at the caret, or, outside the text, where a button went last. @param {Page} page */
function placeOf({ editor, visitor }) {
  const isOutside = document.activeElement !== editor.root && visitor.place >= 0;
  return isOutside ? visitor.place : (editor.caret ?? -1);
}

/**
 * Walks from annotation to annotation; the caret goes along.
 *
 * @param {Page} page
 */
function makeWalk(page) {
  /** @type {import('./stops.js').Stop | null} */
  let last = null;
  /**
   * @param {1 | -1} step
   * @param {import('../settings/i18n.js').Strings} strings
   * @param {(message: string) => void} say
   */
  return (step, strings, say) => {
    const stops = page.comparing.isOpen ? comparisonStops(page.comparing.answer, strings) : stopsOf(page.annotations, page.view, strings);
    const { caret } = page.editor;
    const from = stops.findIndex((stop) => stop.key === last?.key && stop.start === last.start && stop.start === caret);
    const idx = from < 0 ? nearest(stops, caret ?? -1, step) : (from + step + stops.length) % stops.length;
    last = stops[idx] ?? null;
    if (!last) return say(strings.nothingToVisit);
    page.visitor.visit(last);
    page.visitor.moveCaret();
    page.panel.reveal(last.tab, last.key);
    say(strings.announce(idx + 1, stops.length, last.label));
  };
}

/**
 * @param {import('./stops.js').Stop[]} stops
 * @param {number} caret
 * @param {1 | -1} step
 */
function nearest(stops, caret, step) {
  const after = stops.findIndex((stop) => stop.start >= caret);
  if (step > 0) return Math.max(after, 0);
  return after > 0 ? after - 1 : stops.length - 1;
}

/**
 * Shows in the panel what the reader has pressed in the text.
 *
 * @param {Page} page
 */
function pointOut(page) {
  const { annotations, view, editor, panel } = page;
  const { caret } = editor;
  if (caret === null || !document.getSelection()?.isCollapsed) return;
  if (page.comparing.isOpen) return pointOutPassage(page, caret);
  const isHere = (/** @type {import('../../../pkg/guillemet.js').Span} */ span) => holds(span, caret);
  const quote = annotations.quotes.find((candidate) => !view.hidden.has(candidate.kind) && candidate.parts.some(isHere));
  if (quote) {
    page.look({ quote });
    return panel.reveal('quotes', quoteKey(quote));
  }
  const mention = annotations.mentions.find((candidate) => !view.hidden.has(candidate.kind) && isHere(candidate));
  if (mention) return panel.reveal('entities', entityKey(mention.entity));
  const copy = shownDuplicates(annotations, view.hidden).find(({ spans }) => spans.some(isHere));
  if (copy) panel.reveal('duplicates', copyKey(copy, copy.spans.findIndex(isHere)));
}

/** @param {Page} page @param {number} caret */
function pointOutPassage({ comparing, panel }, caret) {
  const passage = comparing.answer?.found.passages.find((candidate) => holds(candidate, caret));
  if (passage) panel.reveal('comparison', `passage-${passage.start}`);
}
