// @ts-check

import { byId } from '../../../shared/dom.js';
import { readArticle } from '../input/files.js';

/** @typedef {import('../page.js').Page} Page */

/**
 * The second pane's way in and out, and its files.
 *
 * @param {Page} page
 * @param {import('../status.js').Status} status
 * @param {() => import('../settings/i18n.js').Strings} strings
 * @param {() => void} onSwitch called when the pane has opened or closed
 * @returns {{ open: (files: File[]) => Promise<void> }} reads a file into the pane
 */
export function prepareComparing(page, status, strings, onSwitch) {
  const { comparing } = page;
  const { editor } = comparing.surface;
  const toggle = byId('compare', HTMLButtonElement);
  const pane = byId('source-sheet', HTMLElement);

  const show = (/** @type {boolean} */ isOpen) => {
    pane.hidden = !isOpen;
    byId('desk', HTMLElement).classList.toggle('comparing', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    page.panel.setComparing(isOpen);
    if (isOpen) comparing.open();
    else comparing.close();
    onSwitch();
    status.say(isOpen ? strings().comparison.opened : strings().comparison.closed);
    if (isOpen) editor.root.focus({ preventScroll: true });
    else toggle.focus({ preventScroll: true });
  };
  toggle.addEventListener('click', () => show(!comparing.isOpen));
  byId('source-close', HTMLButtonElement).addEventListener('click', () => show(false));

  byId('source-clear', HTMLButtonElement).addEventListener('click', () => {
    editor.replace('');
    editor.root.focus();
  });
  editor.addEventListener('change', () => {
    const isEmpty = comparing.source === '';
    byId('source-welcome', HTMLElement).hidden = !isEmpty;
    byId('source-clear', HTMLButtonElement).disabled = isEmpty;
  });

  const open = async (/** @type {File[]} */ files) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return status.say(strings().fileProblem.several());
    const read = await readArticle(file, strings().fileProblem);
    if ('problem' in read) return status.say(read.problem);
    status.lead(strings().loaded(file.name));
    editor.replace(read.text);
  };
  const input = byId('source-file', HTMLInputElement);
  byId('source-open', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    input.value = '';
  });
  return { open };
}
