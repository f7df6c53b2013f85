// @ts-check

import { words } from '../pkg/certainty.js';

/** @param {number} count @param {string} one @param {string} many */
const fr = (count, one, many) => `${count} ${count > 1 ? many : one}`;

/** @param {number} count @param {string} one @param {string} many */
const en = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** Every word that the element says, by language; the same keys in each. */
const STRINGS = {
  fr: {
    title: 'Qui parle, de qui, de quoi',
    summary: (/** @type {number} */ quotes, /** @type {number} */ voices, /** @type {number} */ names) =>
      [fr(quotes, 'citation', 'citations'), fr(voices, 'voix', 'voix'), fr(names, 'nom', 'noms')].join(' · '),
    show: 'Montrer dans l’article',
    speakers: 'Les voix',
    names: 'Les noms',
    duplicates: 'Passages répétés',
    unknownSpeaker: 'Voix non identifiée',
    certainty: words.fr,
    denied: 'propos nié\u00a0: d’après le texte, cela n’a pas été dit',
    perhaps: (/** @type {string} */ name) => `peut-être ${name}`,
    orElse: (/** @type {string} */ names) => `ou bien\u00a0: ${names}`,
    semicolon: '\u00a0; ',
    marks: /** @type {const} */ (['«\u202f', '\u202f»']),
    times: (/** @type {number} */ count) => `${count} fois`,
    copy: (/** @type {number} */ number) => (number === 1 ? 'premier passage' : `copie ${number}`),
    place: (/** @type {number} */ number, /** @type {number} */ count) => `Passage ${number} sur ${count}`,
    note: 'Analyse faite par votre navigateur\u00a0: le texte ne quitte pas cette page.',
    kinds: {
      quote: 'Citations',
      person: 'Personnes',
      organization: 'Organisations',
      place: 'Lieux',
      event: 'Événements',
      work: 'Œuvres',
      date: 'Dates',
      time: 'Heures',
      quantity: 'Quantités',
      other: 'Autres',
      duplicate: 'Répétitions',
    },
    errors: {
      'article-missing': 'L’article à annoter est introuvable dans cette page.',
      'highlights-unsupported': 'Ce navigateur ne sait pas surligner un texte sans le modifier.',
      'wasm-unsupported': 'Ce navigateur ne connaît pas WebAssembly.',
      'wasm-blocked': 'La politique de sécurité de cette page interdit WebAssembly.',
      'wasm-missing': 'Le moteur d’analyse n’a pas pu être chargé.',
      'pack-damaged': 'Le modèle de noms est abîmé.',
      'wasm-failed': 'Le moteur d’analyse n’a pas pu démarrer.',
      worker: 'Le moteur d’analyse s’est arrêté.',
      refused: 'Cet article ne peut pas être analysé dans la langue indiquée.',
      disposed: 'L’analyse a été interrompue.',
    },
  },
  en: {
    title: 'Who speaks, of whom, of what',
    summary: (/** @type {number} */ quotes, /** @type {number} */ voices, /** @type {number} */ names) =>
      [en(quotes, 'quote', 'quotes'), en(voices, 'voice', 'voices'), en(names, 'name', 'names')].join(' · '),
    show: 'Show in the article',
    speakers: 'Voices',
    names: 'Names',
    duplicates: 'Repeated passages',
    unknownSpeaker: 'Unidentified voice',
    certainty: words.en,
    denied: 'denied: the text says that this was not said',
    perhaps: (/** @type {string} */ name) => `perhaps ${name}`,
    orElse: (/** @type {string} */ names) => `or else: ${names}`,
    semicolon: '; ',
    marks: /** @type {const} */ (['“', '”']),
    times: (/** @type {number} */ count) => en(count, 'time', 'times'),
    copy: (/** @type {number} */ number) => (number === 1 ? 'first passage' : `copy ${number}`),
    place: (/** @type {number} */ number, /** @type {number} */ count) => `Passage ${number} of ${count}`,
    note: 'Read by your own browser: the text does not leave this page.',
    kinds: {
      quote: 'Quotes',
      person: 'People',
      organization: 'Organizations',
      place: 'Places',
      event: 'Events',
      work: 'Works',
      date: 'Dates',
      time: 'Times',
      quantity: 'Quantities',
      other: 'Other',
      duplicate: 'Repeats',
    },
    errors: {
      'article-missing': 'The article to annotate is not in this page.',
      'highlights-unsupported': 'This browser cannot highlight a text without changing it.',
      'wasm-unsupported': 'This browser has no WebAssembly.',
      'wasm-blocked': 'This page’s security policy forbids WebAssembly.',
      'wasm-missing': 'The reading engine could not be loaded.',
      'pack-damaged': 'The trained pack of names is damaged.',
      'wasm-failed': 'The reading engine could not be started.',
      worker: 'The reading engine has stopped.',
      refused: 'This article cannot be read in the language that it declares.',
      disposed: 'The reading was interrupted.',
    },
  },
};

/** @typedef {typeof STRINGS.fr | typeof STRINGS.en} Strings */

/**
 * @param {string | undefined} lang a primary language subtag
 * @returns {Strings}
 */
export function stringsFor(lang) {
  return lang === 'fr' ? STRINGS.fr : STRINGS.en;
}
