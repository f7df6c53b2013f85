// @ts-check

import { makeSheet, tint, UNDERLINED, underline } from './article-styles.js';
import { TINTS } from './layers.js';

const RULES = `
:host { display: block; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }

.panel {
  --line: color-mix(in srgb, currentColor 18%, transparent);
  --wash: color-mix(in srgb, currentColor 6%, transparent);
  margin-block: 2.5rem 1rem;
  border-block-start: 3px double var(--line);
  padding-block-start: 1rem;
  font-family: var(--guillemet-font-family, system-ui, sans-serif);
  font-size: var(--guillemet-font-size, 0.9375rem);
  line-height: 1.45;
}
h2, h3, p, ul, fieldset { margin: 0; padding: 0; border: 0; }
ul { list-style: none; }
h2, h3 { font-size: 1em; font-weight: 650; line-height: 1.3; }
h2 { font-size: 1.2em; }
h3 { margin-block-end: 0.5em; padding-block-end: 0.375em; border-block-end: 1px solid var(--line); }
.quiet { opacity: 0.78; font-size: 0.875em; }

header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem; }
.switches { display: flex; flex-wrap: wrap; gap: 0.375rem 1.125rem; margin-block: 0.875rem 1.25rem; min-inline-size: 0; }
.switches label { display: inline-flex; align-items: center; gap: 0.375rem; min-block-size: 1.5rem; cursor: pointer; }
input { inline-size: 1rem; block-size: 1rem; margin: 0; accent-color: currentColor; }

.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1.5rem 2.5rem; }
.voice + .voice { margin-block-start: 0.875rem; }
.name { font-weight: 600; overflow-wrap: anywhere; }
.swatch { display: inline-block; inline-size: 0.875em; block-size: 0.875em; margin-inline-end: 0.5em; border-radius: 3px;
  vertical-align: -0.06em; border: 1px solid var(--line); }

button { font: inherit; color: inherit; text-align: start; background: none; border: 0; border-radius: 4px; cursor: pointer; }
button:hover { background: var(--wash); }
:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
[aria-current='true'] { background: var(--wash); box-shadow: inset 2px 0 currentColor; }
.quote { display: block; inline-size: calc(100% + 0.5rem); margin-inline: -0.5rem 0; padding: 0.25rem 0.5rem; }
.quote > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.doubt { display: block; }
ul + h4 { margin-block-start: 0.75rem; }
.duplicates:not(:first-child) { margin-block-start: 1.5rem; }
h4 { font: inherit; margin: 0 0 0.125rem; }
.chips { display: flex; flex-wrap: wrap; gap: 0.125rem 0.375rem; margin-inline-start: -0.375rem; }
.chip { padding: 0.125rem 0.375rem; min-block-size: 1.5rem; }
.kind, .chip > .label { text-decoration-skip-ink: none; }
.copy { text-decoration: underline; text-underline-offset: 0.2em; }
.count { font-variant-numeric: tabular-nums; opacity: 0.78; font-size: 0.8125em; margin-inline-start: 0.25em; }
.passage { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.note { margin-block-start: 1.5rem; }

${Array.from({ length: TINTS + 1 }, (_, number) => `.tint-${number} { background-color: ${tint(number, 55)}; }`).join('\n')}
${UNDERLINED.map((kind) => `.kind-${kind} { ${underline(kind)} }`).join('\n')}
.kind-duplicate { text-decoration: line-through; }
.kind-quote { background-color: ${tint(1)}; }

@media print { .switches, .note { display: none; } }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** The styles of the element's own shadow root: colours and font size follow the page. */
export function panelStyles() {
  return (sheet ??= makeSheet(RULES));
}
