// @ts-check

import { make } from './dom.js';
import { voicesOf } from './layers.js';

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
    make('section', { class: 'panel', part: 'panel', 'aria-labelledby': 'title' }, [
      header(panel),
      switches(panel),
      make('div', { class: 'columns' }, columns.map((column) => make('div', {}, column))),
      make('p', { class: 'quiet note', part: 'note' }, [panel.strings.note]),
      make('p', { role: 'status', class: 'status' }),
    ]),
  );
  return fragment;
}

/** Names one element of the panel for the annotation that it stands for. @param {Selection} selection */
export function keyOf({ kind, annotation }) {
  return kind === 'mention' ? `entity-${annotation.entity}` : `${kind}-${annotation.id}`;
}

/** @param {Panel} panel */
function header({ annotations, kinds, strings }) {
  const speaking = voicesOf(annotations.quotes).filter((voice) => voice.name !== null);
  const named = annotations.entities.filter((entity) => kinds.includes(entity.kind));
  return make('header', {}, [
    make('h2', { id: 'title', part: 'title' }, [strings.title]),
    make('p', { class: 'quiet' }, [strings.summary(annotations.quotes.filter(isOriginal).length, speaking.length, named.length)]),
  ]);
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
    const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', name: kind }));
    box.checked = !hidden.has(kind);
    box.addEventListener('change', () => toggle(kind, box.checked));
    return make('label', {}, [box, make('span', { class: `kind kind-${kind}` }, [strings.kinds[kind]])]);
  });
  return make('div', { class: 'switches', part: 'switches', role: 'group', 'aria-label': strings.show }, labels);
}

/** @param {Panel} panel */
function voices(panel) {
  const { annotations, kinds, strings } = panel;
  if (!kinds.includes('quote') || !annotations.quotes.length) return [];
  const items = voicesOf(annotations.quotes).map((voice) => {
    const role = voice.entity === null ? undefined : annotations.entities[voice.entity]?.roles[0]?.text;
    return make('li', { class: 'voice' }, [
      make('p', { class: 'name', part: 'speaker' }, [
        make('span', { class: `swatch tint-${voice.tint}` }),
        voice.name ?? strings.unknownSpeaker,
      ]),
      ...(role ? [make('p', { class: 'quiet' }, [role])] : []),
      make('ul', {}, voice.quotes.filter(isOriginal).map((quote) => make('li', {}, [quoteButton(panel, quote)]))),
    ]);
  });
  return [section(strings.speakers, 'voices', [make('ul', {}, items)])];
}

/**
 * @param {Panel} panel
 * @param {Annotations['quotes'][number]} quote
 */
function quoteButton({ text, strings, select }, quote) {
  const said = quote.parts.map((part) => text.slice(part.start, part.end)).join(' […] ').replace(/\s*\n\s*/g, ' ');
  const shown = quote.kind === 'indirect' ? said : strings.marks.join(said);
  const guess = quote.speaker ? undefined : quote.candidates[0];
  const words = guess ? `${shown} (${strings.perhaps(guess.name)})` : shown;
  const selection = /** @type {const} */ ({ kind: 'quote', annotation: quote });
  return button('quote', keyOf(selection), [make('span', {}, [words])], () => select(selection, quote.parts));
}

/** @param {Panel} panel */
function names(panel) {
  const { annotations, kinds, strings } = panel;
  const groups = kinds.flatMap((kind) => {
    const entities = annotations.entities.filter((entity) => entity.kind === kind);
    if (!entities.length) return [];
    entities.sort((a, b) => b.mentions.length - a.mentions.length);
    const chips = entities.map((entity) => make('li', {}, [entityButton(panel, entity)]));
    return [make('h4', { class: 'quiet' }, [strings.kinds[kind]]), make('ul', { class: 'chips' }, chips)];
  });
  return groups.length ? [section(strings.names, 'names', groups)] : [];
}

/**
 * Each press goes on to the entity's next mention.
 *
 * @param {Panel} panel
 * @param {Annotations['entities'][number]} entity
 */
function entityButton({ annotations, strings, select }, entity) {
  const mentions = entity.mentions.flatMap((id) => annotations.mentions[id] ?? []);
  const count = make('span', { class: 'count', title: strings.times(mentions.length) }, [`×\u202f${mentions.length}`]);
  const label = make('span', { class: `label kind-${entity.kind}` }, [entity.name]);
  let next = 0;
  const press = (/** @type {HTMLElement} */ chip) => {
    const mention = mentions[next % mentions.length];
    if (!mention) return;
    const status = chip.closest('section.panel')?.querySelector('.status');
    status?.replaceChildren(strings.place((next % mentions.length) + 1, mentions.length));
    next++;
    select({ kind: 'mention', annotation: mention }, [mention]);
  };
  return button('chip', `entity-${entity.id}`, mentions.length > 1 ? [label, count] : [label], press);
}

/** @param {Panel} panel */
function duplicates({ annotations, kinds, text, strings, select }) {
  if (!kinds.includes('duplicate') || !annotations.duplicates.length) return [];
  const items = annotations.duplicates.map((duplicate) => {
    const [first] = duplicate.spans;
    const words = first ? text.slice(first.start, first.end).replace(/\s+/g, ' ') : '';
    const selection = /** @type {const} */ ({ kind: 'duplicate', annotation: duplicate });
    const places = duplicate.spans.map((span, idx) =>
      make('li', {}, [button('chip', keyOf(selection), [make('span', { class: 'copy' }, [strings.copy(idx + 1)])], () => select(selection, [span]))]),
    );
    return make('li', { class: 'voice' }, [
      make('p', { class: 'passage' }, [words]),
      make('ul', { class: 'chips' }, places),
    ]);
  });
  return [section(strings.duplicates, 'duplicates', [make('ul', {}, items)])];
}

/**
 * @param {string} title
 * @param {string} name
 * @param {Node[]} children
 */
function section(title, name, children) {
  return make('div', { class: name, part: name }, [make('h3', {}, [title]), ...children]);
}

/**
 * @param {string} name its class and its part
 * @param {string} key
 * @param {(Node | string)[]} children
 * @param {(pressed: HTMLElement) => void} press
 */
function button(name, key, children, press) {
  const made = make('button', { type: 'button', class: name, part: name, 'data-key': key }, children);
  made.addEventListener('click', () => press(made));
  return made;
}
