// @ts-check

import { cleanBox } from './clean-box.js';
import { comparisonList } from './comparison-list.js';
import { shownDuplicates } from './copies.js';
import { duplicatesList } from './duplicates-list.js';
import { entitiesList } from './entities-list.js';
import { el } from '../../shared/dom.js';
import { noticesList, repairBox } from './notices-list.js';
import { quotesList } from './quotes-list.js';
import { Tabs } from './tabs.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */

/**
 * What the panel shows, and what its buttons do.
 *
 * @typedef {object} Model
 * @property {Annotations} annotations
 * @property {string} text the text that they belong to
 * @property {import('../../shared/voices.js').Voice[]} voices those without a name first, because somebody has to look at them
 * @property {import('./painter.js').View} view
 * @property {import('./cleaning.js').Cleaning} cleaning
 * @property {import('./comparing.js').Comparing} comparing
 * @property {import('./editor.js').Reason | null} undoable what the page wrote last
 * @property {import('./i18n.js').Strings} strings
 * @property {import('./actions.js').Actions} actions
 */

export const TAB_NAMES = /** @type {const} */ (['comparison', 'quotes', 'entities', 'duplicates', 'notices']);

/** @typedef {(typeof TAB_NAMES)[number]} TabName */

const LISTS = { quotes: quotesList, entities: entitiesList, duplicates: duplicatesList, notices: noticesList };

/** What stands above some lists. @type {Partial<Record<TabName, (model: Model) => HTMLElement[]>>} */
const BOXES = { duplicates: cleanBox, notices: repairBox };

/** The annotations as lists of buttons: all that the colours say, in words. */
export class Panel {
  #root;
  #tabs;
  /** @type {Set<string>} */
  #busy = new Set();

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} tabList
   * @param {HTMLElement} tabPanels
   */
  constructor(root, tabList, tabPanels) {
    this.#root = root;
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
    const { text, strings, annotations, view } = model;
    const panel = this.#tabs.panel(name);
    if (name === 'comparison') {
      this.#tabs.label(name, strings.tabs[name], null);
      return panel.replaceChildren(...(model.comparing.isOpen ? [comparisonList(model)] : []));
    }
    const { length } = name === 'duplicates' ? shownDuplicates(annotations, view.hidden) : annotations[name];
    this.#tabs.label(name, strings.tabs[name], text ? length : null);
    const words = (text ? strings.none : strings.before)[name];
    const boxes = BOXES[name]?.(model) ?? [];
    panel.replaceChildren(...boxes, length ? LISTS[name](model) : el('p', { class: 'nothing' }, words));
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
