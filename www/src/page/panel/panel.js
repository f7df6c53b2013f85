// @ts-check

import { Tabs } from './tabs.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Section} Section */
/** @typedef {import('./model.js').TabName} TabName */

/** @type {readonly TabName[]} */
const TAB_NAMES = ['comparison', 'quotes', 'entities', 'duplicates', 'notices'];

/** The annotations as lists of buttons: all that the colours say, in words. */
export class Panel {
  #root;
  #tabs;
  #sections;
  /** @type {Set<string>} */
  #busy = new Set();

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} tabList
   * @param {HTMLElement} tabPanels
   * @param {Record<TabName, Section>} sections
   */
  constructor(root, tabList, tabPanels, sections) {
    this.#root = root;
    this.#sections = sections;
    this.#tabs = new Tabs(tabList, tabPanels, TAB_NAMES);
    this.setComparing(false);
  }

  /** Shows the list for two texts, or the lists for one. @param {boolean} isComparing */
  setComparing(isComparing) {
    this.#tabs.allow('comparison', isComparing);
    this.#tabs.show(isComparing ? 'comparison' : 'quotes');
  }

  focus() {
    this.#tabs.focus();
  }

  /** Whether the focus is on one of its items. */
  get hasFocus() {
    return this.#root.contains(document.activeElement);
  }

  /** @param {string} key */
  focusItem(key) {
    this.#find(key)?.focus({ preventScroll: true });
  }

  /**
   * Says whether a text has changed since its lists were made.
   *
   * @param {'reading' | 'cleaning' | 'comparing'} what
   * @param {boolean} isBusy
   */
  setBusy(what, isBusy) {
    if (isBusy) this.#busy.add(what);
    else this.#busy.delete(what);
    this.#root.setAttribute('aria-busy', String(this.#busy.size > 0));
  }

  /** @param {Model} model */
  update(model) {
    const focused = this.hasFocus ? keyOf(document.activeElement) : null;
    const { scrollTop } = this.#root;
    for (const name of TAB_NAMES) this.#fill(name, model);
    this.#root.scrollTop = scrollTop;
    if (focused) this.focusItem(focused);
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
    const { count, body } = this.#sections[name];
    this.#tabs.label(name, model.strings.tabs[name], count(model));
    this.#tabs.panel(name).replaceChildren(...body(model));
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
