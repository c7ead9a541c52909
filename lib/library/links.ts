/** Links: pairs of statements of different articles that may say the same, with the chance of it. A graph, undirected. */
import type { ArticleId } from './article.ts';
import { compareArticles, type ReadStatements } from './compare-articles.ts';
import { directChance } from './judgement.ts';

/** A statement of the library: its article's id and its number there, from 0, as one text. Texts are ordered by article, then by place. */
export type StatementKey = string;

export interface Link {
  a: StatementKey;
  b: StatementKey;
  chance: number;
}

/** @param n the statement's number in its article, from 0, below 100,000: five digits keep the order */
export const statementKey = (article: ArticleId, n: number): StatementKey =>
  `${article}/${String(n).padStart(5, '0')}`;

/** The article of a statement. */
export const articleOfKey = (key: StatementKey): ArticleId => key.slice(0, key.lastIndexOf('/')) as ArticleId;
/** A statement's number in its article, from 0. */
export const numberOfKey = (key: StatementKey): number => Number(key.slice(key.lastIndexOf('/') + 1));

/** Pairs with a lesser chance are nothing to anyone. */
export const LEAST_CHANCE = 0.05;

/** The links between two articles. The order in which they are given makes no difference. */
export function linksBetween(
  one: { id: ArticleId; read: ReadStatements },
  other: { id: ArticleId; read: ReadStatements },
  count?: (aligned: number) => void,
): Link[] {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return compareArticles(a.read, b.read, count).flatMap((pair): Link[] => {
    const chance = directChance(pair.measures);
    if (chance < LEAST_CHANCE) return [];
    return [{ a: statementKey(a.id, pair.a), b: statementKey(b.id, pair.b), chance }];
  });
}

/** The links of every statement; a statement without links is not in it. */
export interface LinkGraph {
  add(links: readonly Link[]): void;
  /** Removes the links of an article's statements. */
  remove(article: ArticleId, statements: number): void;
  /** All statements that can be reached from some, these among them, in order. Cost: linear in their links. */
  connected(keys: readonly StatementKey[]): StatementKey[];
  /** The links among connected statements, in order. */
  linksAmong(keys: readonly StatementKey[]): Link[];
}

/** A graph without links. */
export function createLinkGraph(): LinkGraph {
  const byStatement = new Map<StatementKey, Map<StatementKey, Link>>();
  const put = (from: StatementKey, to: StatementKey, link: Link): void => {
    const own = byStatement.get(from) ?? new Map<StatementKey, Link>();
    byStatement.set(from, own);
    own.set(to, link);
  };
  return {
    add(links) {
      for (const link of links) {
        put(link.a, link.b, link);
        put(link.b, link.a, link);
      }
    },
    remove(article, statements) {
      for (let n = 0; n < statements; n++) {
        const key = statementKey(article, n);
        for (const other of byStatement.get(key)?.keys() ?? []) {
          const theirs = byStatement.get(other)!;
          theirs.delete(key);
          if (theirs.size === 0) byStatement.delete(other);
        }
        byStatement.delete(key);
      }
    },
    connected(keys) {
      const seen = new Set(keys);
      for (const one of seen) for (const other of byStatement.get(one)?.keys() ?? []) seen.add(other);
      return [...seen].sort();
    },
    linksAmong(keys) {
      return keys.flatMap((key) =>
        [...(byStatement.get(key) ?? [])]
          .flatMap(([other, link]) => (key < other ? [link] : []))
          .sort((x, y) => (x.b < y.b ? -1 : 1)),
      );
    },
  };
}
