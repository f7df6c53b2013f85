// @ts-check

import { unixLines } from '../text/editor.js';
import { decode, wrongKind } from './file-kind.js';
import { articleText } from './html-article.js';

/** @typedef {import('../settings/i18n.js').Strings} Strings */

const TOO_BIG = 20_000_000;

/**
 * Reads the article in a file.
 *
 * @param {File} file
 * @param {Strings['fileProblem']} problems
 * @returns {Promise<{ text: string } | { problem: string }>} `problem` says in one line why there is none
 */
export async function readArticle(file, problems) {
  if (file.size > TOO_BIG) return { problem: problems.tooBig(file.name) };
  const bytes = await bytesOf(file);
  if (!bytes) return { problem: problems.unreadable(file.name) };
  const wrong = wrongKind(bytes);
  if (wrong) return { problem: problems[wrong](file.name) };
  return textOf(file, bytes, problems);
}

/**
 * @param {File} file
 * @param {Uint8Array} bytes
 * @param {Strings['fileProblem']} problems
 */
function textOf(file, bytes, problems) {
  const isHtml = file.type === 'text/html' || /\.x?html?$/i.test(file.name);
  const decoded = decode(bytes, isHtml);
  if ('badByte' in decoded) return { problem: problems.encoding(file.name, decoded.badByte) };
  if (!decoded.text.trim()) return { problem: problems.empty(file.name) };
  const text = isHtml ? articleText(decoded.text) : unixLines(decoded.text);
  return text ? { text } : { problem: problems.noText(file.name) };
}

/** A folder, or a file gone meanwhile, cannot be read. @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * Lets files be dropped anywhere on the page; text is left to the browser.
 *
 * @param {{ sheet: HTMLElement, open: (files: File[]) => void }[]} places the first one also gets what falls beside them;
 *   a sheet has the class `dropping` while a file hovers
 */
export function acceptDrops(places) {
  const placeOf = (/** @type {Event} */ { target }) =>
    places.find(({ sheet }) => target instanceof Node && sheet.contains(target)) ?? places[0];
  const mark = (/** @type {HTMLElement | undefined} */ dropping) => {
    for (const { sheet } of places) sheet.classList.toggle('dropping', sheet === dropping);
  };
  const isFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(placeOf(event)?.sheet);
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) mark(undefined);
  });
  addEventListener('drop', (event) => {
    mark(undefined);
    if (!isFile(event)) return;
    event.preventDefault();
    placeOf(event)?.open([...(event.dataTransfer?.files ?? [])]);
  });
}
