// @ts-check

import { keepInside } from './fit.js';
import { Tabs } from './tabs.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Section} Section */
/** @typedef {import('./model.js').TabName} TabName */

/** @type {readonly TabName[]} */
const TAB_NAMES = ['comparison', 'quotes', 'entities', 'duplicates', 'notices'];

/** What the tabs cover of the lists, in pixels. */
const HEAD = 60;

/** The annotations as lists of buttons: all that the colours say, in words. */
export class Panel {
  #root;
  #tabs;
  #sections;
  #foot;
  /** @type {Set<string>} */
  #busy = new Set();

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} tabList
   * @param {HTMLElement} tabPanels
   * @param {Record<TabName, Section>} sections
   * @param {{ root: HTMLElement, body: Section['body'] }} foot what stays in sight below the lists
   */
  constructor(root, tabList, tabPanels, sections, foot) {
    this.#root = root;
    this.#foot = foot;
    this.#sections = sections;
    this.#tabs = new Tabs(tabList, tabPanels, TAB_NAMES);
    this.setComparing(false);
    keepInside(root);
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

  /** @param {string} key @returns {boolean} whether it is there */
  focusItem(key) {
    const item = this.#find(key);
    item?.focus({ preventScroll: true });
    return item !== null;
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
    const ahead = this.hasFocus ? this.#keysAhead() : [];
    const { scrollTop } = this.#root;
    for (const name of TAB_NAMES) this.#fill(name, model);
    const line = this.#foot.body(model);
    this.#foot.root.hidden = !line.length;
    this.#foot.root.replaceChildren(...line);
    this.#root.scrollTop = scrollTop;
    ahead.find((key) => this.focusItem(key));
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

  /** The focused item and, for when that goes, those behind it and before it, the nearest first. */
  #keysAhead() {
    const items = [...this.#root.querySelectorAll('[data-key]')].filter((item) => item.checkVisibility());
    const at = items.findIndex((item) => item === document.activeElement);
    return at < 0 ? [] : [...items.slice(at), ...items.slice(0, at).reverse()].map(keyOf);
  }

  /** Brings the open card into sight, as far as its row stays there too. */
  showCard() {
    const card = this.#root.querySelector('.card');
    if (!card || this.#root.scrollHeight <= this.#root.clientHeight) return;
    const panel = this.#root.getBoundingClientRect();
    const row = (card.parentElement ?? card).getBoundingClientRect();
    const below = row.bottom - (panel.bottom - this.#foot.root.offsetHeight);
    this.#root.scrollTop += Math.max(Math.min(below, row.top - panel.top - HEAD), 0);
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

/** @param {Element} element */
function keyOf(element) {
  return element.getAttribute('data-key') ?? '';
}
