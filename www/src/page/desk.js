// @ts-check

/**
 * What the actions of the page work on.
 *
 * @typedef {object} Desk
 * @property {import('../../pkg/guillemet.js').Annotations} found everything, with what the reader has rejected
 * @property {import('../../pkg/guillemet.js').Annotations} annotations what of it stands
 * @property {string} text the text that they belong to
 * @property {import('./text/painter.js').View} view
 * @property {(change: Partial<import('./text/painter.js').View>) => void} look
 * @property {import('./text/editor.js').Editor} editor
 * @property {import('./text/visit.js').Visitor} visitor
 * @property {import('./panel/panel.js').Panel} panel
 * @property {() => void} drawPanel
 * @property {import('./clean/cleaning.js').Cleaning} cleaning
 * @property {import('./compare/comparing.js').Comparing} comparing
 * @property {import('./review/reviewing.js').Reviewing} reviewing
 */

// A module of types alone: all actions need them.
export {};
