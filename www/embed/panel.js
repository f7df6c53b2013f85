// @ts-check

import { candidatesOf, certaintyOf } from '../shared/certainty.js';
import { button, el } from '../shared/dom.js';
import { entityKey, quoteKey } from '../shared/keys.js';
import { ENTITY_KINDS, entitiesOf } from '../shared/kinds.js';
import { wordsOf } from '../shared/spans.js';
import { voicesIn } from './layers.js';

/** @typedef {import('../engine/annotator-client.js').Annotations} Annotations */
/** @typedef {import('./events.js').Selection} Selection */
/** @typedef {import('./layers.js').Kind} Kind */
/** @typedef {import('./strings.js').Strings} Strings */

/**
 * @typedef {object} PanelModel
 * @property {string} text
 * @property {Annotations} annotations
 * @property {readonly Kind[]} kinds what may be shown
 * @property {ReadonlySet<Kind>} hidden what the reader has switched off
 * @property {Strings} strings
 */

/**
 * @typedef {object} PanelActions
 * @property {(selection: Selection, spans: readonly { start: number, end: number }[]) => void} select
 * @property {(kind: Kind, shown: boolean) => void} toggle
 */

/** @typedef {PanelModel & PanelActions} Panel */

/**
 * The same facts as the highlights, as lists of buttons: for the keyboard, for screen readers, at a glance.
 *
 * @param {Panel} panel
 * @returns {DocumentFragment} empty where nothing was found
 */
export function renderPanel(panel) {
  const fragment = document.createDocumentFragment();
  const left = voices(panel);
  const right = [...names(panel), ...duplicates(panel)];
  const columns = [left, right].filter((column) => column.length);
  if (!columns.length) return fragment;
  fragment.append(
    el(
      'section',
      { class: 'panel', part: 'panel', 'aria-labelledby': 'title' },
      header(panel),
      switches(panel),
      el('div', { class: 'columns' }, ...columns.map((column) => el('div', {}, ...column))),
      el('p', { class: 'quiet note', part: 'note' }, panel.strings.note),
      el('p', { role: 'status', class: 'status' }),
    ),
  );
  return fragment;
}

/** Names one element of the panel for the annotation that it stands for. @param {Selection} selection */
export function keyOf({ kind, annotation }) {
  if (kind === 'mention') return entityKey(annotation.entity);
  return kind === 'quote' ? quoteKey(annotation) : `duplicate-${annotation.id}`;
}

/** @param {Panel} panel */
function header({ annotations, kinds, strings }) {
  const speaking = voicesIn(annotations).filter((voice) => voice.name !== null);
  const named = annotations.entities.filter((entity) => kinds.includes(entity.kind));
  const summary = strings.summary(annotations.quotes.filter(isOriginal).length, speaking.length, named.length);
  return el('header', {}, el('h2', { id: 'title', part: 'title' }, strings.title), el('p', { class: 'quiet' }, summary));
}

/** A quote in a passage that was pasted twice was said once. @param {Annotations['quotes'][number]} quote */
function isOriginal(quote) {
  return quote.copyOf === null;
}

/** @param {Panel} panel */
function switches({ annotations, kinds, hidden, strings, toggle }) {
  const found = new Set([
    ...annotations.mentions.map((mention) => mention.kind),
    ...(annotations.quotes.length ? /** @type {const} */ (['quote']) : []),
    ...(annotations.duplicates.length ? /** @type {const} */ (['duplicate']) : []),
  ]);
  const labels = kinds.filter((kind) => found.has(kind)).map((kind) => {
    const box = el('input', { type: 'checkbox', name: kind, checked: !hidden.has(kind) });
    box.addEventListener('change', () => toggle(kind, box.checked));
    return el('label', {}, box, el('span', { class: `kind kind-${kind}` }, strings.kinds[kind]));
  });
  return el('div', { class: 'switches', part: 'switches', role: 'group', 'aria-label': strings.show }, ...labels);
}

/** @param {Panel} panel */
function voices(panel) {
  const { annotations, kinds, strings } = panel;
  if (!kinds.includes('quote') || !annotations.quotes.length) return [];
  const items = voicesIn(annotations).map((voice) => voiceItem(panel, voice));
  return [section(strings.speakers, 'voices', el('ul', {}, ...items))];
}

/**
 * @param {Panel} panel
 * @param {import('../shared/voices.js').Voice} voice
 */
function voiceItem(panel, { name, entity, tint, quotes }) {
  const role = entity === null ? undefined : panel.annotations.entities[entity]?.roles[0]?.text;
  const items = quotes.filter(isOriginal).map((quote) => el('li', {}, quoteButton(panel, quote)));
  return el(
    'li',
    { class: 'voice' },
    el('p', { class: 'name', part: 'speaker' }, el('span', { class: `swatch tint-${tint}` }), name ?? panel.strings.unknownSpeaker),
    ...(role ? [el('p', { class: 'quiet' }, role)] : []),
    el('ul', {}, ...items),
  );
}

/**
 * @param {Panel} panel
 * @param {Annotations['quotes'][number]} quote
 */
function quoteButton({ text, strings, select }, quote) {
  const said = wordsOf(quote, text).replace(/\s*\n\s*/g, ' ');
  const shown = quote.kind === 'indirect' ? said : strings.marks.join(said);
  const selection = /** @type {const} */ ({ kind: 'quote', annotation: quote });
  const children = [el('span', {}, shown), ' ', el('small', { class: 'quiet doubt' }, doubt(quote, strings))];
  return item('quote', keyOf(selection), children, () => select(selection, quote.parts));
}

/**
 * How sure it is who said it and who else it may be, and whether the text says that it was not said.
 *
 * @param {Annotations['quotes'][number]} quote
 * @param {Strings} strings
 */
function doubt(quote, strings) {
  const { best, others } = candidatesOf(quote);
  const names = others.map(({ name }) => name).join(', ');
  const who = [...(best ? [strings.perhaps(best.name)] : []), ...(best && names ? [strings.orElse(names)] : [])];
  const facts = [quote.denied ? strings.denied : '', strings.certainty[certaintyOf(quote)], who.join(strings.semicolon)];
  return facts.filter(Boolean).join(' · ');
}

/** @param {Panel} panel */
function names(panel) {
  const { annotations, kinds, strings } = panel;
  const groups = ENTITY_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const entities = entitiesOf(annotations.entities, kind);
    if (!entities.length) return [];
    const chips = entities.map((entity) => el('li', {}, entityButton(panel, entity)));
    return [el('h4', { class: 'quiet' }, strings.kinds[kind]), el('ul', { class: 'chips' }, ...chips)];
  });
  return groups.length ? [section(strings.names, 'names', ...groups)] : [];
}

/**
 * Each press goes on to the entity's next mention.
 *
 * @param {Panel} panel
 * @param {Annotations['entities'][number]} entity
 */
function entityButton({ annotations, strings, select }, entity) {
  const mentions = entity.mentions.flatMap((id) => annotations.mentions[id] ?? []);
  const count = el('span', { class: 'count', title: strings.times(mentions.length) }, `×\u202f${mentions.length}`);
  const label = el('span', { class: `label kind-${entity.kind}` }, entity.name);
  let next = 0;
  const press = () => {
    const mention = mentions[next % mentions.length];
    if (!mention) return;
    const status = chip.closest('section.panel')?.querySelector('.status');
    status?.replaceChildren(strings.place((next % mentions.length) + 1, mentions.length));
    next++;
    select({ kind: 'mention', annotation: mention }, [mention]);
  };
  const chip = item('chip', entityKey(entity.id), mentions.length > 1 ? [label, count] : [label], press);
  return chip;
}

/** @param {Panel} panel */
function duplicates({ annotations, kinds, text, strings, select }) {
  if (!kinds.includes('duplicate') || !annotations.duplicates.length) return [];
  const items = annotations.duplicates.map((duplicate) => {
    const [first] = duplicate.spans;
    const words = first ? text.slice(first.start, first.end).replace(/\s+/g, ' ') : '';
    const selection = /** @type {const} */ ({ kind: 'duplicate', annotation: duplicate });
    const places = duplicate.spans.map((span, idx) => {
      const label = el('span', { class: 'copy' }, strings.copy(idx + 1));
      return el('li', {}, item('chip', keyOf(selection), [label], () => select(selection, [span])));
    });
    return el('li', { class: 'voice' }, el('p', { class: 'passage' }, words), el('ul', { class: 'chips' }, ...places));
  });
  return [section(strings.duplicates, 'duplicates', el('ul', {}, ...items))];
}

/**
 * @param {string} title
 * @param {string} name
 * @param {...Node} children
 */
function section(title, name, ...children) {
  return el('div', { class: name, part: name }, el('h3', {}, title), ...children);
}

/**
 * @param {string} name its class and its part
 * @param {string} key
 * @param {(Node | string)[]} children
 * @param {() => void} press
 */
function item(name, key, children, press) {
  return button(press, { class: name, part: name, 'data-key': key }, ...children);
}
