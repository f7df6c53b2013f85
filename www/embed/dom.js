// @ts-check

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} [children] text becomes text nodes
 */
export function make(tag, attributes, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * The text offset's place under the pointer.
 *
 * @param {MouseEvent} event
 * @returns {{ node: Node, offset: number } | null}
 */
export function caretAt(event) {
  const path = event.composedPath();
  const shadowRoots = path.filter((target) => target instanceof ShadowRoot);
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY, { shadowRoots });
  return caret && { node: caret.offsetNode, offset: caret.offset };
}

/** Brings a passage into sight, calmly for those who asked for calm. @param {Range} range */
export function reveal(range) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
