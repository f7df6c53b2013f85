// @ts-check

/** @typedef {import('../text/plain-edit.js').Edit} Edit */

/**
 * The places where copies lost a break, as the changes that repair them, in text order.
 *
 * @param {import('../../../pkg/guillemet.js').Annotations} annotations
 * @returns {Edit[]}
 */
export function seamsOf({ duplicates }) {
  const seams = duplicates.flatMap((duplicate) => duplicate.seams);
  return seams.map(({ start, end, repair }) => ({ start, end, text: repair })).sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Those that can be made together: one at each place.
 *
 * @param {readonly Edit[]} edits in text order
 */
export function apart(edits) {
  /** @type {Edit[]} */
  const kept = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (!last || (edit.start > last.start && edit.start >= last.end)) kept.push(edit);
  }
  return kept;
}
