// @ts-check

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('../engine/annotator-error.js').AnnotatorErrorCode} AnnotatorErrorCode */
/** @typedef {AnnotatorErrorCode | 'highlights-unsupported' | 'article-missing'} GuillemetErrorCode */

/**
 * What was chosen, with the annotation itself.
 *
 * @typedef {{ kind: 'quote', annotation: Annotations['quotes'][number] }
 *   | { kind: 'mention', annotation: Annotations['mentions'][number] }
 *   | { kind: 'duplicate', annotation: Annotations['duplicates'][number] }} Selection
 */

const OPTIONS = { bubbles: true, composed: true };

/** The article was read; comes again only when its text has changed. */
export class GuillemetReadyEvent extends Event {
  /**
   * @param {string} text what was read; all offsets count its UTF-16 units
   * @param {Annotations} annotations
   */
  constructor(text, annotations) {
    super('guillemet-ready', OPTIONS);
    this.text = text;
    this.annotations = annotations;
  }
}

/** The reader has chosen an annotation, in the panel or in the article. */
export class GuillemetSelectEvent extends Event {
  /**
   * @param {Selection} selection
   * @param {Range[]} ranges where it stands in the page
   * @param {'panel' | 'article'} origin
   */
  constructor(selection, ranges, origin) {
    super('guillemet-select', OPTIONS);
    this.kind = selection.kind;
    this.annotation = selection.annotation;
    this.ranges = ranges;
    this.origin = origin;
  }
}

/** The article cannot be annotated and reads as if the element were not there. */
export class GuillemetErrorEvent extends Event {
  /**
   * @param {GuillemetErrorCode} code
   * @param {string} message one sentence for readers, in the element's language
   * @param {unknown} error what was thrown, for developers
   */
  constructor(code, message, error) {
    super('guillemet-error', OPTIONS);
    this.code = code;
    this.message = message;
    this.error = error;
  }
}
