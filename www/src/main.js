// @ts-check

import { AnnotatorError } from '../engine/annotator-error.js';
import { byId } from '../shared/dom.js';
import { canHighlight } from '../shared/highlighter.js';
import { prepareComparing } from './page/compare/comparing-pane.js';
import { prepareExports } from './page/exports.js';
import { acceptDrops } from './page/input/files.js';
import { prepareSources } from './page/input/sources.js';
import { Page } from './page/page.js';
import { correctionsOf, offerMore } from './page/review-actions.js';
import { prepareHistory } from './page/review/history-buttons.js';
import { prepareChoices } from './page/settings/choices.js';
import { prepareHelp } from './page/settings/help.js';
import { stringsOf, translatePage } from './page/settings/i18n.js';
import { drawLegend } from './page/settings/legend.js';
import { tameMenus } from './page/settings/menu.js';
import { loadSettings, saveSettings } from './page/settings/settings.js';
import { Status } from './page/status.js';
import { Analysis } from './page/text/analysis.js';
import { shownDuplicates } from './page/text/copies.js';
import { prepareKeys } from './page/text/keyboard.js';
import { COMPARING, READING } from './page/text/layers.js';

/** Texts longer than this are announced while they are read. */
const NOTABLE = 100_000;

const settings = loadSettings();
const strings = () => stringsOf(settings.lang);
const status = new Status(byId('status', HTMLElement));
let isReady = false;
const say = (/** @type {string} */ message) => status.say(message);

addEventListener('error', (event) => say(strings().unexpected(event.message)));
addEventListener('unhandledrejection', (event) => fail(event.reason));

const page = new Page(settings.hidden, strings, status, {
  clean: (text, edited) => analysis.clean(text, edited),
  compare: (text, source) => analysis.compare(text, source),
  offers: (text, corrections, step) => analysis.offers(text, corrections, step),
  review: read,
  fail,
});
const analysis = new Analysis({
  onStart: ({ length }) => length > NOTABLE && say(strings().reading(length)),
  onResult: (annotations, text, corrections) => {
    page.show(annotations, text, corrections?.steps);
    page.panel.setBusy('reading', false);
    if (!page.comparing.isOpen) status.summarize(summary());
    offerMore(page, status, strings).catch(fail);
  },
  onError: fail,
});

const { open } = prepareSources(page, status, strings);
const source = prepareComparing(page, status, strings, legend);
acceptDrops([
  { sheet: byId('sheet', HTMLElement), open },
  { sheet: byId('source-sheet', HTMLElement), open: source.open },
]);
prepareExports(page, status, strings);
prepareKeys(page, strings, say);
prepareHelp(strings);
tameMenus();
prepareChoices(settings, () => {
  translate();
  say(page.text ? summary() : idle());
});
prepareHistory((way) => page.actions.move(way));
page.editor.addEventListener('change', read);
start();

async function start() {
  byId('legend', HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
  translate();
  say(strings().loading);
  await analysis.ready;
  isReady = true;
  if (matchMedia('(hover: hover)').matches) page.editor.root.focus({ preventScroll: true });
  read();
}

/** Follows the text after every change of it. */
function read() {
  const { text } = page.editor.map;
  byId('welcome', HTMLElement).hidden = text !== '';
  byId('undo', HTMLElement).hidden = !page.editor.undoable;
  byId('clear', HTMLButtonElement).disabled = text === '';
  page.panel.setBusy('reading', text !== '');
  page.comparing.follow();
  if (page.reviewing.follow(text) === 'back' && page.reviewing.steps.length) status.lead(strings().review.back);
  if (text) {
    analysis.request(text, correctionsOf(page.reviewing));
  } else {
    analysis.cancel();
    page.showNothing();
    status.summarize(idle());
  }
}

/** What there is to say without a text. */
function idle() {
  if (!isReady) return strings().loading;
  return canHighlight() ? strings().ready : strings().noHighlights;
}

function summary() {
  const { quotes, entities } = page.annotations;
  const duplicates = shownDuplicates(page.annotations, page.view.hidden);
  const counts = { quotes: quotes.length, entities: entities.length, duplicates: duplicates.length };
  const whole = strings().summary(counts);
  return page.surface.isLong ? `${whole} (${strings().longText})` : `${whole}.`;
}

/** @param {unknown} error */
function fail(error) {
  page.panel.setBusy('reading', false);
  const { engineFailed, unexpected } = strings();
  if (!(error instanceof AnnotatorError)) return say(unexpected(String(error)));
  const known = /** @type {Record<string, string>} */ (engineFailed);
  say(known[error.code] ?? engineFailed.other);
}

function translate() {
  translatePage(settings.lang);
  legend();
  page.drawPanel();
}

function legend() {
  const groups = page.comparing.isOpen ? COMPARING : READING;
  drawLegend(byId('legend-body', HTMLElement), groups, page.view.hidden, strings(), (names, isShown) => {
    const hidden = new Set(page.view.hidden);
    for (const name of names) isShown ? hidden.delete(name) : hidden.add(name);
    settings.hidden = [...hidden];
    saveSettings(settings);
    page.look({ hidden });
    legend();
  });
}
