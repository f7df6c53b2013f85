// @ts-check

import { button, el } from './dom.js';
import { excerpt, longList } from './list.js';

/** @typedef {import('./panel.js').Model} Model */

/** Letters shown after the place of a notice. */
const CONTEXT = 60;

/** @param {Model} model */
export function noticesList(model) {
  return longList('ol', model.annotations.notices, (notice) => noticeItem(notice, model), model.strings);
}

/**
 * @param {import('../../pkg/guillemet.js').Notice} notice
 * @param {Model} model
 */
function noticeItem(notice, { annotations, strings, actions, text }) {
  const after = { start: notice.start, end: Math.min(notice.start + CONTEXT, text.length) };
  const visit = button(
    () => actions.visit(notice),
    { class: 'notice', 'data-key': `notice-${annotations.notices.indexOf(notice)}` },
    el('span', { class: 'what' }, strings.notices[notice.code] ?? notice.message),
    ' ',
    el('span', { class: 'meta' }, `« ${excerpt(text, after)} »`),
  );
  return el('li', {}, visit);
}
