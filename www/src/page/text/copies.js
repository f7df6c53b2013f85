// @ts-check

import { holds } from '../../../shared/spans.js';

/** @typedef {import('../../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet.js').Duplicate} Duplicate */

/**
 * The repeated passages that count: mere echoes only while their layer is on.
 *
 * @param {Annotations} annotations
 * @param {ReadonlySet<string>} hidden
 */
export function shownDuplicates({ duplicates }, hidden) {
  return hidden.has('echo') ? duplicates.filter(({ weight }) => weight !== 'low') : duplicates;
}

/**
 * The other copies of the passage at an offset, one step on; after the last comes the first.
 *
 * @param {readonly Duplicate[]} duplicates
 * @param {number} offset
 * @param {1 | -1} step
 */
export function copyBeside(duplicates, offset, step) {
  for (const duplicate of duplicates) {
    const { spans } = duplicate;
    const here = spans.findIndex((span) => holds(span, offset));
    const idx = (here + step + spans.length) % spans.length;
    const span = spans[idx];
    if (here >= 0 && span) return { duplicate, idx, span };
  }
  return null;
}

/** Names the item of the panel that stands for one copy. @param {Duplicate} duplicate @param {number} idx */
export function copyKey({ id }, idx) {
  return `duplicate-${id}-${idx}`;
}
