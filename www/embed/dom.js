// @ts-check

import { isCalm } from '../shared/dom.js';

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

/**
 * Sets an attribute, or takes it away.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
export function setOrRemove(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Sets a property again that was set before the element was defined and hides the accessor since.
 *
 * @template {Element} T
 * @param {T} element
 * @param {keyof T} name
 */
export function upgradeProperty(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete (/** @type {Partial<T>} */ (element)[name]);
  element[name] = value;
}

/** Brings a passage into sight, calmly for those who asked for calm. @param {Range} range */
export function reveal(range) {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
}

/**
 * The language that holds at an element, as its primary subtag; through shadow roots too.
 *
 * @param {Element} element
 * @returns {string | undefined}
 */
export function languageOf(element) {
  const declared = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (declared == null && root instanceof ShadowRoot) return languageOf(root.host);
  return declared?.split('-')[0]?.toLowerCase() || undefined;
}
