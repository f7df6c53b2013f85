// @ts-check

import { button, byId, el } from '../../../shared/dom.js';
import { SAMPLES } from '../../samples/index.js';
import { readArticle } from './files.js';

/** @typedef {import('../page.js').Page} Page */
/** @typedef {import('../status.js').Status} Status */
/** @typedef {() => import('../settings/i18n.js').Strings} GetStrings */

/**
 * What puts a text into the page: files, samples, the clear button, and taking that back.
 *
 * @param {Page} page
 * @param {Status} status
 * @param {GetStrings} strings
 * @returns {{ open: (files: File[]) => Promise<void> }} reads a file into the page
 */
export function prepareSources(page, status, strings) {
  const { editor } = page;
  const put = (/** @type {string} */ text, /** @type {string} */ message) => {
    status.lead(message);
    page.view.palette.clear();
    editor.replace(text);
    scrollTo({ top: 0, behavior: 'instant' });
  };
  const open = async (/** @type {File[]} */ files) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return status.say(strings().fileProblem.several());
    const read = await readArticle(file, strings().fileProblem);
    if ('problem' in read) status.say(read.problem);
    else {
      put(read.text, strings().loaded(file.name));
      page.reviewing.call(file.name);
    }
  };
  prepareFileButton(open);
  for (const id of ['samples-list', 'welcome-samples']) {
    const items = SAMPLES.map(({ title, lang, text }) => {
      const load = () => {
        put(text, strings().loaded(title));
        editor.root.focus({ preventScroll: true });
      };
      return el('li', {}, button(load, { lang }, title));
    });
    byId(id, HTMLUListElement).append(...items);
  }
  byId('clear', HTMLButtonElement).addEventListener('click', () => {
    put('', strings().cleared);
    editor.root.focus();
  });
  byId('undo', HTMLButtonElement).addEventListener('click', () => page.actions.undo());
  return { open };
}

/** @param {(files: File[]) => Promise<void>} open */
function prepareFileButton(open) {
  const input = byId('file', HTMLInputElement);
  byId('file-open', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    input.value = '';
  });
}
