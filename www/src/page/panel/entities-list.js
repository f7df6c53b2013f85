// @ts-check

import { button, el } from '../../../shared/dom.js';
import { entityKey } from '../../../shared/keys.js';
import { ENTITY_KINDS, entitiesOf } from '../../../shared/kinds.js';
import { stateWords } from '../text/certainty-words.js';
import { entityDecisions } from './decisions.js';
import { longList } from './list.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('../../../pkg/guillemet.js').Entity} Entity */

/** @param {Model} model */
export function entitiesList(model) {
  const sections = ENTITY_KINDS.flatMap((kind) => {
    const entities = entitiesOf(model.annotations.entities, kind);
    return entities.length ? [kindSection(kind, entities, model)] : [];
  });
  return el('div', {}, ...sections);
}

/**
 * @param {Entity['kind']} kind
 * @param {Entity[]} entities
 * @param {Model} model
 */
function kindSection(kind, entities, model) {
  const { strings } = model;
  return el(
    'section',
    { class: 'kind', 'data-kind': kind },
    el('h3', {}, el('span', { class: 'sample' }, strings.entityKind[kind]), ' ', el('span', { class: 'count' }, String(entities.length))),
    longList('ul', entities, (entity) => entityItem(entity, model), strings),
  );
}

/** Where the last visited mention of each name begins: the panel may be drawn anew between two presses. @type {Map<string, number | undefined>} */
const visited = new Map();

/**
 * A name whose button goes to its next mention at every press.
 *
 * @param {Entity} entity
 * @param {Model} model
 */
function entityItem(entity, model) {
  const { strings } = model;
  const { length } = entity.mentions;
  const starts = entity.mentions.map((id) => model.annotations.mentions[id]?.start);
  const visit = () => {
    const next = (starts.indexOf(visited.get(entity.key)) + 1) % length;
    visited.set(entity.key, starts[next]);
    visitMention(entity, next, model);
  };
  const name = button(
    visit,
    { class: 'entity', 'data-key': entityKey(entity.id), title: strings.nextMention(entity.name, length) },
    el('span', { class: 'who' }, entity.name),
    ' ',
    el('span', { class: 'count' }, `× ${length}`),
  );
  const isOpen = model.view.entity === entity.key;
  const correct = button(
    () => model.actions.openEntity(isOpen ? null : entity),
    { class: 'correct', 'data-key': `correct-${entity.key}`, 'aria-expanded': String(isOpen), 'aria-label': strings.review.correct(entity.name) },
    '⋯',
  );
  const state = stateWords(entity, strings.review.state.entity);
  const shownState = state ? [' ', el('span', { class: 'meta', 'data-review': entity.review }, state)] : [];
  return el('li', {}, name, ...shownState, ' ', correct, ...facts(entity, strings), ...(isOpen ? [entityDecisions(entity, model)] : []));
}

/**
 * @param {Entity} entity
 * @param {number} idx
 * @param {Model} model
 */
function visitMention(entity, idx, { annotations, actions, strings }) {
  const mention = annotations.mentions[entity.mentions[idx] ?? -1];
  if (!mention) return;
  actions.visit(mention);
  actions.say(`${entity.name} : ${strings.mentionOf(idx + 1, entity.mentions.length)}`);
}

/**
 * @param {Entity} entity
 * @param {import('../settings/i18n.js').Strings} strings
 */
function facts({ aliases, roles, value }, { detail }) {
  const known = [
    [detail.aliases, aliases.join(', ')],
    [detail.roles, roles.map((role) => role.text).join(', ')],
    [detail.value, value ?? ''],
  ];
  return known.flatMap(([term, words]) => (words ? [el('p', { class: 'meta' }, `${term} : ${words}`)] : []));
}
