// @ts-check

/** What is found in no text. @type {import('../../pkg/guillemet.js').Annotations} */
export const NOTHING = { version: 1, language: 'fr', offsets: 'utf16', length: 0, quotes: [], mentions: [], entities: [], duplicates: [], notices: [] };
