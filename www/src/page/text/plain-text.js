// @ts-check

import { TextMap } from '../../../shared/text-map.js';

/** @typedef {import('../../../shared/text-map.js').Segment} Segment */

/** A text longer than this is laid out in blocks, so that typing re-lays one block and not the whole. */
const LONG = 200_000;
const BLOCK_LENGTH = 20_000;

/**
 * Reads what stands in the editor, exactly: browsers write a line break as `\n`, as `<br>` or as a block of its own,
 * and a `<br>` at the end of a block only holds the block open.
 *
 * @param {HTMLElement} root with `white-space: pre-wrap`
 */
export function readPlainText(root) {
  const reader = new Reader();
  reader.readChildren(root);
  return new TextMap(reader.parts.join(''), reader.segments);
}

/**
 * Writes a text into the editor, as text nodes.
 *
 * @param {HTMLElement} root
 * @param {string} text
 */
export function writePlainText(root, text) {
  root.replaceChildren(...(text.length > LONG ? blocks(text) : text ? [text] : []));
}

/**
 * The offset of a place in the editor; a place between nodes counts as the start of the text node after it.
 *
 * @param {TextMap} map
 * @param {HTMLElement} root
 * @param {Node} node
 * @param {number} nodeOffset
 */
export function offsetAt(map, root, node, nodeOffset) {
  if (node instanceof Text) return map.offsetOf(node, nodeOffset) ?? map.text.length;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const child = node.childNodes[nodeOffset];
  walker.currentNode = child ?? lastInside(node);
  const next = child instanceof Text ? child : walker.nextNode();
  return (next && map.offsetOf(next, 0)) ?? map.text.length;
}

/** @param {Node} node */
function lastInside(node) {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** @param {string} text */
function blocks(text) {
  const divs = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start + BLOCK_LENGTH);
    const end = newline < 0 ? text.length : newline;
    const div = document.createElement('div');
    div.className = 'block';
    div.append(text.slice(start, end));
    divs.push(div);
    start = end + 1;
  }
  return divs;
}

class Reader {
  /** @type {string[]} */
  parts = [];
  /** @type {Segment[]} */
  segments = [];
  #length = 0;
  /** Whether anything, be it an empty line, came before. */
  #started = false;
  /** Whether a block has just begun, so that another one inside it begins on the same line. */
  #fresh = false;
  /** Whether a block has just ended, so that what follows begins on a new line. */
  #ended = false;

  /** @param {Node} node */
  readChildren(node) {
    for (const child of node.childNodes) {
      if (child instanceof Text) this.#readText(child);
      else if (child.nodeName === 'BR') this.#readBreak(child);
      else this.#readBlock(child);
    }
  }

  /** @param {Text} node */
  #readText(node) {
    if (!node.data) return;
    this.#inline();
    const start = this.#length;
    this.#push(node.data);
    this.segments.push({ start, end: this.#length, node, offset: 0, afterGap: false });
  }

  /** @param {Node} node */
  #readBreak(node) {
    if (isLast(node)) return;
    this.#inline();
    this.#push('\n');
  }

  /** @param {Node} node */
  #readBlock(node) {
    if (this.#started && !this.#fresh) this.#push('\n');
    this.#started = true;
    this.#fresh = true;
    this.#ended = false;
    this.readChildren(node);
    this.#fresh = false;
    this.#ended = true;
  }

  #inline() {
    if (this.#ended) this.#push('\n');
    this.#started = true;
    this.#fresh = false;
    this.#ended = false;
  }

  /** @param {string} text */
  #push(text) {
    this.parts.push(text);
    this.#length += text.length;
  }
}

/** @param {Node} node */
function isLast(node) {
  let next = node.nextSibling;
  while (next instanceof Text && !next.data) next = next.nextSibling;
  return next === null;
}
