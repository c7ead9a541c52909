/** What comparing the saved articles has found, read whole: for the pack that is made of it. */
import type { ArticleId, LibraryClaim } from '../../library/article.ts';
import type { KeptStatement } from '../../library/kept-statements.ts';
import { claimsInOrder } from '../../library/library.ts';
import { statementKey } from '../../library/links.ts';
import { originOf, type WithOrigin } from '../../library/origin.ts';
import type { PackArticles } from '../../library/pack.ts';
import type { Database } from '../store/database.ts';
import { aloneClaim } from './claims.ts';

/** The ids of the articles that are compared. */
export const comparedIds = (database: Database): Promise<ArticleId[]> => database.getAllKeys('rare');

/** All claims with the articles that make them, as a pack is made of them. */
export interface KeptLibrary extends PackArticles {
  claims: LibraryClaim[];
}

export async function readKept(database: Database): Promise<KeptLibrary> {
  const transaction = database.transaction(['read', 'rare', 'claims']);
  const [all, rare, byArticle] = await Promise.all([
    transaction.objectStore('read').getAll(),
    transaction.objectStore('rare').getAll(),
    transaction.objectStore('claims').getAll(),
  ]);
  const shared = byArticle.flatMap(({ claims }) => claims);
  const articles = all.filter(({ statements }) => statements.length > 0);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const withOrigin = (id: ArticleId): WithOrigin => {
    const { facts, own } = byId.get(id)!;
    return { id, publisher: facts.publisher, own };
  };
  const origins = new Map(
    rare.flatMap(({ id, related }) =>
      byId.has(id) ? [[id, originOf(withOrigin(id), related.map(withOrigin))] as const] : [],
    ),
  );
  const inClaims = new Set(shared.flatMap(({ statements }) => statements));
  const alone = articles.flatMap(({ id, statements }) =>
    statements.flatMap((statement, at) =>
      inClaims.has(statementKey(id, at)) ? [] : [aloneClaim(id, at, placed(id, statement))],
    ),
  );
  return {
    claims: claimsInOrder([...shared.map(({ draft }) => draft), ...alone], origins),
    articles: () => articles.map(({ facts }) => facts),
    origin: (id) => origins.get(id)!,
    statements: (id) => byId.get(id)!.statements.map((statement) => placed(id, statement)),
  };
}

const placed = (article: ArticleId, { text, paragraph, sentence }: KeptStatement) => ({
  text,
  place: { article, paragraph, sentence },
});
