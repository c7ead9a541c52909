/** What is kept of comparing articles is what comparing them all at once finds; and a change costs what it reaches. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { addArticle, removeArticle, type Work } from '../../../lib/articles/kept/change.ts';
import { readKept } from '../../../lib/articles/kept/reading.ts';
import { change, read } from '../../../lib/articles/store/work.ts';
import type { Article } from '../../../lib/library/article.ts';
import { createLibrary } from '../../../lib/library/library.ts';
import { madeArticle } from '../../bench/library/made-articles.ts';
import { BRIDGE, storyArticle } from '../library/sample-articles.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const add = (article: Article): Promise<Work> => change((transaction) => addArticle(transaction, article));
const remove = (article: Article): Promise<Work> =>
  change((transaction) => removeArticle(transaction, article.id));
const shortened = (n: number): Article => {
  const article = madeArticle(n);
  return { ...article, paragraphs: article.paragraphs.slice(0, 6) };
};

const POOL = [...BRIDGE, ...[0, 1, 2, 10].map(shortened), ...[0, 1, 2].map((n) => storyArticle(n, 1, 3))];

/** Everything in the database, but for what no change of comparing writes. */
const contents = (): Promise<unknown> =>
  read((database) =>
    Promise.all((['read', 'rare', 'links', 'claims'] as const).map((store) => database.getAll(store))),
  );

test('whatever way articles came and went, the claims are those of all at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(POOL, { minLength: 3 }),
      fc.integer({ min: 0, max: 4 }),
      async (order, gone) => {
        globalThis.indexedDB = new IDBFactory();
        const library = createLibrary();
        for (const article of order) {
          await add(article);
          library.add(article);
        }
        for (const article of order.slice(0, gone)) {
          await remove(article);
          library.remove(article.id);
        }
        const { claims } = await read(readKept);
        expect(claims).toEqual(library.claims());
      },
    ),
    { numRuns: 6 },
  );
});

test('removing an article leaves to the last record what was there without it', async () => {
  const [last, ...others] = POOL;
  for (const article of others) await add(article);
  const before = await contents();
  await add(last!);
  expect(await contents()).not.toEqual(before);
  await remove(last!);
  expect(await contents()).toEqual(before);
});

test('a change reads and makes what it reaches, however many others there are', async () => {
  const reach = async (stories: number): Promise<Work> => {
    globalThis.indexedDB = new IDBFactory();
    let work: Work | undefined;
    for (let n = 0; n < stories * 3; n++) work = await add(storyArticle(n, stories, 4));
    return work!;
  };
  const [few, many] = [await reach(3), await reach(12)];
  // How rare a word is among many may make one claim fewer of the same statements.
  expect({ ...many, claims: 0 }).toEqual({ ...few, claims: 0 });
  expect(many.claims).toBeLessThanOrEqual(few.claims);
  expect(many.articles).toBe(2);
});
