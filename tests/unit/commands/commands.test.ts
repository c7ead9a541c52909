/** match, eval and pack:check as a user runs them: child processes, some of them for several commands, each run once and looked at from several sides. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../../lib/commands/input.ts';
import { bundledCounts } from '../../browser/expected.ts';
import { makeFeed } from '../../feeds/made-feed.ts';
import { filesOf, HEADER, sampleSource, sampleStory } from '../packs/sample-files.ts';
import { type Run, run, runInTurn, toRun } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
/** A pack on disk; its document is none that may lie in ../shared. */
const putPack = (name: string, source: ReturnType<typeof sampleSource>): string => {
  put(`${name}/pack.json`, JSON.stringify(HEADER));
  for (const file of filesOf(sampleStory(), { ...source, document: '999' }))
    put(`${name}/${file.path}`, file.text);
  return join(folder, name);
};

const MADE = makeFeed(1_000);

const TEXT = [
  'Moscow and Belgrade — “a call” 😀',
  '',
  'It rained. Putin assured Serbia of enough Russian gas for the coming winter.  Serbia is not a candidate for membership of the European Union.',
  '   Serbia will give Ukraine generators and transformers worth 25 million euros.\r',
  'Nothing else was said.',
].join('\n');
const HTML = `<!doctype html><html lang="en"><head><title>The call</title><script>var gas = 'Putin';</script>
<meta property="article:published_time" content="2024-10-21T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><article>
<h1>What was said on the telephone</h1>
<p>Putin as&shy;sured <b>Serbia</b> of enough <a href="/gas">Russian&nbsp;gas</a> for the coming winter.</p>
<p hidden>Serbia is a candidate for membership of the European Union.</p>
<p>Serbia will give Ukraine generators and transformers worth 25 million euros.<br>It did not say when.</p>
</article></body></html>`;

/** Labelled by hand: two right, one wrong, one missed, one acceptable, one difference; five sentences. */
const LABELLED = JSON.stringify({
  page: 'hand-made',
  date: '2024-10-21',
  paragraphs: [
    [
      { text: 'Putin assured Serbia of enough Russian gas for the coming winter.', claims: ['gas-winter'] },
      { text: 'Serbia is a candidate for membership of the European Union.', claims: [] },
    ],
    [
      { text: 'Nothing of the kind was said.', claims: ['korean-scenario'] },
      {
        text: 'Serbia will give Ukraine generators and transformers worth 25 million euros.',
        claims: ['generators'],
        differs: [{ claim: 'generators', kind: 'number' }],
      },
      {
        text: 'Vučić described the call as a good, open, long and meaningful conversation.',
        acceptable: ['good-open-long'],
      },
    ],
  ],
});

interface Line {
  paragraph: number;
  sentence: number;
  text: string;
  start: number;
  matches: {
    claim: string;
    tier: string;
    confidence: number;
    span: [number, number];
    differs: { kind: string; page: string; claim: string }[];
  }[];
}
const linesOf = (run: Run): Line[] => {
  expect(run).toMatchObject({ code: 0, error: '' });
  return run.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

/** What holds of every line that match prints. */
function expectShape(lines: readonly Line[]): void {
  let last = 0;
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['paragraph', 'sentence', 'text', 'start', 'matches']);
    expect(line.start).toBeGreaterThanOrEqual(last);
    last = line.start + line.text.length;
    expect(line.text.trim()).toBe(line.text);
    for (const match of line.matches) {
      expect(Object.keys(match)).toEqual(['claim', 'tier', 'confidence', 'span', 'differs']);
      expect(['sure', 'possible']).toContain(match.tier);
      expect(match.confidence).toBeGreaterThan(0);
      expect(match.confidence).toBeLessThanOrEqual(1);
      expect(match.span[0]).toBeGreaterThanOrEqual(line.start);
      expect(match.span[1]).toBeGreaterThan(match.span[0]);
      expect(match.span[1]).toBeLessThanOrEqual(last);
      for (const one of match.differs) expect(line.text).toContain(one.page);
    }
  }
}

let runs: Record<
  'text' | 'html' | 'stdin' | 'feed' | 'eval' | 'check' | 'missing' | 'malformed' | 'badPack',
  Run
>;
beforeAll(async () => {
  const text = put('page.txt', TEXT);
  const html = put('page.html', HTML);
  const pages = put('pages.jsonl', `${LABELLED}\n`);
  const malformed = put('malformed.jsonl', `${LABELLED}\n{"page": "two", "paragraphs": 7}\n`);
  const pack = putPack('good', sampleSource());
  const feed = put('feed.json', JSON.stringify(MADE.feed));
  const source = sampleSource();
  source.reports[0]!.claim = 'gas-wintr';
  source.reports[1]!.origin = 'AFP';
  const badPack = putPack('bad', source);
  // Whoever reads standard input has a process of its own, and so has one that ends badly.
  const [inTurn, stdin, feedRun, missing, bad] = await Promise.all([
    runInTurn({
      text: toRun('match', [text, '--date', '2024-10-21']),
      html: toRun('match', [html]),
      eval: toRun('eval', [pages, '--json']),
      check: toRun('check', []),
      malformed: toRun('eval', [malformed]),
    }),
    run('match', ['-', '--pack', pack], 'Vučić and Putin spoke for the first time in years.\nIt rained.\n'),
    run('match', ['-', '--pack', feed], `${MADE.claims[3]}\nIt rained.\n`),
    run('match', [join(folder, 'no-such-file.txt')]),
    run('check', [badPack]),
  ]);
  runs = { ...inTurn, stdin, feed: feedRun, missing, badPack: bad };
}, 60_000);

describe('match on a text file', () => {
  test('prints a line of the documented shape for every sentence, with and without a match', () => {
    const lines = linesOf(runs.text);
    expectShape(lines);
    expect(lines.map(({ paragraph, sentence }) => [paragraph, sentence])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [3, 0],
    ]);
    expect(lines.filter(({ matches }) => matches.length === 0).length).toBeGreaterThan(0);
  });

  test('the offsets are those of the file', () => {
    for (const { text, start, matches } of linesOf(runs.text)) {
      expect(TEXT.slice(start, start + text.length)).toBe(text);
      for (const { span } of matches) expect(TEXT.slice(...span)).toMatch(/^\S.*\S$/s);
    }
  });

  test('finds the claims, and what differs', () => {
    const found = linesOf(runs.text).flatMap(({ matches }) => matches);
    const of = (claim: string) => found.find((match) => match.claim === claim);
    expect(of('gas-winter')).toMatchObject({ tier: 'sure', differs: [] });
    expect(of('eu-candidate')?.differs.map(({ kind }) => kind)).toEqual(['polarity']);
    expect(of('generators')?.differs).toEqual([
      { kind: 'number', page: '25 million euros', claim: '8.4 million euros' },
    ]);
  });
});

describe('match on an HTML file', () => {
  test('reads what a reader sees, through inline tags, soft hyphens and no-break spaces', () => {
    const lines = linesOf(runs.html);
    expectShape(lines);
    const plain = (text: string): string => text.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
    const text = plain(lines.map((line) => line.text).join(' | '));
    expect(text).toContain('Putin assured Serbia of enough Russian gas for the coming winter.');
    expect(text).not.toMatch(/candidate|var gas|Home/);
  });

  test('finds the claims', () => {
    const sure = linesOf(runs.html).flatMap(({ matches }) =>
      matches.flatMap(({ claim, tier }) => (tier === 'sure' ? [claim] : [])),
    );
    expect(sure).toEqual(['gas-winter', 'generators']);
  });
});

test('match reads standard input against a pack of one’s own', () => {
  const lines = linesOf(runs.stdin);
  expectShape(lines);
  expect(lines.map(({ matches }) => matches.map(({ claim }) => claim))).toEqual([['first-call'], []]);
});

test('match finds the claims of a feed of thousands, which have no phrasings', () => {
  const lines = linesOf(runs.feed);
  expectShape(lines);
  // The feed holds the same deed with other figures too: they come after it, and differ.
  const [first, ...siblings] = lines[0]!.matches;
  expect(first).toMatchObject({ tier: 'sure', differs: [] });
  expect(siblings.every(({ differs }) => differs.length > 0)).toBe(true);
  expect(lines[1]!.matches).toEqual([]);
});

test('eval counts a page as one would by hand', () => {
  expect(runs.eval).toMatchObject({ code: 0, error: '' });
  const result = JSON.parse(runs.eval.out);
  expect(result.sentences).toBe(5);
  expect(result.sure.precision).toBeCloseTo(2 / 3);
  expect(result.sure.recall).toBeCloseTo(2 / 3);
  expect(result.sure.f1).toBeCloseTo(2 / 3);
  expect(result.sure.wrongPer1000).toBeCloseTo(200);
  expect(result.differences).toMatchObject({
    labelled: 1,
    found: 1,
    named: 1,
    agreeing: 1,
    calledDifferent: 0,
  });
  expect(result.pages.map(({ page }: { page: string }) => page)).toEqual(['hand-made']);
  expect(Object.keys(result.reference)).toEqual(['fuse.js', 'MiniSearch', 'IDF overlap']);
  expect(result).not.toHaveProperty('bench');
});

test('pack:check says what the bundled pack holds', () => {
  const { claims, sources, reports } = bundledCounts();
  expect(runs.check).toMatchObject({ code: 0, error: '' });
  expect(runs.check.out).toContain(` ${claims} claims in `);
  expect(runs.check.out).toMatch(new RegExp(` ${sources} sources, ${reports} reports\n$`));
});

describe('bad input', () => {
  test.each<[name: keyof typeof runs, message: RegExp]>([
    ['missing', /^match: \S*no-such-file\.txt: no such file\n$/],
    ['malformed', /^eval: \S*malformed\.jsonl:2: paragraphs: [^\n]+\n$/],
  ])('%s: one line on standard error, nothing on standard output, exit code 1', (name, message) => {
    expect(runs[name].error).toMatch(message);
    expect(runs[name]).toMatchObject({ code: 1, out: '' });
  });

  test('a bad pack: every problem on a line of its own, exit code 1', () => {
    const { code, out, error } = runs.badPack;
    expect([code, out]).toEqual([1, '']);
    const lines = error.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /sources\/daily\.json: gas-wintr: reports\[0\]\.claim: .*did you mean "gas-winter"\?/,
    );
    expect(lines[1]).toMatch(/sources\/daily\.json: first-call: reports\[1\]\.origin: /);
  });

  test.each<[name: string, path: () => string, message: RegExp]>([
    ['missing', () => join(folder, 'none.txt'), /none\.txt: no such file/],
    ['a folder', () => folder, /is a folder, expected a file/],
    ['empty', () => put('empty.txt', ''), /empty\.txt: is empty/],
    ['white space', () => put('white.txt', ' \n\t\n'), /white\.txt: holds only white space/],
    ['binary', () => put('bytes.txt', new Uint8Array([65, 0, 66])), /bytes\.txt: is binary/],
    ['Latin-1', () => put('latin.txt', new Uint8Array([0x56, 0x75, 0xe8, 0x69])), /latin\.txt: is not UTF-8/],
  ])('%s is told in one line that names the file', (_, path, message) => {
    const read = (): string => readText(path());
    expect(read).toThrow(message);
    expect(read).toThrow(/^[^\n]+$/);
  });
});
