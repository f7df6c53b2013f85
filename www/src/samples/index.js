// @ts-check

import { sample as flood } from './fr-agence.js';
import { sample as train } from './fr-train.js';

/**
 * An article to try the page with.
 *
 * @typedef {{ title: string, lang: 'fr', text: string }} Sample
 */

/** @type {readonly Sample[]} */
export const SAMPLES = [flood, train];
