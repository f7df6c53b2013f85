// @ts-check

import { voiceKey } from '../../shared/voices.js';
import { reviewActionsOf } from './review-actions.js';
import { copyBeside, copyKey, shownDuplicates } from './text/copies.js';

/** @typedef {import('./text/plain-edit.js').Edit} Edit */
/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./panel/model.js').Actions} Actions */

/**
 * What the buttons of panel and margin do.
 *
 * @param {Desk} page
 * @param {import('./status.js').Status} status
 * @param {() => import('./settings/i18n.js').Strings} strings
 * @returns {Actions}
 */
export function actionsOf(page, status, strings) {
  const { editor, visitor, comparing, cleaning } = page;

  /**
   * Writes into the text and leaves the reader in the panel, at the way back.
   *
   * @param {Edit[]} edits
   * @param {'clean' | 'repair'} reason
   */
  const write = (edits, reason) => {
    const inPanel = page.panel.hasFocus;
    editor.edit(edits, reason);
    page.drawPanel();
    if (inPanel) page.panel.focusItem(`${reason}-undo`);
  };

  return {
    ...reviewActionsOf(page, status, strings),

    say: (message) => status.say(message),

    visit: (span) => visitor.visit(span),

    visitSource: (span) => comparing.surface.visitor.visit(span),

    visitBoth(span, source, near) {
      const other = comparing.surface.visitor;
      if (near === 'text') other.glance(source);
      else visitor.glance(span);
      if (near === 'text') visitor.visit(span);
      else other.visit(source);
    },

    visitCopy(offset, step) {
      const found = copyBeside(shownDuplicates(page.annotations, page.view.hidden), offset, step);
      if (!found) {
        status.say(strings().noCopyHere);
        return undefined;
      }
      const { duplicate, idx, span } = found;
      visitor.visit(span);
      page.panel.reveal('duplicates', copyKey(duplicate, idx));
      const name = idx ? strings().laterCopy(idx) : strings().firstCopy;
      status.say(strings().announce(idx + 1, duplicate.spans.length, name));
      return span;
    },

    openQuote(quote) {
      page.look({ quote, naming: null });
      page.panel.showCard();
      if (quote) visitor.visit(quote.span);
    },

    chooseSpeaker(speaker) {
      page.look({ speaker });
      const first = page.annotations.quotes.find((quote) => voiceKey(quote) === speaker);
      if (first) visitor.visit(first.span);
    },

    clean() {
      const { offer } = cleaning;
      if (!offer || offer.text !== editor.map.text) return;
      status.lead(strings().cleaning.done(offer.removed.length, offer.repairs));
      write(offer.edits, 'clean');
    },

    cleanEdited(edited) {
      cleaning.include(edited);
    },

    previewClean(isOpen) {
      if (cleaning.isOpen === isOpen) return;
      cleaning.isOpen = isOpen;
      page.look({});
    },

    repair(edits) {
      if (page.text !== editor.map.text) return;
      status.lead(strings().repair.done(edits.length));
      write(edits, 'repair');
    },

    undo() {
      status.lead(strings().restored);
      editor.undo();
      page.drawPanel();
      editor.root.focus({ preventScroll: true });
    },
  };
}
