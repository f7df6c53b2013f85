// @ts-check

/** @typedef {import('../pkg/guillemet.js').Entity} Entity */

/** The kinds of quotations, in the order of the legend. */
export const QUOTE_KINDS = /** @type {const} */ (['direct', 'partial', 'indirect']);

/** The kinds of what is named, in the order of legend and panel. */
export const ENTITY_KINDS = /** @type {const} */ (
  ['person', 'organization', 'place', 'event', 'work', 'date', 'time', 'quantity', 'other']
);

/**
 * What is named of one kind, what is named most often first.
 *
 * @param {readonly Entity[]} entities
 * @param {Entity['kind']} kind
 */
export function entitiesOf(entities, kind) {
  return entities.filter((entity) => entity.kind === kind).sort((a, b) => b.mentions.length - a.mentions.length);
}
