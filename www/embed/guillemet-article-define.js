// @ts-check

// The one script of a page: registers <guillemet-article>. A second load changes nothing.

import { GuillemetArticleElement } from './guillemet-article-element.js';

GuillemetArticleElement.define();
