/**
 * Adds an article to what is compared, and takes one out. Only what a change reaches is read and written: the articles related to this one, the links of the
 * statements that it touches, the claims that these make. What is left is what comparing all articles at once would find, whatever way it came about.
 */
import type { Article, ArticleId } from '../../library/article.ts';
import { readForComparison } from '../../library/compare-articles.ts';
import { keptStatements, restored } from '../../library/kept-statements.ts';
import { articleOfKey, linksBetween, type StatementKey } from '../../library/links.ts';
import { ownOrigin } from '../../library/origin.ts';
import { areRelated, mayBeRelated, namesIn, type RareKeys, rareKeysIn } from '../../library/rare-keys.ts';
import { statementsOf } from '../../library/statements.ts';
import { languageOf } from '../language.ts';
import type { Change } from '../store/work.ts';
import { remakeClaims } from './claims.ts';
import { createLinkGraph } from './graph.ts';
import { type KeptArticle, type KeptRare, keptRare, rareOf } from './records.ts';

/** What a change was, counted. */
export interface Work {
  /** Articles that it was compared with, pairs of statements aligned, statements whose claims were made anew, claims written. */
  articles: number;
  aligned: number;
  statements: number;
  claims: number;
}

/** An article that is there already stays as it is; one in a language that is not read is there, and states nothing. */
export async function addArticle(transaction: Change, article: Article): Promise<Work> {
  const work: Work = { articles: 0, aligned: 0, statements: 0, claims: 0 };
  if (await transaction.objectStore('read').getKey(article.id)) return work;
  const { paragraphs, ...facts } = article;
  const read = readForComparison(languageOf(paragraphs) === 'en' ? statementsOf(article) : []);
  const rare = rareKeysIn(read.statements);
  const related = await relatedTo(transaction, rare);
  const others = await Promise.all(related.map(({ id }) => transaction.objectStore('read').get(id)));
  const graph = createLinkGraph(transaction);
  const touched = new Set<StatementKey>();
  for (const other of others as KeptArticle[]) {
    const links = linksBetween(
      { id: article.id, read },
      { id: other.id, read: restored(other.id, other.facts.published ?? null, other.statements) },
      (aligned) => {
        work.aligned += aligned;
      },
    );
    await graph.load(links.flatMap(({ a, b }) => [articleOfKey(a), articleOfKey(b)]));
    for (const link of links) {
      graph.put(link);
      touched.add(link.a).add(link.b);
    }
  }
  const ids = related.map(({ id }) => id);
  const rareStore = transaction.objectStore('rare');
  // All at once: every wait for one of them is a way to another process and back.
  await Promise.all([
    transaction.objectStore('read').put({
      id: article.id,
      facts,
      statements: keptStatements(read),
      own: ownOrigin(article),
    }),
    rareStore.put(keptRare(article.id, rare, ids)),
    ...related.map((other) => rareStore.put({ ...other, related: [...other.related, article.id].sort() })),
  ]);
  work.articles = ids.length;
  const made = await remakeClaims(transaction, graph, await graph.judge(touched));
  await graph.save();
  return { ...work, ...made };
}

/** One that is not there is no error. */
export async function removeArticle(transaction: Change, id: ArticleId): Promise<Work> {
  const work: Work = { articles: 0, aligned: 0, statements: 0, claims: 0 };
  const rare = await transaction.objectStore('rare').get(id);
  if (!rare) return work;
  const rareStore = transaction.objectStore('rare');
  const others = await Promise.all(rare.related.map((other) => rareStore.get(other)));
  await Promise.all(
    others.map((other) => rareStore.put({ ...other!, related: other!.related.filter((one) => one !== id) })),
  );
  const graph = createLinkGraph(transaction);
  await graph.load([id, ...rare.related]);
  const touched = new Set(graph.removeArticle(id));
  const made = await remakeClaims(transaction, graph, await graph.judge(touched), id);
  await graph.save();
  await transaction.objectStore('read').delete(id);
  await transaction.objectStore('rare').delete(id);
  return { ...work, articles: rare.related.length, ...made };
}

/** The articles that tell of the same things, by id. Of those that only share a name that many have none is read. */
async function relatedTo(transaction: Change, rare: RareKeys): Promise<KeptRare[]> {
  const store = transaction.objectStore('rare');
  const holders = store.index('names');
  const names = namesIn(rare);
  const lists = await Promise.all(names.map((name) => holders.getAllKeys(name)));
  const shared = new Map<ArticleId, string[]>();
  for (const [at, list] of lists.entries())
    for (const id of list) {
      const own = shared.get(id);
      if (own) own.push(names[at]!);
      else shared.set(id, [names[at]!]);
    }
  const candidates = [...shared].flatMap(([id, own]) => (mayBeRelated(rare, own) ? [id] : []));
  const records = await Promise.all(candidates.sort().map((id) => store.get(id)));
  return records.flatMap((record) => (record && areRelated(rare, rareOf(record)) ? [record] : []));
}
