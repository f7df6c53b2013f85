// @ts-check

import { copyBeside, copyKey, shownDuplicates } from './copies.js';
import { voiceKey } from '../../shared/voices.js';

/** @typedef {import('../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../pkg/guillemet.js').Span} Span */
/** @typedef {import('./plain-edit.js').Edit} Edit */
/** @typedef {ReturnType<typeof actionsOf>} Actions */

/**
 * What the buttons of panel and margin do.
 *
 * @param {import('./page.js').Page} page
 * @param {import('./status.js').Status} status
 * @param {() => import('./i18n.js').Strings} strings
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
    say: (/** @type {string} */ message) => status.say(message),

    visit: (/** @type {Span} */ span) => visitor.visit(span),

    visitSource: (/** @type {Span} */ span) => comparing.surface.visitor.visit(span),

    /**
     * Shows a passage in both panes.
     *
     * @param {Span} span
     * @param {Span} source
     * @param {'text' | 'source'} near the pane to go to where there is no room for both
     */
    visitBoth(span, source, near) {
      const other = comparing.surface.visitor;
      if (near === 'text') other.glance(source);
      else visitor.glance(span);
      if (near === 'text') visitor.visit(span);
      else other.visit(source);
    },

    /**
     * Goes on to the next copy of the passage that stands at an offset.
     *
     * @param {number} offset
     * @param {1 | -1} step
     */
    visitCopy(offset, step) {
      const found = copyBeside(shownDuplicates(page.annotations, page.view.hidden), offset, step);
      if (!found) return status.say(strings().noCopyHere);
      const { duplicate, idx, span } = found;
      visitor.visit(span);
      page.panel.reveal('duplicates', copyKey(duplicate, idx));
      const name = idx ? strings().laterCopy(idx) : strings().firstCopy;
      status.say(strings().announce(idx + 1, duplicate.spans.length, name));
      return span;
    },

    /** @param {Quote | null} quote */
    openQuote(quote) {
      page.look({ quote });
      if (quote) visitor.visit(quote.span);
    },

    /** @param {string | null} speaker */
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

    /** @param {boolean} edited */
    cleanEdited(edited) {
      cleaning.include(edited);
    },

    /** @param {boolean} isOpen */
    previewClean(isOpen) {
      if (cleaning.isOpen === isOpen) return;
      cleaning.isOpen = isOpen;
      page.look({});
    },

    /** @param {Edit[]} edits */
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
