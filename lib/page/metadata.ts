/** What the page is: its address, title, day of publication and language, from what it declares, else from what it shows. */
import { declaredArticles, metaContent } from './declared.ts';

export interface PageMetadata {
  /** Canonical address if it is of the same site, else the location; absolute, without hash. */
  url: string;
  title: string;
  /** The day as the page writes it, `YYYY-MM-DD`. */
  published: string | null;
  /** BCP 47 tag in its canonical form, such as `en-GB`. */
  language: string | null;
}

/** What a page says of itself; null or empty where it says nothing. */
export function pageMetadata(document: Document): PageMetadata {
  return {
    url: pageAddress(document),
    title: pageTitle(document),
    published: publicationDay(document),
    language: pageLanguage(document),
  };
}

function pageAddress(document: Document): string {
  const here = new URL(document.location?.href ?? document.URL);
  here.hash = '';
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!link || !URL.canParse(link, document.baseURI)) return here.href;
  const canonical = new URL(link, document.baseURI);
  canonical.hash = '';
  const isWeb = canonical.protocol === 'https:' || canonical.protocol === 'http:';
  // A canonical link to the front page, on every page of the site, is a common mistake.
  const isFrontPage =
    canonical.pathname === '/' && canonical.search === '' && here.pathname + here.search !== '/';
  return isWeb && !isFrontPage && isSameSite(canonical.hostname, here.hostname) ? canonical.href : here.href;
}

/** Same host, but for the usual prefixes, or one a part of the other. Two hosts under one public suffix are not taken for one site. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, ''));
  return a === b || a!.endsWith(`.${b}`) || b!.endsWith(`.${a}`);
}

function pageTitle(document: Document): string {
  const headlines = document.querySelectorAll('h1');
  const headline = headlines.length === 1 ? oneLine(headlines[0]!.textContent ?? '') : '';
  return metaContent(document, 'og:title') ?? (headline || oneLine(document.title));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function publicationDay(document: Document): string | null {
  const candidates = [
    ...declaredArticles(document).map((article) => article.datePublished),
    metaContent(document, 'article:published_time', 'og:article:published_time', 'datePublished'),
    metaContent(document, 'parsely-pub-date', 'date', 'dc.date', 'dcterms.date', 'DC.date.issued'),
    timeInHead(document),
  ];
  for (const candidate of candidates) {
    const day = typeof candidate === 'string' ? dayOf(candidate) : null;
    if (day) return day;
  }
  return null;
}

/** The first dated time of the article's head: what stands in its header, else the first before the second paragraph. */
function timeInHead(document: Document): string | null {
  const article = document.querySelector('article, main, [role="main"]') ?? document.body;
  const time =
    article?.querySelector('header time[datetime]') ??
    article?.querySelector('time[datetime][itemprop="datePublished"], time[datetime][pubdate]') ??
    article?.querySelector('time[datetime]');
  if (!time) return null;
  const secondParagraph = article?.querySelectorAll('p')[1];
  const isInHead =
    time.closest('header') !== null ||
    !secondParagraph ||
    (time.compareDocumentPosition(secondParagraph) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isInHead ? time.getAttribute('datetime') : null;
}

/**
 * The day that a date names. ISO forms keep the day as it is written (in the newsroom's own time zone); forms that end in GMT are read
 * as such; others are ambiguous between day and month and are refused.
 */
export function dayOf(date: string): string | null {
  const text = date.trim();
  const written = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(text);
  if (written) {
    const day = `${written[1]}-${written[2]}-${written[3]}`;
    const time = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(day) ? null : day;
  }
  const inGmt = /(?:GMT|UTC)$/.test(text) ? new Date(text) : null;
  return inGmt && !Number.isNaN(inGmt.getTime()) ? inGmt.toISOString().slice(0, 10) : null;
}

function pageLanguage(document: Document): string | null {
  const article = document.querySelector('article') ?? document.documentElement;
  const candidates = [
    article.closest('[lang]:not([lang=""])')?.getAttribute('lang'),
    document.querySelector<HTMLMetaElement>('meta[http-equiv="content-language" i]')?.content,
    metaContent(document, 'og:locale', 'inLanguage'),
  ];
  for (const candidate of candidates) {
    const tag = candidate ? canonicalTag(candidate) : null;
    if (tag) return tag;
  }
  return null;
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.split(',')[0]!.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
