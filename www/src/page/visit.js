// @ts-check

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Span} Span */

const FLASH_MS = 1600;

/** Goes to places of the text: scrolls there and lets them flash. */
export class Visitor {
  #editor;
  #highlighter;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Where the last visit went, for the way on from there. */
  place = -1;

  /**
   * @param {import('./editor.js').Editor} editor
   * @param {import('../highlighter.js').Highlighter} highlighter
   */
  constructor(editor, highlighter) {
    this.#editor = editor;
    this.#highlighter = highlighter;
  }

  /** @param {Span} span */
  visit({ start, end }) {
    const range = this.#editor.map.rangeOf(start, end);
    if (!range) return;
    this.place = start;
    scrollTo(range);
    this.#highlighter.apply([{ name: 'flash', ranges: [range], priority: 9 }]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.forget(), FLASH_MS);
  }

  /** Puts the caret where the last visit went. */
  moveCaret() {
    const range = this.#editor.map.rangeOf(this.place, this.place + 1);
    this.#editor.root.focus({ preventScroll: true });
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  forget() {
    this.#highlighter.apply([{ name: 'flash', ranges: [] }]);
  }
}

/** @param {Range} range */
function scrollTo(range) {
  // A block far away is laid out only when it comes near: bring it in first, then aim.
  if (!range.getBoundingClientRect().height) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const rect = range.getBoundingClientRect();
  const [low, high] = [innerHeight * 0.12, innerHeight * 0.8];
  if (rect.top >= low && Math.min(rect.bottom, rect.top + 80) <= high) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(rect.top) > 4 * innerHeight;
  scrollBy({ top: rect.top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
}

/**
 * A stop on the walk through a text by keyboard.
 *
 * @typedef {Span & { tab: import('./panel.js').TabName, key: string, label: string }} Stop
 */

/**
 * Everything that is to be seen in the text, in text order.
 *
 * @param {Annotations} annotations
 * @param {import('./painter.js').View} view
 * @param {import('./i18n.js').Strings} strings
 * @returns {Stop[]}
 */
export function stopsOf(annotations, { hidden, speaker }, strings) {
  const quotes = annotations.quotes
    .filter((quote) => !hidden.has(quote.kind) && (speaker === null || speaker === (quote.speaker?.name ?? '')))
    .map(({ id, span, speaker: who }) => stop(span, 'quotes', `quote-${id}`, who?.name ?? strings.unattributed));
  const mentions = annotations.mentions
    .filter((mention) => !hidden.has(mention.kind))
    .map((mention) => {
      const name = annotations.entities[mention.entity]?.name ?? '';
      return stop(mention, 'entities', `entity-${mention.entity}`, `${strings.entityKind[mention.kind]}, ${name}`);
    });
  const copies = annotations.duplicates.flatMap(({ id, spans }) =>
    spans.map((span, idx) => {
      const label = idx ? strings.laterCopy(idx) : strings.firstCopy;
      return stop(span, 'duplicates', `duplicate-${id}-${idx}`, `${strings.tabs.duplicates}, ${label}`);
    }),
  );
  const shownCopies = hidden.has('copy') ? [] : copies;
  return [...quotes, ...mentions, ...shownCopies].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * @param {Span} span
 * @param {import('./panel.js').TabName} tab
 * @param {string} key
 * @param {string} label
 * @returns {Stop}
 */
function stop({ start, end }, tab, key, label) {
  return { start, end, tab, key, label };
}
