// @ts-check

/** @typedef {import('../pkg/guillemet.js').Span} Span */
/** @typedef {import('../pkg/guillemet.js').Quote} Quote */

/** What stands for the words between the parts of a quotation, here and in the engine's notices. */
const CUT = ' […] ';

/** Whether the letter at an offset lies in a span. @param {Span} span @param {number} offset */
export function holds({ start, end }, offset) {
  return start <= offset && offset < end;
}

/** The words said. @param {Quote} quote @param {string} text */
export function wordsOf({ parts }, text) {
  return parts.map(({ start, end }) => text.slice(start, end)).join(CUT);
}
