// @ts-check

/** Every layer that the reader can switch, by group, in the order of the legend. */
export const LAYER_GROUPS = /** @type {const} */ ({
  quotes: ['direct', 'partial', 'indirect'],
  entities: ['person', 'organization', 'place', 'event', 'work', 'date', 'time', 'quantity'],
  duplicates: ['copy', 'echo', 'changed', 'margin'],
  comparison: ['taken', 'reworked', 'changed', 'left-out'],
});

/** @typedef {keyof typeof LAYER_GROUPS} LayerGroup */
/** @typedef {(typeof LAYER_GROUPS)[LayerGroup][number]} LayerName */

/** The groups that are painted while one text is read, and while two are compared. */
export const READING = /** @type {const} */ (['quotes', 'entities', 'duplicates']);
export const COMPARING = /** @type {const} */ (['comparison']);

export const QUOTE_KINDS = LAYER_GROUPS.quotes;
export const ENTITY_KINDS = LAYER_GROUPS.entities;
