/** `npm run pack` and `match --pack FILE` as a user runs them. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledCounts } from '../../browser/expected.ts';
import { makeFeed } from '../../feeds/made-feed.ts';
import { spoiled } from '../packs/sample-pack-file.ts';
import { type Run, run, runInTurn, toRun } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const made = makeFeed(300);
type Name =
  | 'build'
  | 'import'
  | 'check'
  | 'match'
  | 'broken'
  | 'strict'
  | 'nowhere'
  | 'unknown'
  | 'poor'
  | 'dead'
  | 'badId'
  | 'badDay'
  | 'badDayBuilt'
  | 'badHeader';
let runs: Record<Name, Run>;

/** A pack with something of every kind that its maker should know. */
const poorPack = (): Promise<string> =>
  spoiled((pack) => {
    delete pack.manifest.sdLicense;
    pack.manifest.expires = '2020-01-01';
    pack.stories.push({ identifier: 'flood' as never, name: 'A flood' });
    pack.sources.push({ ...pack.sources[0]!, identifier: 'weekly' as never });
    const [claim] = pack.claims;
    const bare = { ...claim!, phrasings: [], details: [], appearance: [] };
    const sold = Array.from({ length: 14 }, (_, n) => ({
      ...bare,
      identifier: `sold-${n}` as never,
      text: `The mayor of Testford sold his three old lighthouses to a museum in spring.${'.'.repeat(n)}`,
    }));
    const short = ['It rains.', 'He went.', 'Gas came.'].map((text, n) => ({
      ...bare,
      identifier: `short-${n}` as never,
      text,
    }));
    const kept = {
      ...claim!,
      text: 'They met.',
      phrasings: ['gas'],
      details: [{ kind: 'person' as const, entity: 'nobody-at-all' as never, role: 'x' }],
    };
    pack.claims = [kept, ...sold, ...short];
  });

beforeAll(async () => {
  writeFileSync(at('feed.json'), JSON.stringify(made.feed));
  writeFileSync(
    at('broken.json'),
    '{\n  "format": "sidelight-pack",\n  "formatVersion": 1,\n  "claims": 7\n}',
  );
  writeFileSync(at('poor.json'), await poorPack());
  writeFileSync(
    at('dead.json'),
    await spoiled((pack) => {
      pack.claims[0]!.appearance[0]!.citation = 'dayly' as never;
      pack.claims[0]!.story = 'nothing' as never;
    }),
  );
  for (const name of ['bad-day', 'bad-header']) cpSync('data/example', at(name), { recursive: true });
  const source = at('bad-day/sources/tass.json');
  writeFileSync(source, readFileSync(source, 'utf8').replace('2024-10-11', '2024-02-31'));
  writeFileSync(at('bad-header/pack.json'), '{ "id": ');
  // One that ends badly has a process of its own, and so has whoever reads standard input.
  const [inTurn, unknown] = await Promise.all([
    runInTurn({
      build: toRun('pack', ['build', 'data', '-o', at('bundled.json.gz')]),
      import: toRun('pack', [
        'import',
        at('feed.json'),
        '-o',
        at('feed-pack.json'),
        '--name',
        'Made reviews',
        '--id',
        'made-reviews',
        '--licence',
        'CC-BY-4.0',
      ]),
      broken: toRun('pack', ['check', at('broken.json')]),
      nowhere: toRun('pack', ['check', at('no-such-file.json')]),
      check: toRun('pack', ['check', at('feed-pack.json')]),
      strict: toRun('pack', ['check', at('bundled.json.gz'), '--strict']),
      poor: toRun('pack', ['check', at('poor.json')]),
      dead: toRun('pack', ['check', at('dead.json')]),
      badId: toRun('pack', ['import', at('feed.json'), '-o', at('bad.json'), '--id', 'Bad Id']),
      badDay: toRun('check', [at('bad-day')]),
      badDayBuilt: toRun('pack', ['build', at('bad-day'), '-o', at('bad.json')]),
      badHeader: toRun('check', [at('bad-header')]),
    }),
    run('pack', ['unpack', at('feed.json')]),
  ]);
  const match = await run('match', ['-', '--pack', at('feed-pack.json')], `It rained.\n${made.claims[7]}\n`);
  runs = { ...inTurn, unknown, match };
}, 120_000);

test('build writes a gzipped pack of the folder', () => {
  expect(runs.build).toMatchObject({ code: 0, error: '' });
  const { claims, phrasings, sources, reports } = bundledCounts();
  expect(runs.build.out).toContain(
    `${claims} claims, ${phrasings} phrasings, ${sources} sources, ${reports} reports`,
  );
  const pack = JSON.parse(gunzipSync(readFileSync(at('bundled.json.gz'))).toString());
  expect(pack).toMatchObject({
    format: 'sidelight-pack',
    manifest: { identifier: 'vucic-putin-2024', sdLicense: 'CC-BY-4.0' },
  });
});

test('import says what came in, was kept and left out, and the counts add up', () => {
  expect(runs.import).toMatchObject({ code: 0, error: '' });
  const counts = /^(\d+) items: (\d+) kept, (\d+) left out \((.*)\); of those kept: .* date-refused/.exec(
    runs.import.out,
  );
  const [items, kept, left] = counts!.slice(1, 4).map(Number) as [number, number, number];
  expect([items, kept]).toEqual([made.tally.items, made.tally.kept]);
  expect(kept + left).toBe(items);
  const reasons = [...counts![4]!.matchAll(/(\d+) [a-z-]+/g)].map(([, count]) => Number(count));
  expect(reasons.reduce((sum, count) => sum + count, 0)).toBe(left);
  expect(JSON.parse(readFileSync(at('feed-pack.json'), 'utf8')).manifest).toMatchObject({
    identifier: 'made-reviews',
    name: 'Made reviews',
    sdLicense: 'CC-BY-4.0',
    counts: { claims: made.claims.length },
  });
});

test('check counts what it finds, and ends with 1 only when asked to be strict', () => {
  expect(runs.check).toMatchObject({ code: 0, error: '' });
  expect(runs.check.out).toMatch(/^Made reviews .*: .* \d+ claims/);
  expect(runs.check.out).toMatch(/sources without an address: \d+\n {2}/);
  expect(runs.check.out).toMatch(/\n\d+ findings\n$/);
  expect(runs.strict.code).toBe(1);
  expect(runs.strict.out).toMatch(/sources without an address: 3\n/);
});

test('check counts each kind of what a maker should know, shows ten of it, and the counts add up', () => {
  const { code, out, error } = runs.poor;
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const counts: Record<string, number> = Object.fromEntries(
    [...out.matchAll(/^(\S.*): (\d+)$/gm)].map(([, kind, count]) => [kind, Number(count)]),
  );
  expect(counts).toEqual({
    'too short to match': 4,
    'near-duplicates': 13,
    'phrasings that any sentence with a word or two would match': 1,
    'hot-word pack': 1,
    'missing licence': 1,
    'claims that no source reports or reviews': 17,
    'sources that nothing cites': 1,
    'stories without a claim': 1,
    'details with an entity that the lexicon has not': 1,
    'sources without an address': 2,
    expired: 1,
  });
  expect(out).toContain(`\n${Object.values(counts).reduce((sum, count) => sum + count, 0)} findings\n`);
  const listed = /near-duplicates: 13\n((?: {2}.*\n)+)/.exec(out)?.[1]?.trimEnd().split('\n') ?? [];
  expect(listed).toHaveLength(11);
  expect(listed.at(-1)).toBe('  and 3 more');
  expect(listed[0]).toBe(
    '  sold-1: says nearly what sold-0 says: “The mayor of Testford sold his three old lighthouses to a museum in spring.”',
  );
});

test('check refuses references that lead nowhere, each with its line and what was meant', () => {
  expect(runs.dead).toMatchObject({ code: 1, out: '' });
  expect(runs.dead.error).toMatch(
    /dead\.json:\d+: claims\[0\]\.appearance\[0\]\.citation: no source has the id "dayly"/,
  );
  expect(runs.dead.error).toMatch(/dead\.json:\d+: claims\[0\]\.story: no story has the id "nothing"/);
});

test('match reads a pack’s file', () => {
  expect(runs.match).toMatchObject({ code: 0, error: '' });
  const pack = JSON.parse(readFileSync(at('feed-pack.json'), 'utf8'));
  const claim = pack.claims.find(({ text }: { text: string }) => text === made.claims[7]);
  const found = runs.match.out
    .trimEnd()
    .split('\n')
    .flatMap((line) =>
      (JSON.parse(line) as { matches: { claim: string }[] }).matches.map((one) => one.claim),
    );
  expect(found).toContain(claim.identifier);
});

describe('what cannot be done is said in a line, with code 1', () => {
  test('a broken pack: file, line, path and what was expected', () => {
    expect(runs.broken).toMatchObject({ code: 1, out: '' });
    expect(runs.broken.error).toMatch(/broken\.json:4: claims: /);
    expect(runs.broken.error).toMatch(/broken\.json:1: manifest: /);
  });

  test('what could not be installed is not made: an id, a date that there is not', () => {
    expect(runs.badId).toMatchObject({
      code: 1,
      error: expect.stringMatching(/bad\.json: manifest\.identifier: expected a kebab-case id/),
    });
    for (const one of [runs.badDay, runs.badDayBuilt])
      expect(one).toMatchObject({
        code: 1,
        out: '',
        error: expect.stringMatching(/tass: sources\[\d\]\.datePublished: expected a date that there is/),
      });
    expect(existsSync(at('bad.json'))).toBe(false);
  });

  test('a header that is no JSON is named', () => {
    expect(runs.badHeader).toMatchObject({ code: 1, out: '' });
    expect(runs.badHeader.error).toMatch(/bad-header\/pack\.json: is not JSON: /);
  });

  test('a file that is not there, and a verb that there is not', () => {
    expect(runs.nowhere).toMatchObject({ code: 1, out: '' });
    expect(runs.nowhere.error).toMatch(/no-such-file\.json: no such file/);
    expect(runs.unknown).toMatchObject({ code: 1, out: '' });
    expect(runs.unknown.error).toMatch(/there is no "unpack"; usage: /);
  });
});
