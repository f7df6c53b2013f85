// @ts-check

// Names of items in a panel, which carry them as `data-key`: what stands for the same annotation has the same name.

/** @param {{ id: number }} quote */
export function quoteKey({ id }) {
  return `quote-${id}`;
}

/** @param {number} id */
export function entityKey(id) {
  return `entity-${id}`;
}
