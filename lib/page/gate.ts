/**
 * Is this page an article? Asked before a word is read: front pages, searches, mail and editors are left alone. Cheap on purpose: a few
 * queries, no layout, no parse.
 */
import readerable from '@mozilla/readability/Readability-readerable.js';
import { declaredArticles, declaredObjects, metaContent, typesOf } from './declared.ts';
import { type Amount, measureProse } from './prose.ts';

export type ArticleVerdict =
  | { article: true }
  | { article: false; reason: 'too-little-text' | 'not-an-article' | 'not-html' | 'editor' };

/** `text/plain` is shown as HTML with one `<pre>`, and can be read like it. */
const READABLE_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** A page that calls itself an article, or shows one: the shortest news item, a headline and two short paragraphs. */
const LEAST_DECLARED = { paragraphs: 2, characters: 150 };
/** A page that says nothing of itself must be clearer. */
const LEAST_UNDECLARED = { paragraphs: 3, characters: 400 };
/** Linked headings beside an undeclared article ("more on this") are at most one to so many characters of its prose. */
const PROSE_PER_TEASER = { inArticle: 20, elsewhere: 100 };

/** Roles of applications (mail, chat, boards): a page with them is an article only if it says so. */
const APPLICATION =
  '[role="application"], [role="treegrid"], [role="grid"], [role="tree"], [role="feed"], [role="log"]';

/** Whether a page is an article to be read, and if not, why. */
export function articleVerdict(document: Document): ArticleVerdict {
  if (!READABLE_TYPES.has(document.contentType) || !document.body) return no('not-html');
  if (
    document.designMode === 'on' ||
    document.body.matches('[contenteditable]:not([contenteditable="false" i])')
  )
    return no('editor');

  const prose = measureProse(document);
  if (prose.editable > 0 && prose.editable >= prose.characters) return no('editor');
  if (isDeclaredOther(document)) return no('not-an-article');
  if (isDeclaredArticle(document))
    return has(prose, LEAST_DECLARED) ? { article: true } : no('too-little-text');
  if (document.querySelector(APPLICATION)) return no('not-an-article');

  const mostlyInArticle = prose.article.characters * 2 >= prose.characters;
  const isListing = (characters: number, each: number) => prose.teasers * each > characters;
  if (
    mostlyInArticle &&
    has(prose.article, LEAST_DECLARED) &&
    !isListing(prose.article.characters, PROSE_PER_TEASER.inArticle)
  )
    return { article: true };
  if (isListing(prose.characters, PROSE_PER_TEASER.elsewhere)) return no('not-an-article');
  if (!has(prose, LEAST_UNDECLARED)) return no('too-little-text');
  return readerable(document, { minContentLength: 80 }) ? { article: true } : no('not-an-article');
}

const no = (reason: Extract<ArticleVerdict, { article: false }>['reason']): ArticleVerdict => ({
  article: false,
  reason,
});

const has = (prose: Amount, least: Amount): boolean =>
  prose.paragraphs >= least.paragraphs && prose.characters >= least.characters;

function isDeclaredArticle(document: Document): boolean {
  return (
    metaContent(document, 'og:type')?.toLowerCase() === 'article' ||
    metaContent(document, 'article:published_time') !== null ||
    document.querySelector('[itemtype$="Article"], [itemtype$="BlogPosting"]') !== null ||
    declaredArticles(document).length > 0
  );
}

/** Pages that say they are a search or a list. Front pages often carry the JSON-LD of every story they list. */
function isDeclaredOther(document: Document): boolean {
  const types = declaredObjects(document).flatMap(typesOf);
  if (types.includes('SearchResultsPage')) return true;
  if (document.querySelector('[itemtype$="SearchResultsPage"]')) return true;
  const { pathname, search } = new URL(document.URL);
  // A query names a page, as in `/?p=288686`.
  const isRoot = pathname === '/' && search === '';
  return isRoot && declaredArticles(document).length !== 1 && !isOneArticle(document);
}

/** The root of a site is a front page, unless it shows a single article. */
function isOneArticle(document: Document): boolean {
  return document.querySelectorAll('article').length <= 1;
}
