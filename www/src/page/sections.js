// @ts-check

import { el } from '../../shared/dom.js';
import { cleanBox } from './clean/clean-box.js';
import { comparisonList } from './compare/comparison-list.js';
import { duplicatesList } from './panel/duplicates-list.js';
import { entitiesList } from './panel/entities-list.js';
import { noticesList, repairBox } from './panel/notices-list.js';
import { quotesList } from './panel/quotes-list.js';
import { rejectedEntities, rejectedQuotes } from './panel/rejected.js';
import { unappliedList } from './panel/unapplied.js';
import { shownDuplicates } from './text/copies.js';

/** @typedef {import('./panel/model.js').Model} Model */
/** @typedef {import('./panel/model.js').Section} Section */
/** @typedef {Exclude<import('./panel/model.js').TabName, 'comparison'>} ListName */

/** What each tab of the panel shows. @type {Record<import('./panel/model.js').TabName, Section>} */
export const SECTIONS = {
  comparison: {
    count: () => null,
    body: (model) => (model.comparing.isOpen ? [comparisonList(model)] : []),
  },
  quotes: listSection('quotes', ({ annotations }) => annotations.quotes, quotesList, { below: rejectedQuotes }),
  entities: listSection('entities', ({ annotations }) => annotations.entities, entitiesList, { below: rejectedEntities }),
  duplicates: listSection('duplicates', ({ annotations, view }) => shownDuplicates(annotations, view.hidden), duplicatesList, { above: cleanBox }),
  notices: listSection('notices', ({ annotations, review }) => [...annotations.notices, ...review.unapplied], noticesList, {
    above: repairBox,
    below: unappliedList,
  }),
};

/**
 * A list, or why there is none.
 *
 * @param {ListName} name
 * @param {(model: Model) => readonly unknown[]} itemsOf
 * @param {(model: Model) => HTMLElement} list
 * @param {Partial<Record<'above' | 'below', (model: Model) => HTMLElement[]>>} [around] what else stands there
 * @returns {Section}
 */
function listSection(name, itemsOf, list, { above = () => [], below = () => [] } = {}) {
  return {
    count: (model) => (model.text ? itemsOf(model).length : null),
    body(model) {
      const words = (model.text ? model.strings.none : model.strings.before)[name];
      return [...above(model), itemsOf(model).length ? list(model) : el('p', { class: 'nothing' }, words), ...below(model)];
    },
  };
}
