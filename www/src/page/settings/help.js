// @ts-check

import { byId, el } from '../../../shared/dom.js';

/** @typedef {import('./i18n.js').Strings} Strings */

/** @param {() => Strings} strings */
export function prepareHelp(strings) {
  const dialog = byId('help', HTMLDialogElement);
  const open = () => {
    byId('help-body', HTMLDivElement).replaceChildren(...helpBody(strings()));
    dialog.showModal();
  };
  byId('help-open', HTMLButtonElement).addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('[contenteditable], input, select, dialog');
    if (event.key !== '?' || typing) return;
    event.preventDefault();
    open();
  });
}

/** @param {Strings} strings */
function helpBody({ helpIntro, helpKeysTitle, helpKeys, helpMarksTitle, helpMarks, privacyClaim, privacyReason }) {
  const keys = helpKeys.map(([key, what]) => el('div', {}, el('dt', {}, el('kbd', {}, key ?? '')), el('dd', {}, what ?? '')));
  return [
    el('p', {}, helpIntro),
    el('h3', {}, helpKeysTitle),
    el('dl', { class: 'keys' }, ...keys),
    el('h3', {}, helpMarksTitle),
    el('p', {}, helpMarks),
    el('h3', {}, privacyClaim),
    el('p', {}, privacyReason),
  ];
}
