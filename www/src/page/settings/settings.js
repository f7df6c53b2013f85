// @ts-check

const KEY = 'guillemet';

/**
 * What the reader chose, kept in the browser where it allows that.
 *
 * @typedef {object} Settings
 * @property {'fr' | 'en'} lang
 * @property {'system' | 'light' | 'dark'} theme
 * @property {string[]} hidden names of the layers that are switched off
 */

/** @returns {Settings} */
export function loadSettings() {
  const stored = read();
  return {
    lang: stored.lang === 'fr' || stored.lang === 'en' ? stored.lang : browserLanguage(),
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'system',
    hidden: Array.isArray(stored.hidden) ? stored.hidden.filter((name) => typeof name === 'string') : [],
  };
}

/** @param {Settings} settings */
export function saveSettings(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Storage is refused or full: the choice then holds until the page is closed.
  }
}

/** @returns {Record<string, unknown>} */
function read() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return stored !== null && typeof stored === 'object' ? stored : {};
  } catch {
    return {};
  }
}

function browserLanguage() {
  return navigator.languages.some((lang) => lang.toLowerCase().startsWith('fr')) ? 'fr' : 'en';
}
