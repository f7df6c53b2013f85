// @ts-check

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * Makes an element. Strings become text nodes, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes] `true` sets an empty attribute; `false`, `null` and `undefined` set none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * A button with its action.
 *
 * @param {() => void} action
 * @param {Attributes} attributes
 * @param {...(Node | string)} children
 */
export function button(action, attributes, ...children) {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', action);
  return element;
}

/** Whether the reader has asked for less motion. */
export function isCalm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * The element with this id; the page cannot work without it.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} #${id}.`);
  return element;
}
