/** Packs by their address: the one request there is, and what becomes of the pack that is there. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSubscribing } from '../../../lib/options/packs/subscribing.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { buildSearchable } from '../../../lib/packs/matching/searchable.ts';
import {
  installPack,
  listPacks,
  readPack,
  removePack,
  setSubscription,
} from '../../../lib/packs/store/store.ts';
import { packAddress } from '../../../lib/packs/subscribe/address.ts';
import { fetchPack } from '../../../lib/packs/subscribe/fetch-pack.ts';
import {
  askLeave,
  giveBackUnused,
  holdLeave,
  subscribedPatterns,
} from '../../../lib/packs/subscribe/hosts.ts';
import { DAY, nextRefresh, refreshPacks } from '../../../lib/packs/subscribe/refresh.ts';
import { planRefresh } from '../../../lib/packs/subscribe/subscriptions.ts';
import { removeWithLeave, unsubscribe } from '../../../lib/packs/subscribe/unsubscribe.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { type MadePack, madePack } from '../../feeds/made-pack.ts';
import { type FakeLocks, fakeLocks } from './fake-locks.ts';
import { NEVER } from './sample-pack-file.ts';

const ADDRESS = 'https://packs.example/ferries.json';
const PATTERN = 'https://packs.example/*';
const FIRST = '2026-03-01T10:00:00.000Z';
const NEXT_DAY = Date.parse(FIRST) + DAY;
const FERRIES: MadePack = { id: 'ferries', name: 'Ferries', claims: ['ferry'] };

const english = generalEnglish();
let leave: string[];
let locks: FakeLocks;
/** What comes next is done by this window. */
const inWindow = (name: string): void => void vi.stubGlobal('navigator', { locks: locks.of(name) });

afterEach(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  locks = fakeLocks();
  inWindow('first');
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  leave = [PATTERN];
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => leave.includes(one)),
    request: async ({ origins = [] }: { origins?: string[] }) => leave.push(...origins) > 0,
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      leave = leave.filter((one) => !origins.includes(one));
      return true;
    },
  });
});

type Asked = { url: string; init: RequestInit };

/** A network that answers one thing, and writes down what it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  }) as typeof globalThis.fetch;
  return { asked, fetch };
}

const fetched = (answer: () => Response | Promise<Response>, more = {}) =>
  fetchPack(ADDRESS, { signal: NEVER, fetch: network(answer).fetch, ...more });

describe('an address', () => {
  test.each([
    ['http://packs.example/a.json'],
    ['javascript:alert(1)'],
    ['data:application/json,{}'],
    ['file:///etc/passwd'],
    ['https://name:word@packs.example/a.json'],
    ['packs.example/a.json'],
    [`https://packs.example/${'a'.repeat(3_000)}`],
    [''],
  ])('%s is none', (text) => expect(packAddress(text)).toBeNull());

  test('has a host, the leave that it takes, and a file name', () => {
    expect(packAddress(' https://packs.example:8443/daily/my%20pack.json?x=1#part ')).toEqual({
      href: 'https://packs.example:8443/daily/my%20pack.json?x=1',
      host: 'packs.example',
      pattern: PATTERN,
      file: 'my pack.json',
    });
    expect(packAddress('https://packs.example/%zz')).toMatchObject({ file: '%zz' });
  });
});

describe('the request', () => {
  test('goes to the address alone, with nothing of the reader, and says what is here already', async () => {
    const { asked, fetch } = network(() => new Response('{}', { headers: { etag: '"2"' } }));
    const answer = await fetchPack(ADDRESS, { etag: '"1"', signal: NEVER, fetch });
    expect(answer).toMatchObject({ kind: 'fetched', etag: '"2"' });
    expect(asked).toEqual([
      {
        url: ADDRESS,
        init: expect.objectContaining({
          method: 'GET',
          headers: { 'If-None-Match': '"1"' },
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          redirect: 'manual',
        }),
      },
    ]);
    expect(asked[0]!.init.body).toBeUndefined();
  });

  test('is not made for what is no address', async () => {
    const { asked, fetch } = network(() => new Response('{}'));
    expect(await fetchPack('http://packs.example/', { signal: NEVER, fetch })).toEqual({
      kind: 'failed',
      reason: 'no-address',
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ['unchanged', () => new Response(null, { status: 304 }), { kind: 'unchanged' }],
    ['moved', () => new Response(null, { status: 302 }), { kind: 'failed', reason: 'moved' }],
    ['refused', () => new Response('no', { status: 404 }), { kind: 'failed', reason: 'refused' }],
    ['unreachable', () => Promise.reject(new TypeError('net')), { kind: 'failed', reason: 'unreachable' }],
  ])('may be answered with %s', async (_, answer, expected) => {
    expect(await fetched(answer)).toEqual(expected);
  });

  test('ends at the limit of bytes, whatever the server says of them', async () => {
    const limits = { time: 60_000, bytes: 1_000 };
    const told = () => new Response('a', { headers: { 'content-length': '1001' } });
    expect(await fetched(told, { limits })).toEqual({ kind: 'failed', reason: 'too-large' });
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 400;
        controller.enqueue(new Uint8Array(400));
      },
    });
    expect(await fetched(() => new Response(endless), { limits })).toEqual({
      kind: 'failed',
      reason: 'too-large',
    });
    expect(sent).toBeLessThan(3_000);
    expect(await fetched(() => new Response('a'.repeat(1_000)), { limits })).toMatchObject({
      kind: 'fetched',
    });
  });

  test('ends when its time is up, and when it is given up', async () => {
    const never = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const fetch = never as unknown as typeof globalThis.fetch;
    const limits = { time: 1, bytes: 1 };
    expect(await fetchPack(ADDRESS, { signal: NEVER, fetch, limits })).toEqual({
      kind: 'failed',
      reason: 'too-slow',
    });
    const ending = new AbortController();
    const asking = fetchPack(ADDRESS, { signal: ending.signal, fetch });
    ending.abort(new Error('given up'));
    await expect(asking).rejects.toThrow('given up');
  });
});

async function subscribe(): Promise<void> {
  const pack = await madePack(FERRIES);
  const searchable = await buildSearchable(pack, async () => english, { signal: NEVER });
  const subscription = { address: ADDRESS, checked: FIRST, etag: '"1"' };
  await installPack(pack, searchable, { signal: NEVER, subscription });
}

const textOf = async (more: Partial<MadePack>): Promise<string> =>
  packText(await madePack({ ...FERRIES, ...more }));

async function refreshAt(now: number, answer: () => Response | Promise<Response>): Promise<Asked[]> {
  const { asked, fetch } = network(answer);
  await refreshPacks({ now, english: async () => english, signal: NEVER, fetch });
  return asked;
}

describe('a refresh', () => {
  beforeEach(subscribe);

  test('asks once a day at most, also when the day before it was cut off', async () => {
    expect(await nextRefresh()).toBe(NEXT_DAY);
    expect(await refreshAt(NEXT_DAY - 1, () => new Response(null, { status: 304 }))).toEqual([]);
    const { fetch } = network(() => new Promise<Response>(() => undefined));
    // Never answered: the background is stopped in the middle.
    void refreshPacks({ now: NEXT_DAY, english: async () => english, signal: NEVER, fetch });
    await vi.waitFor(async () => expect(await nextRefresh()).toBe(NEXT_DAY + DAY), { timeout: 30_000 });
    expect(await refreshAt(NEXT_DAY + 1, () => new Response(null, { status: 304 }))).toEqual([]);
    expect(await refreshAt(NEXT_DAY + DAY, () => new Response(null, { status: 304 }))).toHaveLength(1);
    expect(await nextRefresh()).toBe(NEXT_DAY + 2 * DAY);
  });

  test('puts the new version in the place of the old one, and pages hear of it', async () => {
    const text = await textOf({ version: '2', claims: ['ferry', 'nurses'] });
    const before = (await loadPacksInUse()).installed;
    const asked = await refreshAt(NEXT_DAY, () => new Response(text, { headers: { etag: '"2"' } }));
    expect(asked[0]!.init.headers).toEqual({ 'If-None-Match': '"1"' });
    const [pack] = await listPacks();
    expect(pack).toMatchObject({
      manifest: { version: '2' },
      subscription: { address: ADDRESS, etag: '"2"', checked: new Date(NEXT_DAY).toISOString() },
    });
    expect(pack!.subscription).not.toHaveProperty('failed');
    expect((await readPack('ferries')).claims).toHaveLength(2);
    expect((await loadPacksInUse()).installed).not.toBe(before);
  });

  test.each([
    ['is no pack', () => new Response('{"a": 1}'), 'not-valid'],
    [
      'has another hash',
      async () => new Response((await textOf({ version: '2' })).replace('ferry', 'fairy')),
      'not-valid',
    ],
    ['is cut off', async () => new Response((await textOf({ version: '2' })).slice(0, -40)), 'not-valid'],
    ['is another pack', async () => new Response(await textOf({ id: 'others' })), 'another-pack'],
    ['is gone', () => new Response('', { status: 410 }), 'refused'],
  ])('leaves the old one and says so when what stands there %s', async (_, answer, failed) => {
    const before = await readPack('ferries');
    await refreshAt(NEXT_DAY, answer);
    expect(await readPack('ferries')).toEqual(before);
    expect(await listPacks()).toMatchObject([
      { id: 'ferries', subscription: { address: ADDRESS, etag: '"1"', failed } },
    ]);
    // What went well again is told no longer.
    await refreshAt(NEXT_DAY + DAY, () => new Response(null, { status: 304 }));
    expect((await listPacks())[0]!.subscription).not.toHaveProperty('failed');
  });

  test('asks nothing without leave', async () => {
    leave = [];
    expect(await refreshAt(NEXT_DAY, () => new Response('{}'))).toEqual([]);
    expect(await listPacks()).toMatchObject([{ subscription: { failed: 'no-leave' } }]);
  });

  test.each([
    ['removed', () => removePack('ferries'), []],
    ['no longer subscribed', () => setSubscription('ferries', null), [{ manifest: { version: '1' } }]],
  ])('of a pack that was %s meanwhile changes nothing', async (_, meanwhile, left) => {
    const text = await textOf({ version: '2' });
    await refreshAt(NEXT_DAY, async () => {
      await meanwhile();
      return new Response(text);
    });
    const packs = await listPacks();
    expect(packs).toMatchObject(left);
    expect(packs).toHaveLength(left.length);
  });

  test('is woken for when it is due, and each day again by the browser itself: a background that is stopped plans nothing', async () => {
    await planRefresh(NEXT_DAY - 5 * 3_600_000);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm).toMatchObject({ scheduledTime: NEXT_DAY, periodInMinutes: 24 * 60 });
    // What was due while the browser was closed comes soon, and not at its very start.
    await planRefresh(NEXT_DAY + DAY);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ scheduledTime: NEXT_DAY + DAY + 60_000 }]);
    // And is not put off by who plans again in the meantime.
    await planRefresh(NEXT_DAY + DAY + 30_000);
    await planRefresh(NEXT_DAY + DAY + 61_000);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ scheduledTime: NEXT_DAY + DAY + 60_000 }]);
    await setSubscription('ferries', null);
    await planRefresh(NEXT_DAY);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  test('is of packs that are subscribed to, and of no others', async () => {
    await setSubscription('ferries', null);
    expect(await nextRefresh()).toBeNull();
    expect(await refreshAt(NEXT_DAY, () => new Response('{}'))).toEqual([]);
  });
});

describe('leave for a host', () => {
  const OTHER = 'https://other.example/*';
  beforeEach(() => {
    leave = [];
  });

  test('is kept apart from leave to read it, from the question on', async () => {
    const asked = await askLeave([PATTERN]);
    expect(leave).toEqual([PATTERN]);
    expect(await subscribedPatterns()).toEqual(new Set([PATTERN]));
    await subscribe();
    await asked?.end();
    expect(leave).toEqual([PATTERN]);
    expect(await subscribedPatterns()).toEqual(new Set([PATTERN]));
    // The pack tells now, and the note is gone.
    expect(await fakeBrowser.storage.local.get(null)).not.toHaveProperty([`fetchLeave:${PATTERN}`]);
  });

  test('is given back when nothing is installed, when the last subscription ends, and with the pack', async () => {
    const asked = await askLeave([PATTERN]);
    expect(await subscribedPatterns()).toEqual(new Set([PATTERN]));
    await asked?.end();
    expect(leave).toEqual([]);
    expect(await subscribedPatterns()).toEqual(new Set());
    for (const end of [unsubscribe, removeWithLeave]) {
      leave = [PATTERN];
      await subscribe();
      await end('ferries');
      expect(leave).toEqual([]);
    }
    expect(await listPacks()).toEqual([]);
  });

  test('is nobody’s when the reader declines', async () => {
    Object.assign(fakeBrowser.permissions, { request: async () => false });
    expect(await askLeave([PATTERN])).toBeNull();
    expect(await subscribedPatterns()).toEqual(new Set());
    expect(locks.held()).toEqual([]);
  });

  test('stays with whoever still works with it: another card, another host, another window', async () => {
    const first = await askLeave([PATTERN]);
    const sameHost = await askLeave([PATTERN]);
    const otherHost = await askLeave([OTHER]);
    inWindow('second');
    // What a second options window does first.
    await giveBackUnused();
    expect(leave).toContain(PATTERN);
    expect(leave).toContain(OTHER);
    inWindow('first');
    await otherHost?.end();
    expect(leave).not.toContain(OTHER);
    expect(leave).toContain(PATTERN);
    await first?.end();
    expect(leave).toContain(PATTERN);
    await sameHost?.end();
    expect(leave).not.toContain(PATTERN);
    expect(locks.held()).toEqual([]);
  });

  test('stays with a file that is looked at while a pack of the same host is removed or unsubscribed', async () => {
    for (const end of [unsubscribe, removeWithLeave]) {
      const asked = await askLeave([PATTERN]);
      await subscribe();
      await end('ferries');
      expect(new Set(leave)).toEqual(new Set([PATTERN]));
      await asked?.end();
      expect(leave).toEqual([]);
    }
  });

  test('that is held once more outlives the first hold', async () => {
    const asked = await askLeave([PATTERN, OTHER]);
    const again = holdLeave(PATTERN);
    await asked?.end();
    expect(leave).toEqual([PATTERN]);
    await again.end();
    expect(leave).toEqual([]);
  });

  test('of a window that was closed in the middle is given back by the next one, also after the browser was', async () => {
    await askLeave([PATTERN]);
    locks.close('first');
    // What the browser forgets when it ends.
    await fakeBrowser.storage.session.clear();
    inWindow('second');
    // Until then it is no leave to read that host's pages.
    expect(await subscribedPatterns()).toEqual(new Set([PATTERN]));
    await giveBackUnused();
    expect(leave).toEqual([]);
    expect(await subscribedPatterns()).toEqual(new Set());
  });

  test('that cannot be given back fails nobody: it stays noted, and the next window gives it back', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const asked = await askLeave([PATTERN]);
    const { remove } = fakeBrowser.permissions;
    const broken = new Error('not now');
    Object.assign(fakeBrowser.permissions, { remove: () => Promise.reject(broken) });
    await asked?.end();
    expect(told).toHaveBeenCalledWith(expect.any(String), broken);
    told.mockRestore();
    expect(await subscribedPatterns()).toEqual(new Set([PATTERN]));
    expect(locks.held()).toEqual([]);
    Object.assign(fakeBrowser.permissions, { remove });
    inWindow('second');
    await giveBackUnused();
    expect(leave).toEqual([]);
    expect(await subscribedPatterns()).toEqual(new Set());
  });

  test('is declined when another window gave it back while it was asked for', async () => {
    // A note and leave of a window that is gone.
    await askLeave([PATTERN]);
    locks.close('first');
    inWindow('second');
    let goOn: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { remove } = fakeBrowser.permissions;
    Object.assign(fakeBrowser.permissions, {
      remove: async (what: { origins?: string[] }) => {
        await stopped;
        return remove(what);
      },
    });
    const giving = giveBackUnused();
    await vi.waitFor(() => expect(locks.held()).toHaveLength(1), { timeout: 30_000 });
    inWindow('third');
    const asking = askLeave([PATTERN]);
    goOn();
    await giving;
    expect(await asking).toBeNull();
    expect(await subscribedPatterns()).toEqual(new Set());
  });
});

describe('the form', () => {
  test('fetches one pack at a time: who is given up says nothing any more, and keeps no leave', async () => {
    leave = [];
    const answers = new Map<string, (answer: Response) => void>();
    vi.stubGlobal(
      'fetch',
      (url: string, { signal }: { signal: AbortSignal }) =>
        new Promise<Response>((resolve, reject) => {
          answers.set(url, resolve);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const told = vi.spyOn(console, 'error');
    const brought: string[] = [];
    const form = createSubscribing(
      () => undefined,
      (file) => brought.push(file.name),
    );
    const first = form.start('https://other.example/first.json');
    await vi.waitFor(() => expect(answers.size).toBe(1), { timeout: 30_000 });
    const second = form.start(ADDRESS);
    await first;
    await vi.waitFor(() => expect(answers.size).toBe(2), { timeout: 30_000 });
    expect(form.state().kind).toBe('fetching');
    expect(leave).toEqual([PATTERN]);
    answers.get(ADDRESS)!(new Response('{}'));
    await second;
    expect(form.state()).toEqual({ kind: 'idle' });
    expect(brought).toEqual(['ferries.json']);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});
