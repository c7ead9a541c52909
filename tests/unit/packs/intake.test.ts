/** Files on their way to becoming packs: the queue of the options page, and the worker it talks to. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type BroughtFile, createIntake, type PackWorker } from '../../../lib/options/packs/intake.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import { listPacks, readIndex, readPack } from '../../../lib/packs/store/store.ts';
import type { FromWorker, PackPreview, ToWorker } from '../../../lib/packs/work/protocol.ts';
import { servePackWork, type WorkerScope } from '../../../lib/packs/work/worker.ts';
import { openStatements } from '../../../lib/statements/open.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { makeFeed } from '../../feeds/made-feed.ts';
import { blobOf, samplePackFile, TODAY } from './sample-pack-file.ts';

const PREVIEW = { manifest: { name: 'A pack' } } as PackPreview;

/** An intake whose workers say what the test lets them say. */
function watched() {
  const workers: (PackWorker & { heard: ToWorker[]; isEnded: boolean })[] = [];
  let files: readonly BroughtFile[] = [];
  const installed = vi.fn();
  const intake = createIntake(
    () => {
      const worker = {
        heard: [] as ToWorker[],
        isEnded: false,
        onmessage: null as PackWorker['onmessage'],
        onerror: null as PackWorker['onerror'],
        postMessage: (message: ToWorker) => void worker.heard.push(message),
        terminate: () => {
          worker.isEnded = true;
        },
      };
      workers.push(worker);
      return worker;
    },
    () => TODAY,
    (all) => {
      files = all;
    },
    installed,
  );
  const say = (at: number, message: FromWorker): void =>
    workers[at]!.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  return {
    intake,
    workers,
    say,
    installed,
    kinds: () => files.map(({ state }) => state.kind),
    files: () => files,
  };
}

const file = (name: string): File => new File(['x'], name);

describe('the queue', () => {
  test('one file is opened at a time, and the next when it is known what the first is', () => {
    const { intake, workers, say, kinds } = watched();
    intake.bring([file('a.json'), file('b.json')]);
    expect(kinds()).toEqual(['working', 'waiting']);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.heard).toMatchObject([{ type: 'open', name: 'a.json', today: TODAY }]);
    say(0, { type: 'progress', stage: 'reading', done: 500, total: Number.NaN });
    expect(kinds()).toEqual(['working', 'waiting']);
    say(0, { type: 'opened', preview: PREVIEW });
    expect(kinds()).toEqual(['opened', 'working']);
    say(1, { type: 'refused', problems: [{ text: 'b.json: is empty' }] });
    expect(kinds()).toEqual(['opened', 'refused']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
  });

  test('nothing is installed before it is asked for, and once', () => {
    const { intake, workers, say, kinds, installed, files } = watched();
    intake.bring([file('a.json')]);
    intake.install(1);
    expect(workers[0]!.heard).toHaveLength(1);
    say(0, { type: 'opened', preview: PREVIEW });
    intake.install(1);
    intake.install(1);
    expect(workers[0]!.heard.map(({ type }) => type)).toEqual(['open', 'install']);
    expect(installed).not.toHaveBeenCalled();
    say(0, { type: 'installed' });
    expect(kinds()).toEqual(['installed']);
    expect(files()[0]!.state).toEqual({ kind: 'installed', name: 'A pack' });
    expect(installed).toHaveBeenCalledOnce();
    expect(workers[0]!.isEnded).toBe(true);
  });

  test.each(['waiting', 'working', 'opened', 'installing'] as const)(
    'a file that is %s can be given up, and its worker ends',
    (point) => {
      const { intake, workers, say, kinds } = watched();
      intake.bring([file('a.json'), file('b.json')]);
      if (point === 'waiting') intake.drop(2);
      else {
        if (point !== 'working') say(0, { type: 'opened', preview: PREVIEW });
        if (point === 'installing') intake.install(1);
        intake.drop(1);
        expect(workers[0]!.isEnded).toBe(true);
      }
      // Who is left is worked on, and only that one.
      expect(kinds()).toEqual(['working']);
      expect(workers.filter(({ isEnded }) => !isEnded)).toHaveLength(1);
    },
  );

  test.each(['installed', 'refused', 'broken', 'dropped', 'dropped while it waits'] as const)(
    'where a file was fetched from is told once when it is %s, and never of the file beside it',
    (end) => {
      const { intake, workers, say } = watched();
      const done = vi.fn();
      const other = vi.fn();
      const subscription = { address: 'https://packs.example/a.json', checked: '2026-03-01T10:00:00.000Z' };
      if (end === 'dropped while it waits') intake.bring([file('before.json')]);
      intake.bring([file('a.json')], { subscription, done });
      intake.bring([file('b.json')], { subscription, done: other });
      if (end === 'installed') {
        say(0, { type: 'opened', preview: PREVIEW });
        intake.install(1);
        expect(workers[0]!.heard.at(-1)).toEqual({ type: 'install', subscription });
        expect(done).not.toHaveBeenCalled();
        say(0, { type: 'installed' });
      }
      if (end === 'refused') say(0, { type: 'refused', problems: [] });
      if (end === 'broken') workers[0]!.onerror?.({} as ErrorEvent);
      if (end === 'dropped while it waits') intake.drop(2);
      intake.drop(1);
      expect(done).toHaveBeenCalledOnce();
      expect(other).not.toHaveBeenCalled();
    },
  );

  test('a worker that breaks is told, and the next file has its turn', () => {
    const { intake, workers, kinds } = watched();
    intake.bring([file('a.json'), file('b.json')]);
    workers[0]!.onerror?.({} as ErrorEvent);
    expect(kinds()).toEqual(['failed', 'working']);
  });
});

describe('the worker', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  /** Says something to a worker and waits for the answer that is no progress. */
  function worker() {
    const answers: FromWorker[] = [];
    let settled: (answer: FromWorker) => void = () => undefined;
    const scope: WorkerScope = {
      onmessage: null,
      postMessage(message) {
        answers.push(message);
        if (message.type !== 'progress') settled(message);
      },
    };
    servePackWork(scope, async () => generalEnglish());
    const ask = (message: ToWorker): Promise<FromWorker> =>
      new Promise((resolve) => {
        settled = resolve;
        scope.onmessage?.({ data: message } as MessageEvent<ToWorker>);
      });
    return { ask, answers };
  }

  test('opens a feed, shows what is inside, and installs it with its index only when told', async () => {
    const made = makeFeed(1_200);
    const { ask, answers } = worker();
    const opened = await ask({ type: 'open', file: blobOf(made.feed), name: 'feed.json', today: TODAY });
    expect(opened).toMatchObject({
      type: 'opened',
      preview: {
        kind: 'data-commons',
        tally: made.tally,
        claims: made.claims.slice(0, 5),
        manifest: { name: 'feed', counts: { claims: made.claims.length } },
        others: 0,
      },
    });
    expect(opened.type === 'opened' && opened.preview.publishers.map(({ name }) => name).sort()).toEqual([
      'Desk of Samples',
      'Fictional Facts Weekly',
      'Invented Review',
      'The Made-Up Checker',
    ]);
    expect(await listPacks()).toEqual([]);

    expect(await ask({ type: 'install' })).toEqual({ type: 'installed' });
    const [pack] = await listPacks();
    expect(pack).toMatchObject({ on: true, manifest: { counts: { reviews: made.tally.kept } } });
    const stages = answers.flatMap((one) => (one.type === 'progress' ? [one.stage] : []));
    expect(new Set(stages)).toEqual(new Set(['reading', 'indexing', 'writing']));
    expect(pack).toMatchObject({ engine: 'statements' });
    const statements = openStatements((await readIndex(pack!.id))!.bytes);
    expect(statements.claims).toBe(made.claims.length);
    expect((await readPack(pack!.id)).claims).toHaveLength(made.claims.length);
  }, 60_000);

  test('says what is wrong with a file, and installs nothing of it', async () => {
    const { ask } = worker();
    const refused = await ask({ type: 'open', file: blobOf('{"a": '), name: 'half.json', today: TODAY });
    expect(refused).toMatchObject({
      type: 'refused',
      problems: [
        {
          text: expect.stringMatching(/^half\.json: line 1/),
          fault: { kind: 'not-json', line: 1, column: expect.any(Number) },
        },
      ],
    });
    expect(await listPacks()).toEqual([]);
  });

  test('says that the disk is full', async () => {
    const { ask } = worker();
    await ask({ type: 'open', file: blobOf(packText(await samplePackFile())), name: 'a.json', today: TODAY });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask({ type: 'install' })).toEqual({ type: 'failed', reason: 'full' });
    put.mockRestore();
    told.mockRestore();
    expect(await listPacks()).toEqual([]);
  });
});
