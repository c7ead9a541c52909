/** Counts a page's prose without layout and without parsing it: what the article gate judges by. */

/** An amount of running text. */
export interface Amount {
  paragraphs: number;
  /** Their length together, in UTF-16 code units. */
  characters: number;
}

/** The page's running text outside teasers, landmarks and links. */
export interface Prose extends Amount {
  /** The part of it that stands in the `<article>` (the outermost, or `itemprop=articleBody`) that holds most. */
  article: Amount;
  /** Headings that are links: what lists of stories are made of. */
  teasers: number;
  /** Characters of the prose that somebody is editing. */
  editable: number;
}

/** Shorter paragraphs are captions, bylines and buttons. */
const SHORTEST = 40;
/** Words of a sentence that says something. */
const FEWEST_WORDS = 6;
/** Share of a paragraph's characters that may be links. */
const MOST_LINKED = 0.5;

/** A form around the story is how some servers build pages, and no form to fill in. */
const OUTSIDE_PROSE =
  'nav, aside, footer, form:not(:has(article, main, h1)), dialog, [role="navigation"], [role="dialog"], [role="contentinfo"], [role="complementary"], [role="search"]';
const HEADING_LINK = ['h1', 'h2', 'h3', 'h4']
  .flatMap((tag) => [`${tag} a[href]`, `a[href] ${tag}`])
  .join(', ');
const ARTICLE = 'article, [role="article"], [itemprop~="articleBody"]';
const EDITABLE = '[contenteditable]:not([contenteditable="false" i]), textarea';

/** Looks through paragraphs and what pages use for them: `<p>`, `<pre>`, and `<div>`s with text of their own. */
export function measureProse(document: Document): Prose {
  const teasers = document.querySelectorAll(HEADING_LINK).length;
  const nothing: Amount = { paragraphs: 0, characters: 0 };
  const prose: Prose = { ...nothing, article: nothing, teasers, editable: 0 };
  const articles = new Map<Element, Amount>();
  const isTeaser = teaserCheck();
  for (const element of document.querySelectorAll('p, pre, div, section, article, main, blockquote, td')) {
    const lengths = isParagraph(element) ? proseLengths(element) : [];
    if (lengths.length === 0 || element.closest(OUTSIDE_PROSE) || isHidden(element)) continue;
    const characters = lengths.reduce((sum, length) => sum + length, 0);
    if (element.closest(EDITABLE)) prose.editable += characters;
    else if (!isTeaser(element)) {
      const article = outermostArticle(element);
      const inArticle = article ? (articles.get(article) ?? { ...nothing }) : { ...nothing };
      if (article) articles.set(article, inArticle);
      for (const count of [prose, inArticle]) {
        count.paragraphs += lengths.length;
        count.characters += characters;
      }
      if (inArticle.characters > prose.article.characters) prose.article = inArticle;
    }
  }
  return prose;
}

function outermostArticle(element: Element): Element | null {
  let article: Element | null = null;
  for (let up = element.closest(ARTICLE); up; up = up.parentElement?.closest(ARTICLE) ?? null) article = up;
  return article;
}

/** A `<p>`, or a container that holds words of its own (between `<br>`s, or one `<div>` a paragraph) and no `<p>`. */
function isParagraph(element: Element): boolean {
  if (element.localName === 'p' || element.localName === 'pre') return true;
  let own = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE) own += (node.nodeValue ?? '').trim().length;
  return own >= SHORTEST && !element.querySelector('p');
}

/** The lengths of the paragraphs in an element; more than one where blank lines or double `<br>`s part them. */
function proseLengths(element: Element): number[] {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  const text = element.textContent ?? '';
  if (linked > text.length * MOST_LINKED) return [];
  const parts = element.localName === 'pre' ? text.split(/\n\s*\n/) : partsBetweenBreaks(element, text);
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(isProse)
    .map((part) => part.length);
}

function partsBetweenBreaks(element: Element, text: string): string[] {
  if (!element.querySelector(':scope > br + br')) return [text];
  const parts = [''];
  for (const node of element.childNodes) {
    if (node.nodeName === 'BR') parts.push('');
    else parts[parts.length - 1] += node.textContent ?? '';
  }
  return parts;
}

/** Running text; scripts without spaces between words are measured by their length alone. */
function isProse(text: string): boolean {
  if (text.length < SHORTEST) return false;
  return (
    text.split(' ').length >= FEWEST_WORDS ||
    /[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{Script=Thai}]/u.test(text)
  );
}

/** By attributes and inline style only: asking for computed styles would cost a layout on a page that is still loading. */
function isHidden(element: Element): boolean {
  return (
    element.closest(
      '[hidden], [aria-hidden="true"], template, [style*="display:none"], [style*="display: none"]',
    ) !== null
  );
}

/** How far above a paragraph the heading of its teaser may stand: paragraph, text box, card. */
const TEASER_LEVELS = 3;
/** A box with more prose than this below its linked heading is a story, not a teaser of one. */
const LONGEST_TEASER = 600;

/** Says whether a paragraph lies in a box that has a linked heading: the teaser of another page. Boxes are judged once. */
function teaserCheck(): (paragraph: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  const isTeaserBox = (box: Element): boolean => {
    let is = known.get(box);
    if (is === undefined) {
      is = (box.textContent ?? '').length <= LONGEST_TEASER && box.querySelector(HEADING_LINK) !== null;
      known.set(box, is);
    }
    return is;
  };
  return (paragraph) => {
    let box: Element | null = paragraph;
    for (let level = 0; box && level <= TEASER_LEVELS; level++, box = box.parentElement)
      if (isTeaserBox(box)) return true;
    return false;
  };
}
