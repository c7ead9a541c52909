/** Saved articles, in an IndexedDB made of memory: what is there after each change, and after each that was cut off. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articlesOf, articlesText } from '../../../lib/articles/file/format.ts';
import {
  bringSources,
  removeAll,
  removeSource,
  saveArticle,
  tagSource,
} from '../../../lib/articles/store/changes.ts';
import { openDatabase } from '../../../lib/articles/store/database.ts';
import {
  changeCount,
  findSource,
  listSources,
  newestIds,
  readAll,
  readArticle,
} from '../../../lib/articles/store/reading.ts';
import { FERRY, sampleArticle } from './sample-articles.ts';

const NEVER = new AbortController().signal;
const AT = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function everything(): Promise<Record<string, unknown[]>> {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)] as const));
  database.close();
  return Object.fromEntries(all);
}

describe('an article', () => {
  test('is kept whole, and listed without its text', async () => {
    const article = await sampleArticle({ author: 'A. Example' });
    const { kind, row } = await saveArticle(article, ['harbour'], AT(3));
    expect(kind).toBe('new');
    expect(await listSources()).toEqual([row]);
    expect(row).toMatchObject({
      title: article.title,
      tags: ['harbour'],
      paragraphs: 3,
      author: 'A. Example',
    });
    expect(row).not.toHaveProperty('text');
    expect(await readArticle(article.id)).toEqual({ article, row });
    expect(await findSource(article)).toEqual({ row, newest: article });
  });

  test('saved twice is there once, and takes the tags of the second time', async () => {
    const article = await sampleArticle();
    await saveArticle(article, ['one'], AT(3));
    const count = await changeCount();
    const again = await saveArticle(await sampleArticle({ title: 'A reader’s own title' }), ['two'], AT(4));
    expect(again.kind).toBe('unchanged');
    expect(await listSources()).toMatchObject([
      { title: article.title, tags: ['two'], versions: [{ saved: AT(3) }] },
    ]);
    expect(await changeCount()).toBe(count);
  });

  test('that has changed is a new version of the same source; both are kept', async () => {
    const first = await sampleArticle();
    const second = await sampleArticle({
      paragraphs: [...FERRY.slice(0, 1), 'Repairs will cost 14 million crowns.'],
    });
    await saveArticle(first, [], AT(3));
    const { kind } = await saveArticle(second, [], AT(4));
    expect(kind).toBe('version');
    const [row, ...others] = await listSources();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ paragraphs: 2, versions: [{ id: first.id }, { id: second.id }] });
    expect((await readArticle(first.id)).article).toEqual(first);
    expect(await newestIds()).toEqual([second.id]);
    // And back again: what it says now is what counts.
    expect((await saveArticle(first, [], AT(5))).kind).toBe('version');
    expect(await newestIds()).toEqual([first.id]);
  });

  test.each([
    ['another address of the same page', { address: 'https://www.placeholder.example/ferry/?#top' }, 1],
    ['the same text at another address', { address: 'https://placeholder.example/2026/ferry' }, 1],
    [
      'the same text of another publisher',
      { address: 'https://courier.example/ferry', publisher: 'Courier' },
      2,
    ],
    ['another file of the same publisher', { address: null, title: 'Another title' }, 2],
  ])('%s', async (_, more, sources) => {
    await saveArticle(await sampleArticle(), [], AT(3));
    await saveArticle(await sampleArticle(more), [], AT(4));
    expect(await listSources()).toHaveLength(sources);
  });

  test('has its text to itself: another address that comes to say the same takes none of it', async () => {
    const final = await sampleArticle();
    const early = await sampleArticle({
      address: 'https://placeholder.example/amp/ferry',
      paragraphs: ['The old ferry terminal may close, it was said on Monday.'],
    });
    const late = await sampleArticle({ address: 'https://placeholder.example/amp/ferry' });
    expect(late.id).toBe(final.id);
    await saveArticle(final, [], AT(3));
    await saveArticle(early, [], AT(4));
    expect((await saveArticle(late, [], AT(5))).kind).toBe('unchanged');
    const brought = await bringSources(
      [
        {
          tags: [],
          versions: [
            { saved: AT(4), article: early },
            { saved: AT(5), article: late },
          ],
        },
      ],
      NEVER,
    );
    expect(brought).toEqual({ added: 0, unchanged: 2 });
    await removeSource((await findSource(early))!.row.key);
    expect((await readAll()).flatMap(({ versions }) => versions.map(({ article }) => article))).toEqual([
      final,
    ]);
  });

  test('is removed with all its versions, and nothing of another', async () => {
    await saveArticle(
      await sampleArticle({ address: 'https://courier.example/a', publisher: 'Courier' }),
      [],
      AT(1),
    );
    const { changes: _before, ...before } = await everything();
    const { row } = await saveArticle(await sampleArticle(), [], AT(3));
    await saveArticle(await sampleArticle({ paragraphs: FERRY.slice(1) }), [], AT(4));
    await removeSource(row.key);
    const { changes: _after, ...after } = await everything();
    expect(after).toEqual(before);
    await removeAll();
    expect(await everything()).toMatchObject({ sources: [], texts: [] });
  });

  test('gets other tags', async () => {
    const { row } = await saveArticle(await sampleArticle(), ['one'], AT(3));
    await tagSource(row.key, ['two', 'three']);
    expect(await listSources()).toMatchObject([{ tags: ['two', 'three'] }]);
    await removeSource(row.key);
    await expect(tagSource(row.key, [])).rejects.toMatchObject({ name: 'StoreError', reason: 'missing' });
  });
});

describe('a disk that is full', () => {
  const fillUp = (after: number): void => {
    const put = IDBObjectStore.prototype.put;
    let left = after;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (left-- > 0) return put.apply(this, given);
      throw new DOMException('full', 'QuotaExceededError');
    });
  };

  test.each([0, 1, 2])('after %i records: the reader is told, and nothing is changed', async (records) => {
    await saveArticle(await sampleArticle(), [], AT(3));
    const before = await everything();
    fillUp(records);
    const saving = saveArticle(await sampleArticle({ paragraphs: FERRY.slice(1) }), [], AT(4));
    await expect(saving).rejects.toMatchObject({ name: 'StoreError', reason: 'full' });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  test.each([1, 3, 4])(
    'in the middle of an import, after %i records: nothing is changed',
    async (records) => {
      const others = [2, 3].map((at) =>
        sampleArticle({ address: `https://courier.example/${at}`, title: `No. ${at}` }),
      );
      const brought = (await Promise.all(others)).map((article) => ({
        tags: [],
        versions: [{ saved: AT(1), article }],
      }));
      await saveArticle(await sampleArticle(), [], AT(3));
      const before = await everything();
      fillUp(records);
      await expect(bringSources(brought, NEVER)).rejects.toMatchObject({ reason: 'full' });
      vi.restoreAllMocks();
      expect(await everything()).toEqual(before);
    },
  );
});

describe('the library as a file', () => {
  test('is imported to the same library, and exported to the same bytes', async () => {
    await saveArticle(
      await sampleArticle({ author: 'A. Example', origin: 'PLACEHOLDER WIRE' }),
      ['b', 'a'],
      AT(3),
    );
    await saveArticle(
      await sampleArticle({ paragraphs: ['“Ünïcode” \u2028 and "quotes" \\ in one paragraph.'] }),
      ['a'],
      AT(4),
    );
    await saveArticle(await sampleArticle({ address: null, published: null, publisher: 'notes' }), [], AT(2));
    const file = articlesText(await readAll());
    const before = await everything();

    globalThis.indexedDB = new IDBFactory();
    expect(await bringSources(articlesOf(file), NEVER)).toEqual({ added: 3, unchanged: 0 });
    expect(articlesText(await readAll())).toBe(file);
    const { changes: _after, ...after } = await everything();
    expect(after).toMatchObject({ sources: before.sources, texts: before.texts });
    expect(await bringSources(articlesOf(file), NEVER)).toEqual({ added: 0, unchanged: 3 });
    expect(articlesText(await readAll())).toBe(file);
  });

  test('brings no more tags than a source may have, so that the library is exported to what can be read again', async () => {
    const article = await sampleArticle();
    const twenty = (name: string): string[] => Array.from({ length: 20 }, (_, n) => `${name} ${n}`);
    await saveArticle(article, twenty('own'), AT(3));
    await bringSources([{ tags: twenty('brought'), versions: [{ saved: AT(4), article }] }], NEVER);
    expect(articlesOf(articlesText(await readAll()))).toMatchObject([{ tags: twenty('own') }]);
  });

  test('adds to what is there: versions by their time, tags of both', async () => {
    const versions = await Promise.all(
      [FERRY, FERRY.slice(1), FERRY.slice(2)].map((paragraphs) => sampleArticle({ paragraphs })),
    );
    await saveArticle(versions[0]!, ['here'], AT(1));
    await saveArticle(versions[2]!, ['here'], AT(3));
    await bringSources([{ tags: ['there'], versions: [{ saved: AT(2), article: versions[1]! }] }], NEVER);
    expect(await listSources()).toMatchObject([
      { tags: ['here', 'there'], paragraphs: 1, versions: versions.map(({ id }) => ({ id })) },
    ]);
  });

  test.each([
    ['{', /^line 1/],
    ['{"format": "sidelight-pack"}', /format: expected "sidelight-articles"/],
    ['{"format": "sidelight-articles", "formatVersion": 2, "sources": []}', /formatVersion: expected 1/],
    [
      '{"format": "sidelight-articles", "formatVersion": 1, "sources": [{"tags": [], "versions": []}]}',
      /^source 1: versions: expected at least one version/,
    ],
    [
      '{"format": "sidelight-articles", "formatVersion": 1, "sources": [{"tags": ["a,b"], "versions": []}]}',
      /^source 1: tags\.0/,
    ],
  ])('that is broken says where: %s', (text, message) => {
    expect(() => articlesOf(text)).toThrow(message);
  });

  test('of nothing is a file too', () => {
    expect(articlesOf(articlesText([]))).toEqual([]);
  });
});
