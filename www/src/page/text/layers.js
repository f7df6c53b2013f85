// @ts-check

import { PRIORITY } from '../../../shared/canvas.js';
import { ENTITY_KINDS, QUOTE_KINDS } from '../../../shared/kinds.js';

/** Every layer that the reader can switch, by group, in the order of the legend. */
export const LAYER_GROUPS = /** @type {const} */ ({
  quotes: [...QUOTE_KINDS, 'doubtful', 'denied'],
  entities: ENTITY_KINDS,
  duplicates: ['copy', 'echo', 'changed', 'margin'],
  comparison: ['taken', 'reworked', 'changed', 'left-out'],
});

/** @typedef {keyof typeof LAYER_GROUPS} LayerGroup */
/** @typedef {(typeof LAYER_GROUPS)[LayerGroup][number]} LayerName */

/** The groups that are painted while one text is read, and while two are compared. */
export const READING = /** @type {const} */ (['quotes', 'entities', 'duplicates']);
export const COMPARING = /** @type {const} */ (['comparison']);

/** How many tints the style sheet has; another one, 0, is for quotes without a speaker. */
export const TINTS = 8;

const TINTED = [...QUOTE_KINDS, 'doubtful'].flatMap((kind) => Array.from({ length: TINTS + 1 }, (_, tint) => `${kind}-${tint}`));

/** All highlights of the style sheet. */
export const HIGHLIGHTS = [
  ...at(PRIORITY.quote, [...TINTED, 'denied']),
  ...at(PRIORITY.entity, ENTITY_KINDS),
  ...at(PRIORITY.copy, ['copy', 'echo', 'taken', 'reworked', 'left-out']),
  ...at(PRIORITY.changed, ['changed']),
  ...at(PRIORITY.pointed, ['cue', 'source', 'gone']),
];

/** @param {number} priority @param {readonly string[]} names */
function at(priority, names) {
  return names.map((name) => /** @type {const} */ ([name, priority]));
}
