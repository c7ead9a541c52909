/** The pack of the saved articles follows them: made after a change, the same whatever way it came about, gone with the last of them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPackMaker } from '../../../lib/articles/pack/maker.ts';
import { packToShare } from '../../../lib/articles/pack/shortened.ts';
import { removeSource, saveArticle } from '../../../lib/articles/store/changes.ts';
import { readMade } from '../../../lib/articles/store/reading.ts';
import { PACK_ID } from '../../../lib/library/pack.ts';
import { MOST_QUOTED_WORDS } from '../../../lib/library/quotation.ts';
import { listPacks, readPack } from '../../../lib/packs/store/store.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { FERRY, sampleArticle } from './sample-articles.ts';

const ENGLISH = generalEnglish();
const NEVER = new AbortController().signal;
const NOW = '2026-02-03T10:00:00.000Z';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function makerOf(version = '1') {
  const made = vi.fn(async () => undefined);
  const make = createPackMaker(
    {
      english: async () => ENGLISH,
      newsWords: async () => undefined,
      made,
      keepAlive: () => undefined,
      today: () => '2026-02-03',
      version,
    },
    NEVER,
  );
  return { make, made };
}

const ferry = () => sampleArticle();
const courier = () =>
  sampleArticle({
    publisher: 'Sample Courier',
    address: 'https://courier.example/ferry',
    paragraphs: [
      'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair told reporters on Monday.',
      'Repairs to the ferry terminal will cost 15 million crowns and take two years, the harbour board of Sampleton said.',
    ],
  });

test('what is saved becomes a pack whose claims have a report of each article', async () => {
  const { make, made } = makerOf();
  await saveArticle(await ferry(), [], NOW);
  await saveArticle(await courier(), [], NOW);
  await make();
  const pack = await readPack(PACK_ID);
  expect(pack.sources.map(({ publisher }) => publisher).sort()).toEqual([
    'Sample Courier',
    'Sampleton Placeholder',
  ]);
  expect(pack.claims.some(({ appearance }) => appearance.length === 2)).toBe(true);
  expect(pack.claims.map(({ text }) => text)).toContain(FERRY[2]);
  expect(made).toHaveBeenCalledTimes(1);
  await make();
  expect(made).toHaveBeenCalledTimes(1);
});

test('removing an article undoes it, in a background that has seen it all and in a new one', async () => {
  await saveArticle(await ferry(), [], NOW);
  const { make } = makerOf();
  await make();
  const before = (await readPack(PACK_ID)).manifest.sha256;
  const { row } = await saveArticle(await courier(), [], NOW);
  await make();
  expect((await readPack(PACK_ID)).manifest.sha256).not.toBe(before);
  await removeSource(row.key);
  await make();
  expect((await readPack(PACK_ID)).manifest.sha256).toBe(before);
  await saveArticle(await courier(), [], NOW);
  await removeSource(row.key);
  await makerOf().make();
  expect((await readPack(PACK_ID)).manifest.sha256).toBe(before);
});

test('what another version of the extension has compared is compared anew, to the same pack', async () => {
  await saveArticle(await ferry(), [], NOW);
  await makerOf('1').make();
  const before = (await readPack(PACK_ID)).manifest.sha256;
  const { make, made } = makerOf('2');
  await make();
  expect(made).toHaveBeenCalledTimes(1);
  expect(await readMade()).toMatchObject({ by: '2', problem: null });
  expect((await readPack(PACK_ID)).manifest.sha256).toBe(before);
});

test('with the last article the pack is gone', async () => {
  const { make } = makerOf();
  const { row } = await saveArticle(await ferry(), [], NOW);
  await make();
  await removeSource(row.key);
  await make();
  expect(await listPacks()).toEqual([]);
});

test('changes that come while it is made are in it, and it is made once more and no oftener', async () => {
  const { make, made } = makerOf();
  await saveArticle(await ferry(), [], NOW);
  const first = make();
  await saveArticle(await courier(), [], NOW);
  await Promise.all([first, make(), make()]);
  expect((await readPack(PACK_ID)).sources).toHaveLength(2);
  expect(made.mock.calls.length).toBeLessThanOrEqual(2);
});

test('an article in another language is kept, and not compared', async () => {
  const { make } = makerOf();
  const paragraphs = [
    'Lučka uprava zatvara stari trajektni terminal trećeg marta, rekla je predsednica odbora.',
  ];
  await saveArticle(await sampleArticle({ language: 'sr', paragraphs }), [], NOW);
  await make();
  expect(await listPacks()).toEqual([]);
  expect(await readMade()).toMatchObject({ problem: null });
});

test('a disk that is full is told, and the pack that was there stays', async () => {
  const { make } = makerOf();
  await saveArticle(await ferry(), [], NOW);
  await make();
  const before = await readPack(PACK_ID);
  await saveArticle(await courier(), [], NOW);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'claims') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await make();
  expect(await readMade()).toMatchObject({ problem: 'full' });
  expect(await readPack(PACK_ID)).toEqual(before);
});

test('what others are given holds short quotations and no whole sentence', async () => {
  await saveArticle(await ferry(), [], NOW);
  await makerOf().make();
  const { claims } = await packToShare(PACK_ID);
  for (const { text, phrasings, appearance } of claims)
    for (const words of [text, ...phrasings, ...appearance.map(({ abstract }) => abstract)])
      expect(words.split(' ').length).toBeLessThanOrEqual(MOST_QUOTED_WORDS);
});
