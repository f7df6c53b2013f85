// @ts-check

import { csv } from '../../shared/csv.js';
import { wordsOf } from '../../shared/spans.js';

/** @typedef {import('../../pkg/guillemet.js').Annotations} Annotations */

const COLUMNS = ['layer', 'kind', 'start', 'end', 'text', 'speaker', 'cue', 'source', 'rule', 'confidence'];

/** @param {Annotations} annotations */
export function toJson(annotations) {
  return `${JSON.stringify(annotations, null, 2)}\n`;
}

/**
 * One line for each annotation.
 *
 * @param {Annotations} annotations
 * @param {string} text
 */
export function toCsv(annotations, text) {
  const rows = [...quoteRows(annotations, text), ...mentionRows(annotations, text), ...duplicateRows(annotations, text)];
  return csv([COLUMNS, ...rows]);
}

/** @param {Annotations} annotations @param {string} text */
function quoteRows({ quotes }, text) {
  return quotes.map((quote) => {
    const { kind, span, cue, source, speaker, rule, confidence } = quote;
    return ['quote', kind, span.start, span.end, wordsOf(quote, text), speaker?.name, cue?.text, source?.text, rule, confidence];
  });
}

/** @param {Annotations} annotations @param {string} text */
function mentionRows({ mentions, entities }, text) {
  return mentions.map(({ kind, start, end, entity, rule, confidence }) => {
    const name = entities[entity]?.name;
    return ['mention', kind, start, end, text.slice(start, end), name, null, null, rule, confidence];
  });
}

/** @param {Annotations} annotations @param {string} text */
function duplicateRows({ duplicates }, text) {
  return duplicates.flatMap(({ kind, spans, similarity }) =>
    spans.map(({ start, end }) => ['duplicate', kind, start, end, text.slice(start, end), null, null, null, null, similarity]),
  );
}

/**
 * Hands a file to the browser's downloads.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
