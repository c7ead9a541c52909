/** What a document says of its article beside the text: who published and wrote it, and where it stands. Written by strangers: all of it may be missing or odd. */

import { cleaned, cut } from '../../packs/format/plain-text.ts';
import { declaredArticles, type JsonObject, metaContent } from '../../page/declared.ts';
import { firstNamesIn } from './byline.ts';

/** UTF-16 code units of a name or a title: what {@link Article} allows. */
const LONGEST = 500;

/** A text of the page on one line; null where nothing is left of it. */
export const lineOf = (text: string | null | undefined): string | null =>
  cut(cleaned(text ?? ''), LONGEST) || null;

/** The publisher, as the article's JSON-LD, the page's meta tags or the end of its title (`Bridge opened – The Example`) name it. */
export function publisherOf(document: Document): string | null {
  const declared = declaredArticles(document).flatMap(({ publisher }) => namesIn(publisher));
  const named = metaContent(document, 'og:site_name', 'application-name', 'dc.publisher');
  return lineOf(declared[0]) ?? lineOf(named) ?? lineOf(endOfTitle(document.title));
}

/** A short name behind the last dash or bar of a title. */
function endOfTitle(title: string): string | null {
  const [, headline, name] = /^(.+)\s(?:[|–—·»]|-)\s+(\p{Lu}[^|–—·»]{1,40})$/su.exec(title.trim()) ?? [];
  return name && headline!.length > name.length && name.split(/\s+/).length <= 5 ? name : null;
}

/**
 * The authors, several joined by commas.
 *
 * @param bylines what stands as a byline in the text
 */
export function authorOf(document: Document, bylines: readonly string[]): string | null {
  const declared = declaredArticles(document).flatMap(({ author }) => namesIn(author));
  const written = [metaContent(document, 'author', 'article:author', 'byl', 'parsely-author', 'dc.creator')];
  for (const names of [declared, written, [firstNamesIn(bylines)]]) {
    const lines = names.flatMap((name) => lineOf(name) ?? []).filter(isName);
    if (lines.length > 0) return lineOf([...new Set(lines.map(withoutBy))].join(', '));
  }
  return null;
}

/** The agency or desk that the article was taken over from, where the page says so in its head. */
export function originOf(document: Document): string | null {
  const declared = declaredArticles(document).flatMap(({ sourceOrganization, provider }) => [
    ...namesIn(sourceOrganization),
    ...namesIn(provider),
  ]);
  const named = [declared[0], metaContent(document, 'original-source', 'syndication-source', 'source')];
  return named.flatMap((name) => lineOf(name) ?? []).find(isName) ?? null;
}

/** Whether the page says of itself that its text is for those who pay. */
export const isForSubscribers = (document: Document): boolean =>
  declaredArticles(document).some(
    ({ isAccessibleForFree: free }) => free === false || (typeof free === 'string' && /false$/i.test(free)),
  ) || /^(?:locked|metered|metered_paywall)$/i.test(metaContent(document, 'article:content_tier') ?? '');

/** Where a document that was read from a file stands on the web, as far as it says so. */
export function declaredAddress(document: Document): string | null {
  const links = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    metaContent(document, 'og:url'),
    savedFrom(document),
  ];
  for (const link of links) {
    if (!link || !URL.canParse(link)) continue;
    const url = new URL(link);
    url.hash = '';
    if ((url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 2_000) return url.href;
  }
  return null;
}

/** Browsers write down where they have saved a page from: `<!-- saved from url=(0024)https://… -->`. */
function savedFrom(document: Document): string | null {
  for (const node of document.childNodes) {
    const written =
      node.nodeType === Node.COMMENT_NODE ? /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '') : null;
    if (written) return written[1]!;
  }
  return null;
}

/** Names in a value of JSON-LD: a text, an object with a name, or a list of them. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const name = typeof value === 'object' && value !== null ? (value as JsonObject).name : null;
  return typeof name === 'string' ? [name] : Array.isArray(name) ? namesIn(name) : [];
}

/** Some pages give an address where a name belongs. */
const isName = (text: string): boolean => !/^(?:https?:)?\/\/|^@/.test(text);
const withoutBy = (name: string): string => name.replace(/^by\s+(?=\p{Lu})/iu, '');
