/**
 * What of a page is reading matter. Judges one element at a time, from the top down, by its tag, role and computed style: is it read,
 * and does it end a block? Each element's style is asked for once, and only where tag and attributes leave the question open.
 */
import { isClippedAway } from './clipped.ts';

/** The element's part in the reading: `skip` leaves no trace, `gap` keeps words apart, `wall` ends the block; those three are not read. */
export type Part = 'skip' | 'gap' | 'wall' | 'inline' | 'block';

/** What an element hands down to its children. */
export interface Place {
  /** Inside the article (or, on a page without one, the main part): here asides and footers belong to the text. */
  inContent: boolean;
  /** Inside `hidden=until-found`: unseen, but meant to be found, so that only the element's own style counts. */
  findable: boolean;
}

/** The verdict on one element. */
export interface Reading extends Place {
  part: Part;
  /** Its own text is seen. A `visibility: hidden` element may still have visible children. */
  seen: boolean;
  /** Line feeds are shown as such. */
  lines: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNREAD_TAGS = words(
  'script style noscript template svg math canvas audio video object embed head title link meta map datalist rt rp img picture wbr',
);
const GAP_TAGS = words('button input select textarea iframe progress meter');
const WALL_ROLES = words(
  'navigation search menu menubar toolbar tablist tree listbox tooltip timer marquee grid treegrid',
);
const GAP_ROLES = words('button textbox searchbox combobox slider switch checkbox radio');
const PHRASING_TAGS = words(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var',
);
/** Landmarks of the page, by role and by the tag that has the role of itself. Inside the article they are part of it. */
const PAGE_LANDMARKS = words('aside footer complementary contentinfo');

const ARTICLE = 'article, [role="article"], [itemprop~="articleBody"]';
const MAIN = 'main, [role="main"]';
const STORY = `${ARTICLE}, ${MAIN}, h1`;

/** A form with so many paragraphs is a page in a form (as some servers build them), not a form in a page. */
const FORM_PARAGRAPHS = 3;
/** A floated initial is at most so long: a letter, perhaps with a quotation mark. */
const INITIAL_LENGTH = 3;

/** The selector of what counts as content on this page: articles, or the main part where there is no article. */
export function contentSelector(document: Document): string {
  return document.querySelector(ARTICLE) ? ARTICLE : MAIN;
}

const holdsStory = (element: Element): boolean => element.querySelector(STORY) !== null;

/** Skipped by tag, role or attribute, before any style is asked for. Null when it may be read. */
function unreadByMarkup(element: Element, inContent: boolean): Part | null {
  const tag = element.localName;
  if (UNREAD_TAGS.has(tag)) return 'skip';
  if (GAP_TAGS.has(tag)) return 'gap';
  if (tag === 'nav' || tag === 'search') return 'wall';
  if (tag === 'form' && !holdsStory(element) && element.querySelectorAll('p').length < FORM_PARAGRAPHS)
    return 'wall';
  const role = element.getAttribute('role') ?? '';
  if (!inContent) {
    if (PAGE_LANDMARKS.has(tag) || PAGE_LANDMARKS.has(role)) return 'wall';
    if ((tag === 'header' || role === 'banner') && !holdsStory(element)) return 'wall';
  }
  if (!element.hasAttributes()) return null;
  if (WALL_ROLES.has(role)) return 'wall';
  if (GAP_ROLES.has(role)) return 'gap';
  if ((tag === 'dialog' || role === 'dialog' || role === 'alertdialog') && !holdsStory(element))
    return 'wall';
  if (element.getAttribute('aria-hidden') === 'true') return 'skip';
  if (element.hasAttribute('hidden') && !isFindable(element)) return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'wall';
  if (isReaderComments(element)) return 'wall';
  return null;
}

const isFindable = (element: Element): boolean =>
  element.getAttribute('hidden')?.toLowerCase() === 'until-found';

/** Readers' comments are no reporting. Only what names itself so without a doubt. */
function isReaderComments(element: Element): boolean {
  return (
    element.id === 'comments' ||
    element.id === 'disqus_thread' ||
    element.getAttribute('itemprop') === 'comment'
  );
}

/** Shows its summary only. Its element children have no box while it is closed; text straight inside it must be left out here. */
const isClosedDetails = (element: Element): boolean =>
  element.localName === 'details' && !element.hasAttribute('open');

/** The element's style when it is on the page for a reader, else null. */
function styleIfShown(element: Element, findable: boolean): CSSStyleDeclaration | null {
  const hasBox = element.checkVisibility();
  const style = getComputedStyle(element);
  // No box: not displayed, or kept back by content-visibility or a closed <details>. `display: contents` has none and is shown.
  if (!hasBox && !findable && style.display !== 'contents') return null;
  if (style.display === 'none' || style.display === '' || style.opacity === '0') return null;
  if (style.contentVisibility === 'hidden' && !isFindable(element)) return null;
  if (style.position === 'fixed' && !holdsStory(element)) return null;
  return isClippedAway(element, style) ? null : style;
}

/** Whether an element is read in line with what is around it; it ends no block. */
export function isInLine(element: Element, style: CSSStyleDeclaration): boolean {
  const display = style.display;
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return true;
  if (!PHRASING_TAGS.has(element.localName)) return false;
  if (display.startsWith('inline-')) return true;
  // A floated initial ("drop cap") is a block to CSS and the first letter of a word to a reader.
  return style.cssFloat !== 'none' && (element.textContent?.trim().length ?? 0) <= INITIAL_LENGTH;
}

/** Judges one element, given what its parent handed down. `content` comes from {@link contentSelector}. */
export function judge(element: Element, above: Place, content: string): Reading {
  const inContent = above.inContent || element.matches(content);
  const unread = unreadByMarkup(element, inContent);
  if (unread) return { part: unread, inContent, findable: false, seen: false, lines: false };
  const findable = above.findable || isFindable(element);
  const style = styleIfShown(element, findable);
  if (!style) return { part: 'skip', inContent, findable, seen: false, lines: false };
  return {
    part: isInLine(element, style) ? 'inline' : 'block',
    inContent,
    findable,
    seen: style.visibility === 'visible' && !isClosedDetails(element),
    lines: style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces',
  };
}
