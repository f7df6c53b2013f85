import type { GuillemetArticleElement } from "./guillemet-article-element.js";
import type { GuillemetErrorEvent, GuillemetReadyEvent, GuillemetSelectEvent } from "./events.js";

declare global {
  interface HTMLElementTagNameMap {
    "guillemet-article": GuillemetArticleElement;
  }
  interface HTMLElementEventMap {
    "guillemet-ready": GuillemetReadyEvent;
    "guillemet-select": GuillemetSelectEvent;
    "guillemet-error": GuillemetErrorEvent;
  }
}
