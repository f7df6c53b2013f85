// @ts-check

import { button, el } from '../../../shared/dom.js';
import { changesBetween, differenceLine } from './difference.js';
import { excerpt, longList } from './list.js';
import { misquoted, passageOf } from './misquotes.js';
import { apart, seamsOf } from './seams.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Notice} Notice */
/** @typedef {import('../../../pkg/guillemet.js').Span} Span */

/** Letters shown after the place of a notice, and on each side of a seam. */
const CONTEXT = 60;
const BESIDE = 28;

/** @param {Model} model */
export function noticesList(model) {
  return longList('ol', model.annotations.notices, (notice) => noticeItem(notice, model), model.strings);
}

/**
 * Repairs all seams at once, and takes repairs back.
 *
 * @param {Model} model
 * @returns {HTMLElement[]}
 */
export function repairBox({ annotations, strings, actions, undoable }) {
  const seams = apart(seamsOf(annotations));
  const buttons = [];
  if (undoable === 'repair') buttons.push(button(actions.undo, { 'data-key': 'repair-undo', class: 'do' }, strings.repair.undo));
  if (seams.length > 1) {
    const all = strings.repair.all(seams.length);
    buttons.push(button(() => actions.repair(seams), { 'data-key': 'repair-all', class: 'do' }, all));
  }
  return buttons.length ? [el('section', { class: 'box', 'aria-label': strings.repair.title }, el('p', {}, ...buttons))] : [];
}

/**
 * @param {Notice} notice
 * @param {Model} model
 */
function noticeItem(notice, model) {
  const { annotations, strings, actions } = model;
  const visit = button(
    () => actions.visit(notice),
    { class: 'notice', 'data-key': `notice-${annotations.notices.indexOf(notice)}` },
    el('span', { class: 'what' }, told(notice, strings)),
    ' ',
    el('span', { class: 'meta' }, place(notice, model)),
  );
  return el('li', { class: 'doubt' }, visit, ...(MORE[notice.code]?.(notice, model) ?? []));
}

/** What a notice says: of an own list what the list says. @param {Notice} notice @param {Model['strings']} strings */
function told({ code, message }, strings) {
  return code === 'own' ? message : strings.notices[code];
}

/** The words where a notice stands. @param {Notice} notice @param {Model} model */
function place({ code, start, end }, { text }) {
  if (code === 'misquote') return '';
  if (code !== 'seam') return `« ${excerpt(text, { start, end: Math.min(start + CONTEXT, text.length) })} »`;
  const before = text.slice(Math.max(0, start - BESIDE), start).replace(/^\S*\s/, '');
  const after = text.slice(end, end + BESIDE).replace(/\s\S*$/, '');
  return `« … ${before} | ${after} … »`.replace(/\s+/g, ' ');
}

/** What some notices offer besides. @type {Partial<Record<Notice['code'], (notice: Notice, model: Model) => HTMLElement[]>>} */
const MORE = { seam: repairButton, misquote: versions };

/** @param {Notice} notice @param {Model} model */
function repairButton({ start, end }, { annotations, strings, actions }) {
  const seam = seamsOf(annotations).find((candidate) => candidate.start === start && candidate.end === end);
  if (!seam) return [];
  const words = seam.text.includes('\n') ? strings.repair.lineBreak : strings.repair.blank;
  return [el('p', { class: 'copies' }, button(() => actions.repair([seam]), { 'data-key': `repair-${start}` }, words))];
}

/**
 * The two versions of a quotation, word by word.
 *
 * @param {Notice} notice
 * @param {Model} model
 */
function versions(notice, { annotations, text, strings, actions }) {
  const pair = misquoted(notice, annotations.quotes, text);
  if (!pair) return [];
  const [first, later] = pair.map((quote) => passageOf(quote, text));
  if (!first || !later) return [];
  const visit = (/** @type {Span} */ span, /** @type {string} */ name) =>
    button(() => actions.visit(span), { 'data-key': `version-${notice.start}-${span.start}` }, name);
  return [
    differenceLine(first, later, changesBetween(first, later), strings),
    el('p', { class: 'copies' }, visit(pair[0].span, strings.firstVersion), visit(pair[1].span, strings.laterVersion)),
  ];
}
