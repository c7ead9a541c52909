/**
 * The links of saved articles, read from the database as far as a change reaches: those of an article when one of its statements is asked about.
 * A link stands in the records of both articles, with its chance by what the two share and its chance after what others say to it.
 */
import type { ArticleId } from '../../library/article.ts';
import { SAME_FROM, supportedChance } from '../../library/judgement.ts';
import {
  articleOfKey,
  type Link,
  numberOfKey,
  type StatementKey,
  statementKey,
} from '../../library/links.ts';
import { type Neighbours, supportOf } from '../../library/support.ts';
import type { Change } from '../store/work.ts';

/** By what both share, and after what others say to it. */
export interface Chances {
  direct: number;
  judged: number;
}

/** The links of an article's statements. */
export interface KeptLinks {
  id: ArticleId;
  /** Articles that they lead to. */
  others: ArticleId[];
  /** For each link the number of the statement, the place in `others`, the number of the other statement. */
  ends: Uint32Array;
  /** For each link both chances. */
  chances: Float64Array;
}

export interface LinkGraph {
  /** Reads the links of articles, those that are read already apart. */
  load(ids: Iterable<ArticleId>): Promise<void>;
  put(link: Link): void;
  /** Takes the links of an article away; answers the statements of others that they led to. */
  removeArticle(id: ArticleId): StatementKey[];
  /** Judges every link of some statements anew; answers the statements whose links have changed, with those given. Cost: linear in their links' neighbours. */
  judge(touched: ReadonlySet<StatementKey>): Promise<Set<StatementKey>>;
  /** All statements that links of at least {@link SAME_FROM} connect with these: sorted, one list for each connected part. */
  connected(statements: Iterable<StatementKey>): Promise<StatementKey[][]>;
  /** The judged links among some statements, in order. */
  linksAmong(statements: readonly StatementKey[]): Link[];
  /** Writes the records that have changed. */
  save(): Promise<void>;
}

/** A graph for one change: it must end within its transaction, and nothing is written before {@link LinkGraph.save}. */
export function createLinkGraph(transaction: Change): LinkGraph {
  const store = transaction.objectStore('links');
  const loaded = new Set<ArticleId>();
  const changed = new Set<ArticleId>();
  const keyOf = createKeys();
  const links = new Map<StatementKey, Map<StatementKey, Chances>>();

  const of = (statement: StatementKey): ReadonlyMap<StatementKey, Chances> => links.get(statement) ?? NONE;
  const set = (from: StatementKey, to: StatementKey, chances: Chances): void => {
    const own = links.get(from) ?? new Map<StatementKey, Chances>();
    links.set(from, own);
    own.set(to, chances);
    changed.add(articleOfKey(from));
  };
  function takeRecord({ id, others, ends, chances }: KeptLinks): void {
    for (let n = 0; n * 3 < ends.length; n++) {
      const from = keyOf(id, ends[n * 3]!);
      const own = links.get(from) ?? new Map<StatementKey, Chances>();
      links.set(from, own);
      own.set(keyOf(others[ends[n * 3 + 1]!]!, ends[n * 3 + 2]!), {
        direct: chances[n * 2]!,
        judged: chances[n * 2 + 1]!,
      });
    }
  }
  async function load(ids: Iterable<ArticleId>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !loaded.has(id));
    const records = await Promise.all(missing.map((id) => store.get(id)));
    missing.forEach((id, at) => {
      loaded.add(id);
      const record = records[at];
      if (record) takeRecord(record);
    });
  }
  const loadOf = (statements: Iterable<StatementKey>): Promise<void> =>
    load([...statements].map(articleOfKey));

  return {
    load,
    put({ a, b, chance }) {
      set(a, b, { direct: chance, judged: 0 });
      set(b, a, { direct: chance, judged: 0 });
    },
    removeArticle(id) {
      const others = new Set<StatementKey>();
      for (const [statement, own] of links) {
        if (articleOfKey(statement) !== id) continue;
        for (const other of own.keys()) {
          others.add(other);
          links.get(other)?.delete(statement);
          changed.add(articleOfKey(other));
        }
        links.delete(statement);
      }
      changed.add(id);
      return [...others];
    },
    async judge(touched) {
      await loadOf(touched);
      await loadOf([...touched].flatMap((statement) => [...of(statement).keys()]));
      const neighbours = createNeighbours(of);
      const moved = new Set(touched);
      for (const statement of touched)
        for (const [other, { direct, judged: before }] of of(statement)) {
          if (touched.has(other) && other < statement) continue;
          const [a, b] = statement < other ? [statement, other] : [other, statement];
          const judged = supportedChance(supportOf({ a, b, chance: direct }, neighbours));
          if (judged === before) continue;
          set(statement, other, { direct, judged });
          set(other, statement, { direct, judged });
          moved.add(other);
        }
      return moved;
    },
    async connected(statements) {
      const seen = new Set<StatementKey>();
      const parts: StatementKey[][] = [];
      for (const first of statements) {
        if (seen.has(first)) continue;
        const part = new Set([first]);
        for (let fresh = [first]; fresh.length > 0; ) {
          await loadOf(fresh);
          const next = fresh.flatMap((one) =>
            [...of(one)].flatMap(([other, { judged }]) =>
              judged >= SAME_FROM && !part.has(other) ? [other] : [],
            ),
          );
          for (const one of next) part.add(one);
          fresh = [...new Set(next)];
        }
        for (const one of part) seen.add(one);
        parts.push([...part].sort());
      }
      return parts;
    },
    linksAmong(statements) {
      const within = new Set(statements);
      return statements.flatMap((a) =>
        inOrder(of(a)).flatMap(([b, { judged }]) =>
          a < b && within.has(b) ? [{ a, b, chance: judged }] : [],
        ),
      );
    },
    async save() {
      const byArticle = new Map<ArticleId, [StatementKey, StatementKey, Chances][]>();
      for (const id of changed) byArticle.set(id, []);
      for (const [from, own] of [...links].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const [to, chances] of inOrder(own))
          byArticle.get(articleOfKey(from))?.push([from, to, chances]);
      await Promise.all(
        [...byArticle].map(
          ([id, own]): Promise<unknown> =>
            own.length > 0 ? store.put(keptLinks(id, own)) : store.delete(id),
        ),
      );
      changed.clear();
    },
  };
}

function keptLinks(id: ArticleId, links: readonly [StatementKey, StatementKey, Chances][]): KeptLinks {
  const others = [...new Set(links.map(([, to]) => articleOfKey(to)))].sort();
  const places = new Map(others.map((other, at) => [other, at]));
  const ends = new Uint32Array(links.length * 3);
  const chances = new Float64Array(links.length * 2);
  for (const [n, [from, to, { direct, judged }]] of links.entries()) {
    ends.set([numberOfKey(from), places.get(articleOfKey(to))!, numberOfKey(to)], n * 3);
    chances.set([direct, judged], n * 2);
  }
  return { id, others, ends, chances };
}

/** Keys of statements, each made once. */
function createKeys(): (article: ArticleId, n: number) => StatementKey {
  const byArticle = new Map<ArticleId, StatementKey[]>();
  return (article, n) => {
    let keys = byArticle.get(article);
    if (!keys) {
      keys = [];
      byArticle.set(article, keys);
    }
    keys[n] ??= statementKey(article, n);
    return keys[n];
  };
}

const NONE: ReadonlyMap<StatementKey, Chances> = new Map();

const inOrder = (own: ReadonlyMap<StatementKey, Chances>): [StatementKey, Chances][] =>
  [...own].sort(([a], [b]) => (a < b ? -1 : 1));

/** Direct chances of a statement's links in one order, whatever order they came in: sums are then the same to the last digit. */
function createNeighbours(of: (statement: StatementKey) => ReadonlyMap<StatementKey, Chances>): Neighbours {
  const made = new Map<StatementKey, ReadonlyMap<StatementKey, number>>();
  return {
    get(statement) {
      let own = made.get(statement);
      if (!own) {
        own = new Map(inOrder(of(statement)).map(([other, { direct }]) => [other, direct]));
        made.set(statement, own);
      }
      return own;
    },
  };
}
