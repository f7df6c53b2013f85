// @ts-check

/** Spreadsheets run a cell that begins so as a formula. The engine's own CSV guards the same ones. */
const FORMULA = /^[=+\-@\t\r]/;

/** What a reader would take for the end of the cell, or would trim away. */
const SPECIAL = /[",\r\n]|^\p{White_Space}|\p{White_Space}$/u;

/** @typedef {string | number | boolean | null | undefined} Value */

/**
 * A table as RFC 4180 writes it. The words may be a stranger's: before those that look like a formula stands an apostrophe.
 *
 * @param {readonly (readonly Value[])[]} rows
 */
export function csv(rows) {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {Value} value */
function cell(value) {
  const text = String(value ?? '');
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(text) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
