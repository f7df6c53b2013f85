// @ts-check

// Names of items in a panel, which carry them as `data-key`: what stands for the same annotation has the same name.

/** @param {{ key: string }} quote */
export function quoteKey({ key }) {
  return `quote-${key}`;
}

/** @param {number} id */
export function entityKey(id) {
  return `entity-${id}`;
}
