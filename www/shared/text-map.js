// @ts-check

/** What is no running text, or what the page's author took out. */
export const SKIPPED =
  'script, style, template, noscript, nav, aside, figcaption, button, select, textarea, svg, iframe, audio, video, [hidden], [data-guillemet-ignore]';

/** Only for documents that are not rendered, where no computed style tells. */
const BLOCK_TAGS = new Set(
  ('address article blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section ' +
    'table tbody td tfoot th thead tr ul').split(' '),
);

/** The blanks that CSS collapses; a no-break space is a letter to it. */
const RUNS = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const STARTS_BLANK = /^[ \t\n\r\f]/;

/**
 * One stretch of the text that stands in one text node without a break.
 *
 * @typedef {object} Segment
 * @property {number} start offset in the text
 * @property {number} end
 * @property {Text} node
 * @property {number} offset offset in the node
 * @property {boolean} afterGap whether something skipped stands between the segment before and this one
 */

/**
 * Reads the text below `root` as a reader sees it and remembers where each letter stands.
 *
 * Blanks are collapsed as CSS does, blocks are set apart by a blank line, `<br>` is a line break.
 * The DOM is only read. The map is a snapshot: make a new one when the content has changed.
 *
 * @param {Node} root
 * @param {{ skip?: string }} [options] `skip`: selector of the elements to leave out
 */
export function mapText(root, { skip = SKIPPED } = {}) {
  const reader = new Reader(skip);
  reader.readRoot(root);
  return new TextMap(reader.text, reader.segments);
}

/** The text of a DOM tree and the way back; offsets are UTF-16 units. */
export class TextMap {
  #segments;

  /**
   * @param {string} text
   * @param {readonly Segment[]} segments
   */
  constructor(text, segments) {
    this.text = text;
    this.#segments = segments;
  }

  /**
   * The smallest range that covers the letters from `start` to `end`; `null` where no letter stands.
   *
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    const [first, last] = this.#touched(start, end);
    return first <= last ? this.#range(first, last, start, end) : null;
  }

  /**
   * As `rangeOf`, cut where something skipped stands between, so that painting leaves it alone.
   *
   * @param {number} start
   * @param {number} end
   */
  rangesOf(start, end) {
    const [first, last] = this.#touched(start, end);
    /** @type {Range[]} */
    const ranges = [];
    for (let from = first, idx = first; idx <= last; idx++) {
      if (idx === last || this.#segments[idx + 1]?.afterGap) {
        ranges.push(this.#range(from, idx, start, end));
        from = idx + 1;
      }
    }
    return ranges;
  }

  /**
   * The offset of a place in the DOM, as `caretPositionFromPoint` gives it; `null` outside the text.
   *
   * @param {Node} node
   * @param {number} nodeOffset
   */
  offsetOf(node, nodeOffset) {
    /** @type {number | null} */
    let offset = null;
    for (const segment of this.#segments) {
      if (segment.node !== node) continue;
      if (segment.offset > nodeOffset) break;
      offset = Math.min(segment.start + nodeOffset - segment.offset, segment.end);
    }
    return offset;
  }

  /**
   * Indices of the first and the last segment with a letter in `start..end`.
   *
   * @param {number} start
   * @param {number} end
   * @returns {[number, number]}
   */
  #touched(start, end) {
    const first = this.#countBefore((segment) => segment.end <= start);
    const last = this.#countBefore((segment) => segment.start < end) - 1;
    return start < end ? [first, last] : [0, -1];
  }

  /**
   * How many segments satisfy a condition that holds for a prefix of them.
   *
   * @param {(segment: Segment) => boolean} holds
   */
  #countBefore(holds) {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#at(middle))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * @param {number} first
   * @param {number} last
   * @param {number} start
   * @param {number} end
   */
  #range(first, last, start, end) {
    const [from, to] = [this.#at(first), this.#at(last)];
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset + Math.max(start - from.start, 0));
    range.setEnd(to.node, to.offset + Math.min(end, to.end) - to.start);
    return range;
  }

  /** @param {number} idx */
  #at(idx) {
    return /** @type {Segment} */ (this.#segments[idx]);
  }
}

/** Walks a tree once, in document order. */
class Reader {
  text = '';
  /** @type {Segment[]} */
  segments = [];
  #skip;
  /** Line breaks owed before the next letter. */
  #breaks = 0;
  /** A collapsed blank owed before the next letter. @type {{ node: Text, offset: number } | null} */
  #blank = null;
  #gap = false;

  /** @param {string} skip */
  constructor(skip) {
    this.#skip = skip;
  }

  /** Reads below a node that is asked for by name, whatever it is. @param {Node} root */
  readRoot(root) {
    if (isText(root)) this.#readText(root, false);
    else this.#readChildren(root, isElement(root) && keepsBlanks(root, getComputedStyle(root)));
  }

  /** @param {Element} element */
  #readElement(element) {
    const style = getComputedStyle(element);
    if (element.matches(this.#skip) || style.display === 'none' || style.visibility === 'hidden') {
      this.#gap = true;
    } else if (element.localName === 'br') {
      this.#break(this.#breaks + 1);
    } else if (isBlock(element, style)) {
      this.#break(2);
      this.#readChildren(element, keepsBlanks(element, style));
      this.#break(2);
    } else {
      this.#readChildren(element, keepsBlanks(element, style));
    }
  }

  /**
   * @param {Node} node
   * @param {boolean} keepsBlanks
   */
  #readChildren(node, keepsBlanks) {
    for (const child of node.childNodes) {
      if (isText(child)) this.#readText(child, keepsBlanks);
      else if (isElement(child)) this.#readElement(child);
    }
  }

  /**
   * @param {Text} node
   * @param {boolean} keepsBlanks
   */
  #readText(node, keepsBlanks) {
    if (keepsBlanks) {
      if (node.data) this.#append(node.data, node, 0);
      return;
    }
    for (const { 0: run, index } of node.data.matchAll(RUNS)) {
      if (!STARTS_BLANK.test(run)) this.#append(run, node, index);
      else if (this.text && !this.#breaks) this.#blank ??= { node, offset: index };
    }
  }

  /** @param {number} breaks */
  #break(breaks) {
    this.#blank = null;
    if (this.text) this.#breaks = Math.max(this.#breaks, breaks);
  }

  /**
   * @param {string} run
   * @param {Text} node
   * @param {number} offset
   */
  #append(run, node, offset) {
    if (this.#breaks) this.text += '\n'.repeat(Math.min(this.#breaks, 2));
    else if (this.#blank) this.#push(' ', this.#blank.node, this.#blank.offset);
    this.#breaks = 0;
    this.#blank = null;
    this.#push(run, node, offset);
  }

  /**
   * @param {string} run
   * @param {Text} node
   * @param {number} offset
   */
  #push(run, node, offset) {
    const start = this.text.length;
    const end = start + run.length;
    const last = this.segments.at(-1);
    this.text += run;
    if (last && last.node === node && last.end === start && last.offset + start - last.start === offset) {
      last.end = end;
    } else {
      this.segments.push({ start, end, node, offset, afterGap: this.#gap });
    }
    this.#gap = false;
  }
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isBlock(element, style) {
  if (!style.display) return BLOCK_TAGS.has(element.localName);
  return !/^(inline|contents|ruby)/.test(style.display);
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function keepsBlanks(element, style) {
  if (!style.display) return element.closest('pre, textarea') !== null;
  return /^(pre|break-spaces)/.test(style.whiteSpace);
}

/**
 * @param {Node} node
 * @returns {node is Text}
 */
function isText(node) {
  return node.nodeType === Node.TEXT_NODE;
}

/**
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
