// @ts-check

import { el } from '../../../shared/dom.js';
import { voiceKey } from '../../../shared/voices.js';
import { shownDuplicates } from './copies.js';
import { initials } from './initials.js';
import { isShown, lookOf } from './painter.js';

/** @typedef {import('../../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/** Initials closer than this to those above are left out, in pixels: other ones, and the same ones again. */
const LINE = 18;
const PARAGRAPH = 80;

/** What stands behind the initials of a speaker: how sure that is, and what the reader has said. @type {Record<string, string>} */
const SIGNS = { doubtful: '\u202f?', denied: '\u202f≠', accepted: '\u202f✓', corrected: '\u202f✎', added: '\u202f+' };

/**
 * The marks beside the text: a bar along each copy of a repeated passage, the speaker's initials beside each quote.
 * They repeat what the panel says and does, for eye and mouse only.
 */
export class Margin {
  #root;
  #onPress;
  #strings;

  /**
   * @param {HTMLElement} root positioned beside the text, as tall as it
   * @param {(span: Span) => void} onPress a bar was pressed
   * @param {() => import('../settings/i18n.js').Strings} strings
   */
  constructor(root, onPress, strings) {
    this.#root = root;
    this.#onPress = onPress;
    this.#strings = strings;
  }

  clear() {
    this.#root.replaceChildren();
  }

  /**
   * @param {Annotations} annotations
   * @param {import('../../../shared/text-map.js').TextMap} map
   * @param {import('./painter.js').View} view
   * @param {Span} shown
   */
  draw(annotations, map, view, shown) {
    const top = this.#root.getBoundingClientRect().top;
    const place = (/** @type {Span} */ { start, end }) => {
      if (end <= shown.start || start >= shown.end) return null;
      const rect = map.rangeOf(start, end)?.getBoundingClientRect();
      return rect?.height ? { top: rect.top - top, height: rect.height } : null;
    };
    this.#root.replaceChildren(
      ...(view.hidden.has('margin') ? [] : this.#bars(shownDuplicates(annotations, view.hidden), place)),
      ...notes(annotations, view, place),
    );
  }

  /** @param {import('../../../pkg/guillemet.js').Duplicate[]} duplicates @param {Place} place */
  #bars(duplicates, place) {
    const originals = duplicates.flatMap(({ spans }) => spans.slice(0, 1));
    const copies = duplicates.flatMap(({ spans }) => spans.slice(1));
    return [...this.#barsAlong(originals, 'bar first', place), ...this.#barsAlong(copies, 'bar later', place)];
  }

  /** @param {Span[]} spans @param {string} className @param {Place} place */
  #barsAlong(spans, className, place) {
    return merged(spans).flatMap((span) => {
      const at = place(span);
      if (!at) return [];
      const bar = el('span', { class: className, title: this.#strings().nextCopy });
      bar.style.top = `${at.top}px`;
      bar.style.height = `${at.height}px`;
      bar.addEventListener('click', () => this.#onPress(span));
      return [bar];
    });
  }
}

/** @typedef {(span: Span) => { top: number, height: number } | null} Place */

/** Passages that overlap get one bar. @param {Span[]} spans */
function merged(spans) {
  /** @type {Span[]} */
  const apart = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** @param {Annotations} annotations @param {import('./painter.js').View} view @param {Place} place */
function notes({ quotes }, view, place) {
  /** @type {HTMLElement[]} */
  const made = [];
  let last = { top: -PARAGRAPH, key: '' };
  for (const quote of quotes) {
    if (!isShown(quote, view)) continue;
    const key = voiceKey(quote);
    const sign = (key ? SIGNS[lookOf(quote)] ?? '' : '') + (SIGNS[quote.review ?? ''] ?? '');
    const at = place({ ...quote.span, ...quote.parts[0] });
    if (!at || Math.abs(at.top - last.top) < (key + sign === last.key ? PARAGRAPH : LINE)) continue;
    last = { top: at.top, key: key + sign };
    const note = el('span', { class: 'note', 'data-tint': view.palette.tintOf(key) }, initials(key) + sign);
    note.style.top = `${at.top}px`;
    made.push(note);
  }
  return made;
}
