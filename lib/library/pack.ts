/**
 * The library as a pack, "My articles": matched and shown like any other. What leaves the machine in it are titles, short quotations, and
 * what is known of the sources; the sentences themselves belong to their publishers.
 */
import * as v from 'valibot';
import { SourceIdSchema, StoryIdSchema } from '../claims/schema.ts';
import type { StoryId } from '../claims/types.ts';
import { sealPack } from '../packs/file/seal.ts';
import * as limit from '../packs/format/limits.ts';
import { cleaned, cut } from '../packs/format/plain-text.ts';
import type { Appearance, PackClaim, PackFile, PackSource } from '../packs/format/schema.ts';
import type { Article, ArticleId, LibraryClaim, LibraryReport, Place } from './article.ts';
import { quotationOf } from './quotation.ts';

export const PACK_ID = 'my-articles';

/** What everyone is told who passes such a pack on. */
const COPYRIGHT_WARNING =
  'Made from articles that belong to their publishers. It quotes at most twelve words of a sentence; pass it on only where the law, or the publisher, lets you quote.';

/** The articles that a pack is made of: a library, or what is kept of one. */
export interface PackArticles {
  articles(): readonly Omit<Article, 'paragraphs'>[];
  origin(id: ArticleId): string;
  statements(id: ArticleId): readonly { place: Place; text: string }[];
}

/** What of a claim a pack may hold. */
export interface PackRules {
  /** Whole sentences serve to find the claims on pages; a pack that leaves the machine has quotations in their place. */
  sentences: 'whole' | 'short';
  /** Awaited between slices of a few milliseconds. */
  pause?: () => Promise<void>;
}

/** Claims a slice. */
const SLICE = 250;

/**
 * The pack of a library's claims.
 *
 * @param claims those of the library, or some of them; there must be one at least
 * @param day on which it is made, ISO 8601
 */
export async function libraryPack(
  library: PackArticles,
  claims: readonly LibraryClaim[],
  day: string,
  { sentences, pause = async () => undefined }: PackRules = { sentences: 'short' },
): Promise<PackFile> {
  const articles = library.articles();
  const texts = textsOf(library);
  const stories = storiesOf(claims, new Map(articles.map((article) => [article.id, article])));
  const made: PackClaim[] = [];
  for (let from = 0; from < claims.length; from += SLICE) {
    await pause();
    for (const claim of claims.slice(from, from + SLICE))
      made.push(packClaimOf(claim, stories.get(claim.id)!.identifier, texts, sentences));
  }
  await pause();
  return sealPack(
    {
      identifier: PACK_ID,
      name: 'My articles',
      version: day,
      description: COPYRIGHT_WARNING,
      sdDatePublished: day,
      inLanguage: 'en',
    },
    {
      stories: [...new Map([...stories.values()].map((story) => [story.identifier, story])).values()],
      sources: articles.map((article) => sourceOf(article, library.origin(article.id))),
      claims: made,
    },
    pause,
  );
}

function packClaimOf(
  claim: LibraryClaim,
  story: StoryId,
  texts: Texts,
  sentences: PackRules['sentences'],
): PackClaim {
  const text = textAt(texts, claim.from, sentences);
  const phrasings = new Set(
    claim.reports.slice(0, limit.MAX_PHRASINGS).map((report) => textAt(texts, report, sentences)),
  );
  phrasings.delete(text);
  return {
    identifier: claim.id,
    story,
    text,
    phrasings: [...phrasings],
    details: [],
    appearance: appearancesOf(texts, claim),
    review: [],
  };
}

const sourceOf = (article: Omit<Article, 'paragraphs'>, origin: string): PackSource => ({
  identifier: v.parse(SourceIdSchema, article.id),
  publisher: name(article.publisher),
  headline: name(article.title),
  ...(article.address?.startsWith('https://') ? { url: article.address } : {}),
  ...(article.published === undefined ? {} : { datePublished: article.published }),
  inLanguage: article.language,
  origins: [name(origin)],
});

const name = (text: string): string => cut(cleaned(text), limit.MAX_NAME);

/** A source appears once in a claim: with the sentence that differs, else with the first. */
function appearancesOf(texts: Texts, { reports }: LibraryClaim): Appearance[] {
  const bySource = new Map<ArticleId, LibraryReport>();
  for (const report of reports) {
    const before = bySource.get(report.article);
    if (!before || (before.differs.length === 0 && report.differs.length > 0))
      bySource.set(report.article, report);
  }
  return [...bySource.values()].slice(0, limit.MAX_REPORTS).map((report) => {
    const quotation = textAt(texts, report, 'short');
    return {
      citation: v.parse(SourceIdSchema, report.article),
      relation: report.relation,
      ...(report.differs.length === 0
        ? {}
        : {
            differs: report.differs.map(({ kind, page, claim }) => ({
              kind,
              source: quotationOf(page),
              claim: quotationOf(claim),
            })),
          }),
      abstract: quotation,
      quotation: { type: 'TextQuoteSelector', exact: quotation },
      paragraph: report.paragraph,
      origin: name(report.origin),
    };
  });
}

type Texts = (place: Place) => string;

/** The sentences that statements stand in. */
function textsOf(library: PackArticles): Texts {
  const read = new Map<ArticleId, ReadonlyMap<string, string>>();
  return ({ article, paragraph, sentence }) => {
    let texts = read.get(article);
    if (!texts) {
      // Of two statements in one sentence the first counts.
      const placed = library.statements(article).map(({ place, text }) => [nameOf(place), text] as const);
      texts = new Map(placed.reverse());
      read.set(article, texts);
    }
    return texts.get(nameOf({ article, paragraph, sentence }))!;
  };
}

const nameOf = ({ paragraph, sentence }: Place): string => `${paragraph} ${sentence}`;

function textAt(texts: Texts, place: Place, sentences: PackRules['sentences']): string {
  const text = texts(place);
  return sentences === 'whole' ? cut(cleaned(text), limit.MAX_TEXT) : quotationOf(text);
}

/** Claims that articles share tell one story, named by the title of the first of these. */
function storiesOf(
  claims: readonly LibraryClaim[],
  articles: ReadonlyMap<ArticleId, Omit<Article, 'paragraphs'>>,
): Map<string, { identifier: StoryId; name: string }> {
  const parents = new Map<ArticleId, ArticleId>();
  const rootOf = (id: ArticleId): ArticleId => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    return root;
  };
  for (const { reports } of claims) {
    const [first] = reports;
    for (const { article } of reports) {
      const [a, b] = [rootOf(first!.article), rootOf(article)].sort();
      parents.set(b!, a!);
    }
  }
  return new Map(
    claims.map(({ id, from }) => {
      const root = rootOf(from.article);
      return [
        id,
        { identifier: v.parse(StoryIdSchema, `story-${root}`), name: name(articles.get(root)!.title) },
      ];
    }),
  );
}
