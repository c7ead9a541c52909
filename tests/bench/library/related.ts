/** How many pairs of articles on one war are compared at all: the articles of the public benchmarks, where they lie beside the project. */
import { Article, BENCH_FOLDER, benchFiles } from '../../../lib/commands/bench/bench-files.ts';
import { articleId } from '../../../lib/library/article-id.ts';
import { readForComparison } from '../../../lib/library/compare-articles.ts';
import { areRelated, rareKeysIn } from '../../../lib/library/rare-keys.ts';
import { statementsOf } from '../../../lib/library/statements.ts';

/** Null where the articles are not at hand. */
export async function relatedPairs(): Promise<{ articles: number; pairs: number; compared: number } | null> {
  const rows = benchFiles(BENCH_FOLDER).read('ukraine-articles', Article);
  if (!rows) return null;
  const rare = await Promise.all(
    rows.map(async ({ id, sentences }) => {
      const article = { title: id, publisher: 'bench', language: 'en', paragraphs: sentences };
      const statements = statementsOf({ ...article, id: await articleId(article) });
      return rareKeysIn(readForComparison(statements).statements);
    }),
  );
  const pairs = rare.flatMap((one, at) => rare.slice(at + 1).map((other) => areRelated(one, other)));
  return { articles: rows.length, pairs: pairs.length, compared: pairs.filter(Boolean).length };
}
