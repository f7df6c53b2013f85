// @ts-check

/** @typedef {import('../../../pkg/guillemet-desk.js').Anchor} Anchor */
/** @typedef {import('../../../pkg/guillemet-desk.js').Annotations} Annotations */
/** @typedef {import('../../../pkg/guillemet-desk.js').Corrections} Corrections */
/** @typedef {import('../../../pkg/guillemet-desk.js').Entity} Entity */
/** @typedef {import('../../../pkg/guillemet-desk.js').Quote} Quote */
/** @typedef {import('../../../pkg/guillemet-desk.js').Span} Span */
/** @typedef {import('../../../pkg/guillemet-desk.js').Step} Step */
/** @typedef {import('../../../pkg/guillemet-desk.js').Voice} Voice */

/** How many characters before and behind a place are remembered. */
const CONTEXT = 32;
/** In so many UTF-16 units stand more characters than that, whatever is cut at the far end. */
const UNITS = 2 * CONTEXT + 2;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A place as the engine finds it again, also in an edited text.
 *
 * @param {string} text
 * @param {Span} span
 * @param {string} [key] that of the annotation there
 * @returns {Anchor}
 */
export function anchor(text, { start, end }, key) {
  const before = text.slice(Math.max(0, start - UNITS), start);
  const after = text.slice(end, end + UNITS);
  return {
    ...(key ? { key } : {}),
    start,
    end,
    words: wellFormed(text.slice(start, end)),
    before: wellFormed([...before].slice(-CONTEXT).join('')),
    after: wellFormed([...after].slice(0, CONTEXT).join('')),
  };
}

/** As the engine reads it. @param {string} words */
function wellFormed(words) {
  return words.replace(LONE_SURROGATE, '\uFFFD');
}

/** The place of a quotation: from its first word to its last. @param {Quote} quote @param {string} text */
export function quoteAnchor({ parts, span, key }, text) {
  return anchor(text, { start: parts[0]?.start ?? span.start, end: parts.at(-1)?.end ?? span.end }, key);
}

/**
 * The place of somebody or something named: that of the first mention.
 *
 * @param {Entity} entity
 * @param {Annotations} annotations to which it belongs
 * @param {string} text
 */
export function entityAnchor({ mentions }, annotations, text) {
  const mention = annotations.mentions[mentions[0] ?? -1];
  return mention && anchor(text, mention, mention.key);
}

/**
 * A speaker as the reader says it, tied to a mention where the text names it.
 *
 * @param {string} name
 * @param {Entity | undefined} entity
 * @param {Annotations} annotations
 * @param {string} text
 * @returns {Voice}
 */
export function voiceOf(name, entity, annotations, text) {
  const mention = entity && entityAnchor(entity, annotations, text);
  return mention ? { name, mention } : { name };
}

/**
 * Steps with another one. What the reader had said of the same place and now says otherwise goes: undoing brings it back.
 *
 * @param {readonly Step[]} steps
 * @param {Step} step
 * @param {string} text
 */
export function withStep(steps, step, text) {
  return [...steps.filter((earlier) => !(isSamePlace(earlier, step, text) && clash(earlier, step))), step];
}

/**
 * Steps without those that reject what stands at a place; where there is none that can be told from others, with one that accepts it.
 *
 * @param {readonly Step[]} steps
 * @param {Extract<Step, { action: 'accept' | 'reject' }>} accept
 * @param {string} text
 */
export function withoutRejection(steps, accept, text) {
  const kept = steps.filter((earlier) => !(earlier.action === 'reject' && isSamePlace(earlier, accept, text)));
  return kept.length < steps.length ? kept : [...steps, accept];
}

/** Whether two things that are said of one place cannot both be, as the engine sees it. @param {Step} earlier @param {Step} later */
function clash(earlier, later) {
  if ((earlier.action === 'note') !== (later.action === 'note')) return false;
  return earlier.action === 'reject' || later.action === 'reject' || earlier.action === later.action;
}

/**
 * Whether two steps surely speak of one place: of the same words between the same words, which stand once or at the same offset.
 *
 * @param {Step} one
 * @param {Step} other
 * @param {string} text
 */
function isSamePlace({ target, anchor: one }, { target: otherTarget, anchor: other }, text) {
  const isAlike = target === otherTarget && one.words === other.words && one.before === other.before && one.after === other.after;
  if (!isAlike) return false;
  const around = one.before + one.words + one.after;
  return one.start === other.start || text.indexOf(around) === text.lastIndexOf(around);
}

/** @param {readonly Step[]} steps @returns {Corrections} */
export function documentOf(steps) {
  return { version: 1, offsets: 'utf16', complete: false, steps: [...steps] };
}
