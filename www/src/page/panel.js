// @ts-check

import { duplicatesList } from './duplicates-list.js';
import { entitiesList } from './entities-list.js';
import { el } from './dom.js';
import { noticesList } from './notices-list.js';
import { quotesList } from './quotes-list.js';
import { Tabs } from './tabs.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../pkg/guillemet.js').Span} Span */

/**
 * What the panel shows, and what its buttons do.
 *
 * @typedef {object} Model
 * @property {Annotations} annotations
 * @property {string} text the text that they belong to
 * @property {import('./speakers.js').Speaker[]} speakers
 * @property {import('./painter.js').View} view
 * @property {import('./i18n.js').Strings} strings
 * @property {Actions} actions
 *
 * @typedef {object} Actions
 * @property {(span: Span) => void} visit
 * @property {(quote: import('../../pkg/guillemet.js').Quote | null) => void} openQuote
 * @property {(key: string | null) => void} chooseSpeaker
 * @property {(message: string) => void} say
 */

export const TAB_NAMES = /** @type {const} */ (['quotes', 'entities', 'duplicates', 'notices']);

/** @typedef {(typeof TAB_NAMES)[number]} TabName */

const LISTS = { quotes: quotesList, entities: entitiesList, duplicates: duplicatesList, notices: noticesList };

/** The annotations as lists of buttons: all that the colours say, in words. */
export class Panel {
  #root;
  #tabs;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} tabList
   * @param {HTMLElement} tabPanels
   */
  constructor(root, tabList, tabPanels) {
    this.#root = root;
    this.#tabs = new Tabs(tabList, tabPanels, TAB_NAMES);
  }

  focus() {
    this.#tabs.focus();
  }

  /** Whether the text has changed since the lists were made. @param {boolean} isBusy */
  set isBusy(isBusy) {
    this.#root.setAttribute('aria-busy', String(isBusy));
  }

  /** @param {Model} model */
  update(model) {
    const focused = this.#root.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    const { scrollTop } = this.#root;
    for (const name of TAB_NAMES) this.#fill(name, model);
    this.#root.scrollTop = scrollTop;
    if (focused) this.#find(focused)?.focus({ preventScroll: true });
  }

  /**
   * Opens a tab and brings one of its items into view, without taking the focus from the text.
   *
   * @param {TabName} name
   * @param {string} key
   */
  reveal(name, key) {
    this.#tabs.show(name);
    const item = this.#find(key);
    if (!item || this.#root.scrollHeight <= this.#root.clientHeight) return;
    const offset = item.getBoundingClientRect().top - this.#root.getBoundingClientRect().top;
    this.#root.scrollTop += offset - this.#root.clientHeight / 3;
  }

  /** @param {TabName} name @param {Model} model */
  #fill(name, model) {
    const { annotations, text, strings } = model;
    const { length } = annotations[name];
    this.#tabs.label(name, strings.tabs[name], text ? length : null);
    const words = (text ? strings.none : strings.before)[name];
    this.#tabs.panel(name).replaceChildren(length ? LISTS[name](model) : el('p', { class: 'nothing' }, words));
  }

  /** @param {string} key @returns {HTMLElement | null} */
  #find(key) {
    return this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }
}

/** @param {Element | null} element */
function keyOf(element) {
  return element?.getAttribute('data-key') ?? null;
}
