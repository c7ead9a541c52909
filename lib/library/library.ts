/**
 * The library: saved articles and the claims they share. Adding an article compares it with those that tell of the same things and leaves all else
 * as it was; removing one takes its statements and links away. The claims are a function of the set of articles alone: neither the order in
 * which they came nor what was removed since can be seen in them.
 */
import type { Article, ArticleId, LibraryClaim } from './article.ts';
import { type ClaimDraft, claimsAmong } from './claims.ts';
import { type ReadStatements, readForComparison } from './compare-articles.ts';
import {
  articleOfKey,
  createLinkGraph,
  linksBetween,
  numberOfKey,
  type StatementKey,
  statementKey,
} from './links.ts';
import { type OwnOrigin, originOf, ownOrigin, type WithOrigin } from './origin.ts';
import { createRareKeyIndex, rareKeysIn } from './rare-keys.ts';
import { type Statement, statementsOf } from './statements.ts';

/** How much work adding an article was. */
export interface Work {
  /** Articles that it was compared with, and pairs of statements that were aligned. */
  articles: number;
  aligned: number;
}

export interface Library {
  /** @throws {Error} when an article with this id is there already. */
  add(article: Article): Work;
  /** Whether it was there. */
  remove(id: ArticleId): boolean;
  has(id: ArticleId): boolean;
  /** By id. */
  articles(): Article[];
  /** What an article states, in reading order. @throws {Error} when it is not there. */
  statements(id: ArticleId): readonly Statement[];
  /** Where an article's reporting comes from, as far as it and the articles beside it tell. @throws {Error} when it is not there. */
  origin(id: ArticleId): string;
  /** All claims, those that most articles state first; what nothing has changed since the last call is not worked out again. */
  claims(): LibraryClaim[];
}

interface Entry {
  article: Article;
  read: ReadStatements;
  own: OwnOrigin;
  related: Set<ArticleId>;
}

/** An empty library. Adding costs a comparison with each related article; unrelated ones are not looked at. */
export function createLibrary(): Library {
  const entries = new Map<ArticleId, Entry>();
  const rareKeys = createRareKeyIndex();
  const graph = createLinkGraph();
  /** The claims of connected statements, by each of these; what is missing is worked out when it is asked for. */
  const drafts = new Map<StatementKey, readonly ClaimDraft[]>();

  const entryOf = (id: ArticleId): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`the library holds no article ${id}`);
    return entry;
  };
  const statementAt = (key: StatementKey): Statement =>
    entryOf(articleOfKey(key)).read.statements[numberOfKey(key)]!;
  const keysOf = ({ article, read }: Entry): StatementKey[] =>
    read.statements.map((_, n) => statementKey(article.id, n));
  const withOrigin = ({ article: { id, publisher }, own }: Entry): WithOrigin => ({ id, publisher, own });
  const originIn = (entry: Entry): string =>
    originOf(
      withOrigin(entry),
      [...entry.related].map((id) => withOrigin(entryOf(id))),
    );

  /** Forgets the claims of all that is connected with an article's statements. */
  function forget(entry: Entry): void {
    for (const key of graph.connected(keysOf(entry))) drafts.delete(key);
  }

  return {
    add(article) {
      if (entries.has(article.id)) throw new Error(`the article ${article.id} is in the library already`);
      const statements = statementsOf(article);
      const rare = rareKeysIn(statements);
      const related = rareKeys.related(rare);
      const entry: Entry = {
        article,
        read: readForComparison(statements),
        own: ownOrigin(article),
        related: new Set(related),
      };
      const work: Work = { articles: related.length, aligned: 0 };
      for (const id of related) {
        const other = entryOf(id);
        other.related.add(article.id);
        const links = linksBetween(
          { id: article.id, read: entry.read },
          { id, read: other.read },
          (aligned) => {
            work.aligned += aligned;
          },
        );
        graph.add(links);
      }
      entries.set(article.id, entry);
      rareKeys.add(article.id, rare);
      forget(entry);
      return work;
    },
    remove(id) {
      const entry = entries.get(id);
      if (!entry) return false;
      forget(entry);
      graph.remove(id, entry.read.statements.length);
      for (const other of entry.related) entryOf(other).related.delete(id);
      rareKeys.remove(id);
      entries.delete(id);
      return true;
    },
    has: (id) => entries.has(id),
    articles: () => inOrder([...entries.values()]).map(({ article }) => article),
    statements: (id) => entryOf(id).read.statements,
    origin: (id) => originIn(entryOf(id)),
    claims() {
      const all = new Set<ClaimDraft>();
      for (const entry of inOrder([...entries.values()]))
        for (const key of keysOf(entry)) {
          if (!drafts.has(key)) {
            const keys = graph.connected([key]);
            const found = claimsAmong(keys, graph.linksAmong(keys), statementAt);
            for (const one of keys) drafts.set(one, found);
          }
          for (const draft of drafts.get(key)!) all.add(draft);
        }
      const origins = new Map([...entries].map(([id, entry]) => [id, originIn(entry)]));
      return claimsInOrder([...all], origins);
    },
  };
}

const inOrder = (entries: Entry[]): Entry[] => entries.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));

/** Claims with their origins, those that most articles state first. */
export const claimsInOrder = (
  drafts: readonly ClaimDraft[],
  origins: ReadonlyMap<ArticleId, string>,
): LibraryClaim[] =>
  drafts
    .map((draft) => ({
      articles: new Set(draft.reports.map(({ article }) => article)).size,
      claim: {
        ...draft,
        reports: draft.reports.map((report) => ({ ...report, origin: origins.get(report.article)! })),
      },
    }))
    .sort((a, b) => b.articles - a.articles || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim);
