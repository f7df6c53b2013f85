// @ts-check

/** @typedef {import('./corrections.js').Step} Step */

/**
 * What the reader did, to be told in words.
 *
 * @typedef {object} Deed
 * @property {'accept' | 'reject' | 'restore' | 'speaker' | 'kind' | 'forget'} action
 * @property {'quote' | 'entity'} target
 * @property {string} words of what it was done to
 * @property {import('./corrections.js').Anchor} place where it was done
 * @property {string | null} [to] the new speaker or kind
 * @property {number} [more] of how many others it was said as well
 */

/**
 * Everything that was done to one article, with what was taken back. A value: no function changes it.
 *
 * @typedef {{ states: readonly State[], at: number }} History
 * @typedef {{ steps: readonly Step[], deed: Deed | null }} State
 */

/** @type {History} */
export const BEGINNING = { states: [{ steps: [], deed: null }], at: 0 };

/** @param {History} history */
export function stepsOf({ states, at }) {
  return states[at]?.steps ?? [];
}

/** What undoing would take back. @param {History} history */
export function lastDeed({ states, at }) {
  return states[at]?.deed ?? null;
}

/** What redoing would do. @param {History} history */
export function nextDeed({ states, at }) {
  return states[at + 1]?.deed ?? null;
}

/**
 * What had been taken back is then gone.
 *
 * @param {History} history
 * @param {readonly Step[]} steps all that hold now
 * @param {Deed} deed
 * @returns {History}
 */
export function did({ states, at }, steps, deed) {
  return { states: [...states.slice(0, at + 1), { steps, deed }], at: at + 1 };
}

/** One deed back or forth, as far as there are any. @param {History} history @param {1 | -1} way @returns {History} */
export function moved({ states, at }, way) {
  return { states, at: Math.min(Math.max(at + way, 0), states.length - 1) };
}
