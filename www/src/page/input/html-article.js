// @ts-check

/** Elements whose content is no article text, dropped before the browser sees the markup. */
const OPAQUE = /<(script|style|noscript|template|svg|math|iframe|object|noframes|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

const ASIDES = 'head, nav, aside, footer, form, button, select, figure, [hidden], [data-aside]';
const BLOCKS = new Set(
  'address article blockquote br dd details div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(' '),
);

/** Class names and ids that sites give to what stands around the article. */
const ASIDE_NAMES = /\b(?:nav|menu|sidebar|share|social|related|newsletter|cookie|comments?|promo|breadcrumb|advert\w*|pub)\b/i;

/**
 * The article in an HTML page, as plain text with one blank line between paragraphs; empty where there is none.
 *
 * @param {string} html
 */
export function articleText(html) {
  const page = new DOMParser().parseFromString(bare(html), 'text/html');
  for (const aside of page.querySelectorAll(ASIDES)) aside.remove();
  const title = oneLine(page.querySelector('h1')?.textContent ?? '');
  const body = textOf(articleOf(page));
  return title && !body.startsWith(title) ? `${title}\n\n${body}`.trim() : body;
}

/**
 * The markup with no attribute that could load, run or style anything: a strict security policy reports each of those,
 * even in a document that is only parsed.
 *
 * @param {string} html
 */
function bare(html) {
  return html
    .replace(COMMENTS, '')
    .replace(OPAQUE, ' ')
    .replace(TAG, (_, slash, name, attributes) => `<${slash}${name}${slash ? '' : kept(name, attributes)}>`);
}

/** @param {string} name @param {string} attributes */
function kept(name, attributes) {
  const named = /\b(?:class|id|role)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;
  const names = [...attributes.matchAll(named)].map((match) => match[1]).join(' ');
  const isBody = /\bitemprop\s*=\s*["']?articleBody\b/i.test(attributes);
  const isAside = !/^(?:html|body|main|article)$/i.test(name) && (ASIDE_NAMES.test(names) || /\shidden\b/i.test(attributes));
  return (isBody ? ' data-body' : '') + (isAside && !isBody ? ' data-aside' : '');
}

/** @param {Document} page */
function articleOf(page) {
  const candidates = [...page.querySelectorAll('[data-body], article, main')];
  return candidates.find((element) => proseLength(element) > 0) ?? densest(page) ?? page.body;
}

/** The element with the most prose directly in it. @param {Document} page */
function densest(page) {
  /** @type {Map<Element, number>} */
  const lengths = new Map();
  for (const paragraph of page.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + proseOf(paragraph));
  }
  const [best] = [...lengths].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : null;
}

/** @param {Element} element */
function proseLength(element) {
  return [...element.querySelectorAll('p')].reduce((sum, paragraph) => sum + proseOf(paragraph), 0);
}

/** Letters of a paragraph that are not links. @param {Element} paragraph */
function proseOf(paragraph) {
  const links = [...paragraph.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  return (paragraph.textContent?.trim().length ?? 0) - links;
}

/** @param {Element} root */
function textOf(root) {
  /** @type {string[]} */
  const blocks = [];
  let inline = '';
  const flush = () => {
    const line = oneLine(inline);
    if (line) blocks.push(line);
    inline = '';
  };
  const read = (/** @type {Node} */ node) => {
    if (node instanceof Text) inline += node.data;
    if (!(node instanceof Element)) return;
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush();
    node.childNodes.forEach(read);
    if (isBlock) flush();
  };
  read(root);
  flush();
  return blocks.join('\n\n');
}

/** Collapses blanks as a browser does: no-break spaces are letters of the text. @param {string} text */
function oneLine(text) {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
