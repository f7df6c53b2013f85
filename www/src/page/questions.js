// @ts-check

/** @typedef {import('../../pkg/guillemet.js').Cleaned} Cleaned */
/** @typedef {import('../../pkg/guillemet.js').Comparison} Comparison */

/**
 * What the page asks of the engine, besides the annotations.
 *
 * @typedef {object} Questions
 * @property {(text: string, edited: boolean) => Promise<Cleaned>} clean
 * @property {(text: string, source: string) => Promise<Comparison>} compare
 * @property {import('./review/reviewing.js').AskOffers} offers
 * @property {() => void} review asks for the annotations anew, because the reader has said something
 * @property {(error: unknown) => void} fail
 */

// A module of types alone.
export {};
