// @ts-check

/** @typedef {import('../../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet.js').Entity} Entity */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */
/** @typedef {import('../text/plain-edit.js').Edit} Edit */

/**
 * What the panel shows, and what its buttons do.
 *
 * @typedef {object} Model
 * @property {Annotations} annotations those that stand
 * @property {string} text the text that they belong to
 * @property {import('../../../shared/voices.js').Voice[]} voices those without a name first, because somebody has to look at them
 * @property {import('../text/painter.js').View} view
 * @property {import('../clean/cleaning.js').Cleaning} cleaning
 * @property {import('../compare/comparing.js').Comparing} comparing
 * @property {import('../review/said.js').Said} review
 * @property {import('../text/editor.js').Reason | null} undoable what the page wrote last
 * @property {import('../settings/i18n.js').Strings} strings
 * @property {Actions} actions
 */

/** @typedef {Quote | Entity} Rejectable */

/**
 * What the reader's decisions do.
 *
 * @typedef {object} ReviewActions
 * @property {(target: 'quote' | 'entity', item: Rejectable) => void} accept
 * @property {(target: 'quote' | 'entity', item: Rejectable) => void} reject
 * @property {(target: 'quote' | 'entity', item: Rejectable) => void} restore
 * @property {(quote: Quote, voice: { name: string, entity: number | null } | null) => void} giveTo
 * @property {(quote: Quote | null) => void} openNaming shows the field for another speaker's name
 * @property {(quote: Quote, name: string) => void} nameSpeaker
 * @property {(entity: Entity | null) => void} openEntity
 * @property {(entity: Entity, kind: Entity['kind']) => void} setKind
 * @property {(which: 'copies' | 'others') => void} extend says elsewhere as well what is offered
 * @property {(unapplied: import('../review/said.js').Unapplied) => void} forget
 * @property {(way: 1 | -1) => void} move takes the last decision back, or does it again
 */

/**
 * What the buttons of panel and margin do.
 *
 * @typedef {object} TextActions
 * @property {(message: string) => void} say
 * @property {(span: Span) => void} visit
 * @property {(span: Span) => void} visitSource
 * @property {(span: Span, source: Span, near: 'text' | 'source') => void} visitBoth shows a passage in both panes; `near` is
 *   the one to go to where there is no room for both
 * @property {(offset: number, step: 1 | -1) => Span | undefined} visitCopy goes on to the next copy of the passage at an offset
 * @property {(quote: Quote | null) => void} openQuote
 * @property {(voice: string | null) => void} chooseSpeaker by its key
 * @property {() => void} clean
 * @property {(edited: boolean) => void} cleanEdited whether edited copies go too
 * @property {(isOpen: boolean) => void} previewClean
 * @property {(edits: Edit[]) => void} repair
 * @property {() => void} undo
 */

/** @typedef {TextActions & ReviewActions} Actions */

/** @typedef {'comparison' | 'quotes' | 'entities' | 'duplicates' | 'notices'} TabName */

/**
 * What one tab shows.
 *
 * @typedef {object} Section
 * @property {(model: Model) => number | null} count the figure on the tab; none when `null`
 * @property {(model: Model) => HTMLElement[]} body
 */

// A module of types alone: lists and boxes need them, and the panel needs the lists.
export {};
