// @ts-check

import { SAMPLES } from '../samples/index.js';
import { button, byId, el } from '../../shared/dom.js';
import { download, toCsv, toJson } from './export.js';
import { readArticle } from './files.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./status.js').Status} Status */
/** @typedef {() => import('./i18n.js').Strings} GetStrings */

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
    else put(read.text, strings().loaded(file.name));
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

/**
 * The menu of results.
 *
 * @param {Page} page
 * @param {Status} status
 * @param {GetStrings} strings
 */
export function prepareExports(page, status, strings) {
  const contents = { json: () => toJson(page.annotations), csv: () => toCsv(page.annotations, page.text) };
  const types = { json: 'application/json', csv: 'text/csv' };
  const save = (/** @type {'json' | 'csv'} */ format) => {
    const name = `guillemet.${format}`;
    // Spreadsheets read UTF-8 only where the file begins with its mark.
    download(name, types[format], (format === 'csv' ? '\uFEFF' : '') + contents[format]());
    status.say(strings().saved(name));
  };
  const copy = async (/** @type {'json' | 'csv'} */ format) => {
    try {
      await navigator.clipboard.writeText(contents[format]());
      status.say(strings().copied);
    } catch {
      status.say(strings().copyRefused);
    }
  };
  for (const item of document.querySelectorAll('[data-export]')) {
    const [action, name] = (item.getAttribute('data-export') ?? '').split('-');
    const format = name === 'csv' ? 'csv' : 'json';
    item.addEventListener('click', () => {
      if (!page.text) status.say(strings().nothingToExport);
      else if (action === 'copy') copy(format);
      else save(format);
    });
  }
}
