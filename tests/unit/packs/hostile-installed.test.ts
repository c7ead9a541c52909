/** Hostile packs beside packs that are there: nothing of those is lost, and what gets in does no harm where pages are compared. */
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contextOf } from '../../../lib/claims/context.ts';
import type { ClaimId } from '../../../lib/claims/types.ts';
import { ToBackgroundSchema } from '../../../lib/messaging/protocol.ts';
import { packAtHand } from '../../../lib/packs/at-hand/at-hand.ts';
import { packText, sealPack } from '../../../lib/packs/file/seal.ts';
import { viewOf } from '../../../lib/packs/file/view.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { createPageMatcher } from '../../../lib/packs/matching/page-matcher.ts';
import { buildSearchable } from '../../../lib/packs/matching/searchable.ts';
import { openDatabase } from '../../../lib/packs/store/database.ts';
import { installPack, listPacks, readPack } from '../../../lib/packs/store/store.ts';
import type { FromWorker } from '../../../lib/packs/work/protocol.ts';
import { servePackWork, type WorkerScope } from '../../../lib/packs/work/worker.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { put, textsIn } from './full-pack-file.ts';
import { unexpected } from './made-installed.ts';
import { NEVER, TODAY } from './sample-pack-file.ts';

const english = generalEnglish();
const MINE = await madePack({ id: 'mine', name: 'Mine', claims: ['ferry', 'lighthouse'] });
const bundled = viewOf(await madePack({ id: 'comes-along', name: 'Bundled', claims: ['nurses'] }));

async function install(pack: PackFile): Promise<void> {
  await installPack(pack, await buildSearchable(pack, async () => english, { signal: NEVER }), {
    signal: NEVER,
  });
  await syncPacksInUse();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  await install(MINE);
});

/** All that the database holds, as plain values. */
async function everything(): Promise<unknown> {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)]));
  database.close();
  return all;
}

/** Brings a file and, where it can be read, installs it, as the options page does. */
async function bring(content: BlobPart): Promise<FromWorker> {
  let settled: (answer: FromWorker) => void = () => undefined;
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => message.type !== 'progress' && settled(message),
  };
  servePackWork(scope, async () => english);
  const ask = (data: unknown): Promise<FromWorker> =>
    new Promise((resolve) => {
      settled = resolve;
      scope.onmessage?.({ data } as MessageEvent);
    });
  const opened = await ask({ type: 'open', file: new Blob([content]), name: 'brought.json', today: TODAY });
  return opened.type === 'opened' ? ask({ type: 'install' }) : opened;
}

describe('what is installed stays as it is, to the byte, whatever is brought', () => {
  const text = packText(MINE);
  test.each<[name: string, content: () => BlobPart | Promise<BlobPart>, says: RegExp]>([
    [
      'its own file with another word in it',
      () => text.replace('ferry', 'fairy'),
      /is not the hash of this content/,
    ],
    ['its own file, cut off', () => text.slice(0, -30), /is not JSON/],
    [
      'its own file with a key twice',
      () => text.replace('"manifest":', '"manifest": {}, "manifest":'),
      /stands twice in one object/,
    ],
    [
      'its own file with a __proto__',
      () => text.replace('"manifest":', '"__proto__": {}, "manifest":'),
      /"__proto__" is reserved/,
    ],
    ['a script as a link', () => text.replace(/"https:[^"]*"/, '"javascript:alert(1)"'), /url: expected/],
    ['data as a link', () => text.replace(/"https:[^"]*"/, '"data:text/html,x"'), /url: expected/],
    ['half a surrogate pair', () => text.replaceAll('"Mine"', '"a \\ud800 b"'), /whole characters/],
    ['a right-to-left override', () => text.replaceAll('"Mine"', '"a \\u202e b"'), /override its direction/],
    ['control characters', () => text.replaceAll('"Mine"', '"a\\u0000b"'), /without control characters/],
    ['brackets without end', () => '['.repeat(2_000_000), /more than 32 levels/],
    ['nothing at all', () => '', /is empty/],
    [
      'another hash than it says',
      () => text.replace(/"sha256": "./, '"sha256": "~'),
      /expected 64 hexadecimal digits/,
    ],
    [
      'the hash of another pack',
      () => text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`),
      /is not the hash of this content/,
    ],
    [
      '100 MB',
      () => new Blob(Array.from({ length: 100 }, () => new Uint8Array(1_000_000).fill(32))),
      /has 100 MB; expected at most 96 MB/,
    ],
    // 170 MB in 170 kB; more than the 160 MB that a text may have.
    [
      'a zip bomb',
      () => new Blob([new Uint8Array(gzipSync(Buffer.alloc(170_000_000, '['), { level: 1 }))]),
      /unpacks to more than 160 MB/,
    ],
    ['a million equal claims', () => equalClaims(1_000_000), /expected at most 250000 claims/],
    ['a thousand equal claims', () => equalClaims(1_000), /expected at most 20 claims of one text/],
  ])(
    '%s',
    async (_, content, says) => {
      const before = await everything();
      expect(await bring(await content())).toMatchObject({
        type: 'refused',
        problems: [{ text: expect.stringMatching(says) }],
      });
      expect(await everything()).toEqual(before);
    },
    60_000,
  );
});

/** The installed pack's own file with so many claims of one text: right in every other way, but for its hash where they are a million. */
async function equalClaims(count: number): Promise<string> {
  const { manifest, stories, sources } = MINE;
  const { counts: _counts, sha256: _hash, ...head } = manifest;
  const claim = { text: textOf('ferry'), phrasings: [], details: [], appearance: [], review: [] };
  if (count > 10_000) {
    // Short, as 96 MB are let in.
    const record = '{"identifier":"c","text":"A ferry."}';
    const all = `"claims": [${`${record},`.repeat(count - 1)}${record}]`;
    return packText({ ...MINE, claims: [] }).replace('"claims": []', () => all);
  }
  const claims = Array.from({ length: count }, (_, at) => ({ identifier: `c-${at}` as never, ...claim }));
  return packText(await sealPack(head, { stories, sources, claims }));
}

test('as many equal claims as are let in are one claim on a page, with the reports of all, and hide nothing', async () => {
  const pack = await madePack({ id: 'many', name: 'Many', claims: ['lighthouse'] });
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  const [claim] = pack.claims;
  const claims = Array.from({ length: 20 }, (_, at) => ({
    ...claim!,
    identifier: `c-${at}` as never,
    appearance: claim!.appearance.map((one) => ({ ...one, abstract: `Told for the ${at + 1}th time.` })),
  }));
  const before = await readPack('mine');
  const equal = await sealPack(head, { ...pack, claims });
  expect(await bring(packText(equal))).toEqual({ type: 'installed' });
  await syncPacksInUse();
  expect(await readPack('many')).toEqual(equal);
  const page = [textOf('lighthouse'), textOf('ferry')];
  const { found } = await createPageMatcher(bundled, () => undefined, unexpected).match(page, {}, NEVER);
  const claimsOf = found.map((sentences) =>
    sentences.flatMap(({ matches }) => matches.map((one) => one.claim)),
  );
  expect(claimsOf).toEqual([['many/c-0'], ['mine/ferry']]);
  const atHand = await packAtHand(bundled, ['many/c-0' as ClaimId]);
  expect(atHand.claims.filter(({ statement }) => statement === textOf('lighthouse'))).toHaveLength(1);
  const { reports } = contextOf(atHand, 'many/c-0' as ClaimId);
  // Those of the twenty, and of the same claim in the other pack.
  expect(reports).toHaveLength(21);
  expect(await readPack('mine')).toEqual(before);
});

test('markup in every text of a pack is installed beside another as text, and leads nowhere', async () => {
  const before = await readPack('mine');
  const markup = '<img src=x onerror=a(1)><script>b()</script>';
  const pack = structuredClone(await madePack({ id: 'markup', name: markup, claims: ['nurses'] }));
  for (const path of textsIn(pack.claims[0]!.appearance).filter((one) => one.at(-1) === 'abstract'))
    put(pack.claims[0]!.appearance, path, markup);
  pack.claims[0]!.phrasings[0] = markup;
  Object.assign(pack.sources[0]!, { publisher: markup, headline: markup, origins: [markup] });
  pack.claims[0]!.appearance[0]!.origin = markup;
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  expect(await bring(packText(await sealPack(head, pack)))).toEqual({ type: 'installed' });
  const atHand = await packAtHand({ ...bundled, claims: [] }, ['markup/nurses' as ClaimId]);
  const { reports, packs } = contextOf(atHand, 'markup/nurses' as ClaimId);
  const [{ report, source }] = reports as [(typeof reports)[number]];
  expect([report.summary, source.publisher.value, source.title?.value, packs[0]!.name]).toEqual(
    Array.from({ length: 4 }, () => markup),
  );
  expect(await readPack('mine')).toEqual(before);
});

test('a pack that takes the bundled one’s id, or names like markup, takes nothing from it and stays text', async () => {
  const pack = await madePack({
    id: 'comes-along',
    name: '<img src=x onerror=alert(1)>',
    claims: ['nurses'],
  });
  await install(pack);
  const atHand = await packAtHand(bundled, ['nurses' as ClaimId]);
  const { claim, reports, packs } = contextOf(atHand, 'nurses' as ClaimId);
  expect(claim.statement).toBe(textOf('nurses'));
  expect(reports.map(({ source }) => source.publisher.value).sort()).toEqual([
    'The <img src=x onerror=alert(1)> Sample',
    'The Bundled Sample',
  ]);
  expect(packs.map(({ name }) => name)).toContain('<img src=x onerror=alert(1)>');
});

test('a pack of words that everybody says marks nothing of an ordinary page, and hides nothing of another pack', async () => {
  const common = [
    'the',
    'people said that they would not',
    'it is one of the most',
    'there are many who',
    'he said',
  ];
  const pack = await madePack({ id: 'hot', name: 'Hot words', claims: ['nurses'] });
  const claims = Array.from({ length: 3_000 }, (_, at) => ({
    ...pack.claims[0]!,
    identifier: `hot-${at}` as never,
    text: `${common[at % common.length]} ${common[(at >> 3) % common.length]}`,
    phrasings: [],
  }));
  await install({ ...pack, claims });
  const page = [
    'People said that they would not come, and it is one of the most ordinary things that there are.',
    'He said that there are many who are the people of the most ordinary kind.',
    textOf('ferry'),
  ];
  const { found } = await createPageMatcher(bundled, () => undefined, unexpected).match(page, {}, NEVER);
  const sure = found
    .flat()
    .map(({ matches }) => matches.filter(({ tier }) => tier === 'sure').map(({ claim }) => claim));
  expect(sure).toEqual([[], [], ['mine/ferry']]);
});

test('a page that sends more than a page holds is not answered', () => {
  const message = (blocks: unknown) => ({ type: 'page>background:match', blocks, published: null });
  expect(v.is(ToBackgroundSchema, message(['A sentence.']))).toBe(true);
  expect(v.is(ToBackgroundSchema, message(Array.from({ length: 20_001 }, () => '')))).toBe(false);
  expect(v.is(ToBackgroundSchema, message(['a'.repeat(1_000_001)]))).toBe(false);
  expect(v.is(ToBackgroundSchema, message([{}]))).toBe(false);
});

describe('the background, or the page that installs, is stopped', () => {
  const NEXT = madePack({ id: 'mine', name: 'Mine', claims: ['nurses'], version: '2' });
  const never = (): Promise<never> => new Promise(() => undefined);

  test('while the index is built: the old pack stands, and the next try puts the new one there', async () => {
    const before = await everything();
    const ending = new AbortController();
    // Who waits for this waits for ever: nothing after it happens.
    void buildSearchable(await NEXT, never, { signal: ending.signal });
    expect(await everything()).toEqual(before);
    await install(await NEXT);
    expect(await readPack('mine')).toEqual(await NEXT);
  });

  test('after the pack was written and before the pages were told: the next start tells them', async () => {
    const told = (await loadPacksInUse()).installed;
    const next = await NEXT;
    const searchable = await buildSearchable(next, async () => english, { signal: NEVER });
    await installPack(next, searchable, { signal: NEVER });
    expect((await loadPacksInUse()).installed).toBe(told);
    // The first thing that the background does whenever it wakes.
    await syncPacksInUse();
    expect((await loadPacksInUse()).installed).not.toBe(told);
    const { version } = (await listPacks())[0]!.manifest;
    expect(version).toBe('2');
  });

  test('between two pages: whoever is started anew finds the same', async () => {
    const page = [textOf('ferry')];
    const first = await createPageMatcher(bundled, () => undefined, unexpected).match(page, {}, NEVER);
    const again = await createPageMatcher(bundled, () => undefined, unexpected).match(page, {}, NEVER);
    const plain = (found: typeof first) => JSON.stringify(found);
    expect(plain(again)).toBe(plain(first));
    expect(first.found[0]![0]!.matches.map(({ claim }) => claim)).toEqual(['mine/ferry']);
  });
});
