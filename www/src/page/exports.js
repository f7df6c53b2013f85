// @ts-check

import { csv } from './csv.js';
import { wordsOf } from '../../shared/spans.js';
import { documentOf } from './review/corrections.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */
/** @typedef {import('./page.js').Page} Page */

const FORMATS = /** @type {const} */ (['json', 'csv', 'corrections']);

/** @typedef {(typeof FORMATS)[number]} Format */

const COLUMNS = ['layer', 'kind', 'start', 'end', 'text', 'speaker', 'cue', 'source', 'rule', 'confidence', 'denied'];

/**
 * The menu of results.
 *
 * @param {Page} page
 * @param {import('./status.js').Status} status
 * @param {() => import('./settings/i18n.js').Strings} strings
 */
export function prepareExports(page, status, strings) {
  const contents = {
    json: () => toJson(page.found),
    csv: () => toCsv(page.annotations, page.text),
    corrections: () => toJson(documentOf(page.reviewing.steps)),
  };
  const save = (/** @type {Format} */ format) => {
    const name = fileName(format, page.reviewing.name);
    // Spreadsheets read UTF-8 only where the file begins with its mark.
    download(name, format === 'csv' ? 'text/csv' : 'application/json', (format === 'csv' ? '\uFEFF' : '') + contents[format]());
    status.say(strings().saved(name));
  };
  const copy = async (/** @type {Format} */ format) => {
    try {
      await navigator.clipboard.writeText(contents[format]());
      status.say(strings().copied);
    } catch {
      status.say(strings().copyRefused);
    }
  };
  for (const item of document.querySelectorAll('[data-export]')) {
    const [action, name] = (item.getAttribute('data-export') ?? '').split('-');
    const format = FORMATS.find((known) => known === name) ?? 'json';
    item.addEventListener('click', () => {
      if (!page.text) status.say(strings().nothingToExport);
      else if (format === 'corrections' && !page.reviewing.steps.length) status.say(strings().review.nothingToSave);
      else if (action === 'copy') copy(format);
      else save(format);
    });
  }
}

/**
 * What the command line looks for beside an article.
 *
 * @param {Format} format
 * @param {string} article the name of its file, without the ending
 */
function fileName(format, article) {
  return format === 'corrections' ? `${article || 'guillemet'}.corrections.json` : `guillemet.${format}`;
}

/** @param {Annotations | import('./review/corrections.js').Corrections} document */
function toJson(document) {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * One line for each annotation.
 *
 * @param {Annotations} annotations
 * @param {string} text
 */
function toCsv(annotations, text) {
  const rows = [...quoteRows(annotations, text), ...mentionRows(annotations, text), ...duplicateRows(annotations, text)];
  return csv([COLUMNS, ...rows]);
}

/** @param {Annotations} annotations @param {string} text */
function quoteRows({ quotes }, text) {
  return quotes.map((quote) => {
    const { kind, span, cue, source, speaker, rule, confidence, denied } = quote;
    return ['quote', kind, span.start, span.end, wordsOf(quote, text), speaker?.name, cue?.text, source?.text, rule, confidence, denied];
  });
}

/** @param {Annotations} annotations @param {string} text */
function mentionRows({ mentions, entities }, text) {
  return mentions.map(({ kind, start, end, entity, rule, confidence }) => {
    const name = entities[entity]?.name;
    return ['mention', kind, start, end, text.slice(start, end), name, null, null, rule, confidence, null];
  });
}

/** @param {Annotations} annotations @param {string} text */
function duplicateRows({ duplicates }, text) {
  return duplicates.flatMap(({ kind, spans, similarity }) =>
    spans.map(({ start, end }) => ['duplicate', kind, start, end, text.slice(start, end), null, null, null, null, similarity, null]),
  );
}

/**
 * Hands a file to the browser's downloads.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
