// @ts-check

import { en } from '../../strings/en.js';
import { fr } from '../../strings/fr.js';

/** @typedef {import('../../strings/fr.js').Strings} Strings */

const LANGUAGES = { fr, en };

/** @param {'fr' | 'en'} lang @returns {Strings} */
export function stringsOf(lang) {
  return LANGUAGES[lang];
}

/**
 * Puts the fixed words of the page into a language: `data-t` names the text, `data-t-label` the accessible name.
 *
 * @param {'fr' | 'en'} lang
 */
export function translatePage(lang) {
  const words = /** @type {Record<string, unknown>} */ (LANGUAGES[lang]);
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = String(words[element.getAttribute('data-t') ?? '']);
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', String(words[element.getAttribute('data-t-label') ?? '']));
  }
  for (const element of document.querySelectorAll('[data-lang]')) {
    element.setAttribute('aria-pressed', String(element.getAttribute('data-lang') === lang));
  }
}
