// @ts-check

/**
 * What to paint under one name. The style sheet says how, by `::highlight(prefix-name)`.
 *
 * @typedef {object} Layer
 * @property {string} name without the prefix
 * @property {Iterable<AbstractRange>} ranges
 * @property {number} [priority] layers of higher priority win where two set the same property; 0 when left out
 */

/** Highlights that a painter of ours has made: several painters may share one, none touches another's. */
const ours = new WeakSet();

/** Whether this browser has the CSS Custom Highlight API. */
export function canHighlight() {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Paints ranges by CSS highlights: the DOM, the selection and the undo history stay untouched. */
export class Highlighter {
  #prefix;
  /** What stands painted, by layer. @type {Map<string, () => void>} */
  #undos = new Map();

  /** @param {string} [prefix] */
  constructor(prefix = 'guillemet') {
    this.#prefix = prefix;
  }

  /**
   * Paints the layers, each in place of what this painter had painted under its name.
   *
   * @param {Iterable<Layer>} layers
   * @returns {() => void} takes exactly these ranges away again
   */
  apply(layers) {
    const undos = Array.from(layers, (layer) => {
      this.#undos.get(layer.name)?.();
      const undo = paint(`${this.#prefix}-${layer.name}`, layer);
      this.#undos.set(layer.name, undo);
      return undo;
    });
    return () => undos.forEach((undo) => undo());
  }

  /** Takes everything away that this painter has painted. */
  clear() {
    for (const undo of this.#undos.values()) undo();
    this.#undos.clear();
  }
}

/**
 * @param {string} key
 * @param {Layer} layer
 * @returns {() => void}
 */
function paint(key, { ranges, priority = 0 }) {
  const own = [...ranges];
  if (!own.length) return () => {};
  const highlight = shared(key);
  highlight.priority = priority;
  for (const range of own) highlight.add(range);
  return () => {
    for (const range of own) highlight.delete(range);
    if (!highlight.size && CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
  };
}

/** @param {string} key */
function shared(key) {
  const registered = CSS.highlights.get(key);
  if (registered && ours.has(registered)) return registered;
  const highlight = new Highlight();
  ours.add(highlight);
  CSS.highlights.set(key, highlight);
  return highlight;
}
