/** An article out of a document: a page that is open, or a file that was parsed. The document is only read. */
import { MOST_WORDS } from '../../library/article.ts';
import { cleaned } from '../../packs/format/plain-text.ts';
import { articleVerdict } from '../../page/gate.ts';
import { pageMetadata } from '../../page/metadata.ts';
import { languageOf } from '../language.ts';
import { firstDayIn, markedLines, openingOf } from './byline.ts';
import { authorOf, declaredAddress, isForSubscribers, lineOf, originOf, publisherOf } from './facts.ts';
import type { Found, Gap, Refusal } from './found.ts';
import { inertCopy } from './inert-copy.ts';
import { articleText } from './paragraphs.ts';
import { wordCount } from './words.ts';

/** Fewer words are no article: a headline and a teaser. */
const FEWEST_WORDS = 20;
/** An article of fewer words may be the beginning of one. */
const STUB_WORDS = 90;
/** A page that says it is for subscribers, and shows fewer words than this, shows a part. */
const PAYWALL_WORDS = 250;
/** UTF-16 code units of a page's whole text: more than any article of {@link MOST_WORDS} words with all that stands around it. */
const LONGEST_PAGE = 4_000_000;

/** A language with its script and region; private tags say nothing to anybody else. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** The article of a page that is open, as its reader sees it. */
export function articleInPage(page: Document): Found {
  const verdict = articleVerdict(page);
  if (!verdict.article) return no(verdict.reason === 'too-little-text' ? verdict.reason : 'not-an-article');
  const { url } = pageMetadata(page);
  return extract(page, /^https?:/.test(url) ? url : null, null);
}

/**
 * The article of a document that was parsed from a file.
 *
 * @param name who published it where the document does not say: the file's name
 */
export const articleInFile = (document: Document, name: string): Found =>
  extract(document, declaredAddress(document), name);

function extract(document: Document, address: string | null, name: string | null): Found {
  if ((document.body?.textContent?.length ?? 0) > LONGEST_PAGE) return no('too-long');
  const copy = inertCopy(document);
  if (copy === null) return no('too-long');
  const { title, published, language } = pageMetadata(document);
  const isPaid = isForSubscribers(document);
  // Before Readability takes the copy apart.
  const marked = markedLines(copy);
  const text = articleText(copy);
  const headline = lineOf(title);
  const opening = openingOf(
    (text?.paragraphs ?? []).map(cleaned).filter((one) => one !== '' && one !== headline),
  );
  const paragraphs = opening.text;
  const words = wordCount(paragraphs);
  if (words > MOST_WORDS) return no('too-long');
  if (text === null || words === 0) return no('not-an-article');
  if (words < FEWEST_WORDS) return no('too-little-text');
  const bylines = [text.byline ?? '', ...marked];
  const site = address === null ? null : new URL(address).hostname.replace(/^www\./, '');
  return {
    ok: true,
    title: headline ?? lineOf(paragraphs[0]) ?? '',
    publisher: publisherOf(document) ?? lineOf(text.siteName) ?? site ?? lineOf(name) ?? '',
    author: authorOf(document, bylines) ?? opening.author,
    published: published ?? opening.published ?? firstDayIn(bylines),
    address,
    language: language !== null && TAG.test(language) ? language : languageOf(paragraphs),
    origin: originOf(document),
    paragraphs,
    gap: gapOf(words, isPaid),
  };
}

/** What may be missing of a text of so many words. */
export function gapOf(words: number, isPaid: boolean): Gap | null {
  if (isPaid && words < PAYWALL_WORDS) return 'paywall';
  return words < STUB_WORDS ? 'short' : null;
}

const no = (reason: Refusal): Found => ({ ok: false, reason });
