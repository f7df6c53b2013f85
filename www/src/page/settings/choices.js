// @ts-check

import { byId } from '../../../shared/dom.js';
import { saveSettings } from './settings.js';

/**
 * The switches for language and theme.
 *
 * @param {import('./settings.js').Settings} settings
 * @param {() => void} onLanguage
 */
export function prepareChoices(settings, onLanguage) {
  for (const choice of document.querySelectorAll('[data-lang]')) {
    choice.addEventListener('click', () => {
      settings.lang = choice.getAttribute('data-lang') === 'en' ? 'en' : 'fr';
      saveSettings(settings);
      onLanguage();
    });
  }
  const theme = byId('theme', HTMLSelectElement);
  theme.value = settings.theme;
  document.documentElement.dataset.theme = settings.theme;
  theme.addEventListener('change', () => {
    settings.theme = /** @type {typeof settings.theme} */ (theme.value);
    document.documentElement.dataset.theme = settings.theme;
    saveSettings(settings);
  });
}
