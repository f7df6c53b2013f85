// @ts-check

import { el } from '../../../shared/dom.js';

/**
 * @template {string} Name
 * @typedef {object} Tab
 * @property {Name} name
 * @property {HTMLButtonElement} button
 * @property {HTMLElement} panel
 */

/**
 * Tabs as the ARIA practices describe them: one in the tab order, arrows move between them.
 *
 * @template {string} Name
 */
export class Tabs {
  /** @type {Tab<Name>[]} */
  #tabs;

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} panels
   * @param {readonly Name[]} names the first one is open
   */
  constructor(list, panels, names) {
    this.#tabs = names.map(makeTab);
    list.append(...this.#tabs.map((tab) => tab.button));
    panels.append(...this.#tabs.map((tab) => tab.panel));
    this.#tabs.forEach((tab) => tab.button.addEventListener('click', () => this.show(tab.name)));
    list.addEventListener('keydown', (event) => this.#move(event));
    if (names[0]) this.show(names[0]);
  }

  /** @param {Name} name */
  panel(name) {
    return this.#tab(name).panel;
  }

  /** @param {Name} name */
  show(name) {
    for (const tab of this.#tabs) {
      const isShown = tab.name === name;
      tab.button.setAttribute('aria-selected', String(isShown));
      tab.button.tabIndex = isShown ? 0 : -1;
      tab.panel.hidden = !isShown;
    }
  }

  /** Whether a tab can be chosen. @param {Name} name @param {boolean} isAllowed */
  allow(name, isAllowed) {
    this.#tab(name).button.hidden = !isAllowed;
  }

  focus() {
    this.#tabs.find((tab) => !tab.panel.hidden)?.button.focus();
  }

  /**
   * @param {Name} name
   * @param {string} label
   * @param {number | null} count
   */
  label(name, label, count) {
    const shown = count === null ? [] : [' ', el('span', { class: 'count' }, String(count))];
    this.#tab(name).button.replaceChildren(label, ...shown);
  }

  /** @param {Name} name @returns {Tab<Name>} */
  #tab(name) {
    const tab = this.#tabs.find((candidate) => candidate.name === name);
    if (!tab) throw new Error(`There is no tab ${name}.`);
    return tab;
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const tabs = this.#tabs.filter(({ button }) => !button.hidden);
    const last = tabs.length - 1;
    const current = tabs.findIndex((tab) => tab.button === event.target);
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (next === undefined || current < 0) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    this.show(tab.name);
    tab.button.focus();
  }
}

/**
 * @template {string} Name
 * @param {Name} name
 * @returns {Tab<Name>}
 */
function makeTab(name) {
  const button = el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}` });
  const panel = el('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` });
  return { name, button, panel };
}
