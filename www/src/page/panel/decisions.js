// @ts-check

import { candidatesOf, isChecked } from '../../../shared/certainty.js';
import { button, el } from '../../../shared/dom.js';
import { ENTITY_KINDS } from '../../../shared/kinds.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Entity} Entity */
/** @typedef {import('../../../pkg/guillemet.js').Quote} Quote */

/** So many candidates get a button. */
const MOST = 5;

/**
 * What can be said of a quotation: whose it is, that it stands as it is, that it is none.
 *
 * @param {Quote} quote
 * @param {Model} model
 */
export function quoteDecisions(quote, model) {
  const { strings, actions } = model;
  const { review } = strings;
  return el(
    'div',
    { class: 'decide', role: 'group', 'aria-label': review.title },
    el('p', { class: 'meta' }, review.whoSpeaks),
    el('div', { class: 'choices' }, ...voices(quote, model)),
    ...(model.view.naming?.key === quote.key ? [nameField(quote, model.view.naming, model)] : []),
    verdict(() => actions.accept('quote', quote), () => actions.reject('quote', quote), quote.review === 'accepted', 'quote', strings),
  );
}

/** @param {Quote} quote @param {Model} model */
function voices(quote, { strings: { review }, actions, view }) {
  const { speaker } = quote;
  const isNaming = view.naming?.key === quote.key;
  const { best, others } = candidatesOf(quote);
  const candidates = [...(best ? [best] : []), ...others].filter(({ confidence }) => confidence > 0).slice(0, MOST);
  const isNobody = !speaker && isChecked(quote);
  return [
    ...(speaker ? [choice(speaker.name, isChecked(quote) ? null : quote.confidence, true, () => actions.giveTo(quote, speaker))] : []),
    ...candidates.map((candidate) => choice(candidate.name, candidate.confidence, false, () => actions.giveTo(quote, candidate))),
    button(() => actions.openNaming(isNaming ? null : quote), { 'data-key': 'voice-other', 'aria-expanded': String(isNaming) }, review.other),
    button(() => actions.giveTo(quote, null), { 'data-key': 'voice-nobody', 'aria-pressed': String(isNobody) }, review.nobody),
  ];
}

/**
 * @param {string} name
 * @param {number | null} percent
 * @param {boolean} isChosen
 * @param {() => void} choose
 */
function choice(name, percent, isChosen, choose) {
  const likely = percent === null ? [] : [' ', el('span', { class: 'count' }, `${percent}\u202f%`)];
  return button(choose, { 'data-key': `voice-${name}`, 'aria-pressed': String(isChosen) }, name, ...likely);
}

/**
 * The field for a speaker who is not among the candidates, with the names of the article.
 *
 * @param {Quote} quote
 * @param {import('../text/painter.js').Naming} naming
 * @param {Model} model
 */
function nameField(quote, naming, { annotations, strings: { review }, actions }) {
  const names = annotations.entities.filter(({ kind }) => kind === 'person' || kind === 'organization').map(({ name }) => name);
  const input = el('input', { type: 'text', id: 'voice-name', 'data-key': 'voice-name', list: 'voice-names', autocomplete: 'off', value: naming.name });
  const take = el('button', { type: 'submit', 'data-key': 'voice-take' }, review.take);
  const form = el(
    'form',
    { class: 'choices' },
    el('label', { for: 'voice-name' }, review.otherName),
    input,
    el('datalist', { id: 'voice-names' }, ...[...new Set(names)].map((name) => el('option', { value: name }))),
    take,
  );
  // What is typed outlives a redrawing of the panel.
  input.addEventListener('input', () => (naming.name = input.value));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    actions.nameSpeaker(quote, input.value);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    actions.openNaming(null);
  });
  return form;
}

/**
 * What can be said of somebody or something named.
 *
 * @param {Entity} entity
 * @param {Model} model
 */
export function entityDecisions(entity, { strings, actions }) {
  const { review } = strings;
  const kinds = ENTITY_KINDS.map((kind) => {
    const isChosen = entity.kind === kind;
    const choose = () => (isChosen ? actions.accept('entity', entity) : actions.setKind(entity, kind));
    return button(choose, { 'data-key': `kind-${kind}`, 'aria-pressed': String(isChosen) }, strings.entityKind[kind]);
  });
  return el(
    'div',
    { class: 'decide', role: 'group', 'aria-label': review.title },
    el('p', { class: 'meta' }, review.sortInto),
    el('div', { class: 'choices' }, ...kinds),
    verdict(() => actions.accept('entity', entity), () => actions.reject('entity', entity), entity.review === 'accepted', 'entity', strings),
  );
}

/**
 * @param {() => void} accept
 * @param {() => void} reject
 * @param {boolean} isAccepted
 * @param {'quote' | 'entity'} target
 * @param {import('../settings/i18n.js').Strings} strings
 */
function verdict(accept, reject, isAccepted, target, { review }) {
  return el(
    'div',
    { class: 'choices verdict' },
    button(accept, { 'data-key': 'accept', 'aria-pressed': String(isAccepted) }, review.accept),
    button(reject, { 'data-key': 'reject' }, review.reject[target]),
  );
}
