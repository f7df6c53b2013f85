// @ts-check

import { documentOf, entityAnchor, quoteAnchor, voiceOf, withoutRejection } from './review/corrections.js';
import { deedSentence, deedWords, offerWords } from './review/deed-words.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./panel/model.js').Rejectable} Rejectable */
/** @typedef {import('./panel/model.js').ReviewActions} ReviewActions */
/** @typedef {import('./review/history.js').Deed} Deed */
/** @typedef {import('../../pkg/guillemet-desk.js').Quote} Quote */

/**
 * What the buttons do by which the reader corrects what was found.
 *
 * @param {Desk} page
 * @param {import('./status.js').Status} status
 * @param {() => import('./settings/i18n.js').Strings} strings
 * @returns {ReviewActions}
 */
export function reviewActionsOf(page, status, strings) {
  const { reviewing } = page;
  const tell = (/** @type {Deed | null} */ deed) => deed && status.lead(deedSentence(deed, strings()));

  /** Where something stands that is shown, or that was rejected. @param {'quote' | 'entity'} target @param {Rejectable} item */
  const placeOf = (target, item) => {
    if (target === 'quote') return quoteAnchor(/** @type {Quote} */ (item), page.text);
    const entity = /** @type {import('../../pkg/guillemet-desk.js').Entity} */ (item);
    return entityAnchor(entity, page.found.entities.includes(entity) ? page.found : page.annotations, page.text);
  };

  /** @param {'accept' | 'reject'} action @param {'quote' | 'entity'} target @param {Rejectable} item */
  const judge = (action, target, item) => {
    const place = placeOf(target, item);
    if (!place) return;
    const deed = { action, target, words: wordsOf(item, place), place };
    tell(deed);
    reviewing.say({ action, target, anchor: place }, deed);
  };

  /** @param {Quote} quote @param {string | null} name @param {number | null} id its entity */
  const giveTo = (quote, name, id) => {
    const { annotations, text } = page;
    const place = quoteAnchor(quote, text);
    const speaker = name === null ? null : voiceOf(name, annotations.entities[id ?? -1], annotations, text);
    const deed = /** @type {const} */ ({ action: 'speaker', target: 'quote', words: place.words, place, to: name });
    page.look({ naming: null });
    tell(deed);
    reviewing.say({ action: 'speaker', target: 'quote', anchor: place, speaker }, deed, quote.speaker?.name);
  };

  return {
    accept: (target, item) => (item.review === 'accepted' ? status.say(strings().review.already) : judge('accept', target, item)),

    reject: (target, item) => judge('reject', target, item),

    restore(target, item) {
      const place = placeOf(target, item);
      if (!place) return;
      const deed = /** @type {const} */ ({ action: 'restore', target, words: wordsOf(item, place), place });
      tell(deed);
      reviewing.change(withoutRejection(reviewing.steps, { action: 'accept', target, anchor: place }, page.text), deed);
    },

    giveTo: (quote, voice) => giveTo(quote, voice?.name ?? null, voice?.entity ?? null),

    openNaming(quote) {
      page.look({ naming: quote && { key: quote.key, name: '' } });
      page.panel.focusItem(quote ? 'voice-name' : 'voice-other');
    },

    nameSpeaker(quote, typed) {
      const name = typed.trim();
      if (!name) return status.say(strings().review.noName);
      const entity = page.annotations.entities.find((known) => known.name === name);
      giveTo(quote, name, entity?.id ?? null);
      page.panel.focusItem('voice-other');
    },

    openEntity: (entity) => page.look({ entity: entity?.key ?? null }),

    setKind(entity, kind) {
      const place = placeOf('entity', entity);
      if (!place) return;
      const deed = /** @type {const} */ ({ action: 'kind', target: 'entity', words: entity.name, place, to: kind });
      tell(deed);
      reviewing.say({ action: 'kind', target: 'entity', anchor: place, kind }, deed);
    },

    extend: (which) => void tell(reviewing.extend(which)),

    forget({ step }) {
      const deed = /** @type {const} */ ({ action: 'forget', target: 'quote', words: step.anchor.words, place: step.anchor });
      tell(deed);
      reviewing.change(reviewing.steps.filter((other) => other !== step), deed);
    },

    move(way) {
      const deed = reviewing.move(way);
      const { undone, redone, nothingToUndo, nothingToRedo } = strings().review;
      if (!deed) return status.say(way < 0 ? nothingToUndo : nothingToRedo);
      status.lead((way < 0 ? undone : redone)(deedWords(deed, strings())));
      const start = page.text.startsWith(deed.place.words, deed.place.start) ? deed.place.start : page.text.indexOf(deed.place.words);
      if (start >= 0) page.visitor.visit({ start, end: start + deed.place.words.length });
    },
  };
}

/** What a deed is told of. @param {Rejectable} item @param {import('./review/corrections.js').Anchor} place */
function wordsOf(item, place) {
  return 'name' in item ? item.name : place.words;
}

/**
 * Offers after a deed what else may be said, once the engine has seen it.
 *
 * @param {Desk} page
 * @param {import('./status.js').Status} status
 * @param {() => import('./settings/i18n.js').Strings} strings
 */
export async function offerMore(page, status, strings) {
  const offer = await page.reviewing.ask();
  if (!offer) return;
  page.drawPanel();
  const words = Object.values(offerWords(offer, strings())).filter(Boolean);
  status.say(strings().review.offered(deedSentence(offer.deed, strings()), words.join(strings().semicolon)));
}

/** The document as it is sent to the engine; none where nothing was said. @param {import('./review/reviewing.js').Reviewing} reviewing */
export function correctionsOf({ steps }) {
  return steps.length ? documentOf(steps) : undefined;
}
