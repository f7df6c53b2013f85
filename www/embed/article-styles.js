// @ts-check

import { TINTS } from './layers.js';

/**
 * Middle tones that are mixed with what lies behind them: legible on light and on dark pages, which
 * need not say which of the two they are.
 */
const SPEAKERS = ['#e0a100', '#2f8fe0', '#d9547a', '#3ba55d', '#9b6bdf', '#e07a2f'];

const UNDERLINES = {
  person: ['solid', '#c8543c'],
  organization: ['double', '#3f7fbf'],
  place: ['dotted', '#2f9461'],
  event: ['dashed', '#9a6fc4'],
  work: ['wavy', '#b08a1e'],
  date: ['dotted', '#808890'],
  time: ['dotted', '#808890'],
  quantity: ['dashed', '#808890'],
  other: ['double', '#1d8f9c'],
};

/** The tint of a speaker's quotes; a page overrides it by `--guillemet-speaker-1` to `-6`, or `-0` for the unknown. */
export function tint(/** @type {number} */ number, strength = 26) {
  const tone = SPEAKERS[number - 1] ?? '#8a8f96';
  return `color-mix(in srgb, var(--guillemet-speaker-${number}, ${tone}) ${strength}%, transparent)`;
}

/** The line under a doubtful speaker's quotes. @param {number} number */
function dotted(number) {
  return `text-decoration: underline dotted 3px ${tint(number, 100)}; text-underline-offset: 0.3em;`;
}

/** @param {string} kind */
export function underline(kind) {
  const [line, color] = UNDERLINES[/** @type {keyof typeof UNDERLINES} */ (kind)];
  return `text-decoration: underline ${line} var(--guillemet-${kind}, ${color}) 2px; text-underline-offset: 0.22em;`;
}

export const UNDERLINED = Object.keys(UNDERLINES);

const RULES = [
  ...Array.from({ length: TINTS + 1 }, (_, number) => `::highlight(guillemet-quote-${number}) { background-color: ${tint(number)}; }`),
  ...Array.from({ length: TINTS + 1 }, (_, number) => `::highlight(guillemet-doubtful-${number}) { ${dotted(number)} }`),
  '::highlight(guillemet-denied) { text-decoration: overline underline dashed 1px #7b7b7b; text-underline-offset: 0.3em; }',
  ...UNDERLINED.map((kind) => `::highlight(guillemet-${kind}) { ${underline(kind)} }`),
  '::highlight(guillemet-copy) { color: var(--guillemet-copy, #7b7b7b); text-decoration: line-through 1px; }',
  '::highlight(guillemet-flash) { background-color: var(--guillemet-flash, #ffd84d); color: #1a1a1a; }',
];

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** How many elements use the sheet in a document or shadow root. @type {WeakMap<DocumentOrShadowRoot, number>} */
const users = new WeakMap();

/**
 * Gives the tree that holds the article the rules for its highlights; a constructed sheet needs no
 * permission beyond that for the script.
 *
 * @param {Document | ShadowRoot} root
 * @returns {() => void} takes them away again
 */
export function adoptArticleStyles(root) {
  const own = (sheet ??= makeSheet(RULES.join('\n')));
  const count = users.get(root) ?? 0;
  users.set(root, count + 1);
  if (!count) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  return () => {
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (!left) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== own);
  };
}

/** @param {string} text */
export function makeSheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
