// @ts-check

import { adoptArticleStyles } from './article-styles.js';
import { caretAt } from './dom.js';

/** What a click means to the page itself. */
const INTERACTIVE = 'a, button, input, select, textarea, label, summary';

/** @typedef {{ article: Element, root: Document | ShadowRoot, end: () => void }} Connection */

/**
 * Listens to an article, without changing it, and gives its tree the rules for highlights.
 *
 * @param {Element} article
 * @param {object} actions
 * @param {() => void} actions.changed its content is another one now
 * @param {(caret: { node: Node, offset: number }) => void} actions.pointed a click that is not for a link and ends no selection
 * @returns {Connection}
 */
export function followArticle(article, { changed, pointed }) {
  const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
  const releaseStyles = adoptArticleStyles(root);

  const observer = new MutationObserver(changed);
  observer.observe(article, { subtree: true, childList: true, characterData: true });

  const listeners = new AbortController();
  const onClick = (/** @type {Event} */ event) => {
    const isFree = event.target instanceof Element && !event.target.closest(INTERACTIVE);
    const caret = isFree && getSelection()?.isCollapsed !== false && caretAt(/** @type {MouseEvent} */ (event));
    if (caret) pointed(caret);
  };
  article.addEventListener('click', onClick, { signal: listeners.signal });

  const end = () => {
    releaseStyles();
    observer.disconnect();
    listeners.abort();
  };
  return { article, root, end };
}
