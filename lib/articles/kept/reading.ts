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

/** With the claims that one article alone makes, which are not kept but made here. Cost: linear in all that is kept. */
export async function readKept(database: Database): Promise<KeptLibrary> {
  const transaction = database.transaction(['read', 'rare', 'claims']);
  const articles = (
    await inPortions(transaction.objectStore('read'), ({ id, facts, own, statements }) => ({
      id,
      facts,
      own,
      // What they are compared by is most of a record, and not asked for here.
      statements: statements.map(({ text, paragraph, sentence }) => ({ text, paragraph, sentence })),
    }))
  ).filter(({ statements }) => statements.length > 0);
  const shared = (await inPortions(transaction.objectStore('claims'), (record) => record.claims)).flat();
  const rare = await inPortions(transaction.objectStore('rare'), ({ id, related }) => ({ id, related }));
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

/** Articles read at once: a few milliseconds. */
const PORTION = 25;

/** All records of a store, each as far as it is asked for; the background answers others between two portions. */
async function inPortions<T extends { id: ArticleId }, R>(
  store: { getAll(range?: IDBKeyRange, count?: number): Promise<T[]> },
  take: (record: T) => R,
): Promise<R[]> {
  const taken: R[] = [];
  for (let last: ArticleId | null = null; ; ) {
    const range: IDBKeyRange | undefined = last === null ? undefined : IDBKeyRange.lowerBound(last, true);
    const portion: T[] = await store.getAll(range, PORTION);
    for (const record of portion) taken.push(take(record));
    if (portion.length < PORTION) return taken;
    last = portion.at(-1)!.id;
  }
}

const placed = (
  article: ArticleId,
  { text, paragraph, sentence }: Pick<KeptStatement, 'text' | 'paragraph' | 'sentence'>,
) => ({
  text,
  place: { article, paragraph, sentence },
});
