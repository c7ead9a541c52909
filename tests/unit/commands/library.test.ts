/** The command `library` as a user runs it: a child process on a few files, whole and broken, and on the labelled stories. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  figuresOf,
  labelledArticle,
  pairLabel,
  scoreArticles,
} from '../../../lib/commands/labelled-articles.ts';
import { parseLabelledPages } from '../../../lib/commands/labelled-pages.ts';
import { statementsOf } from '../../../lib/library/statements.ts';
import { packOf } from '../../../lib/packs/file/read.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import { run } from './run-command.ts';

/** A child process that loads the dictionaries, on a machine that is busy. */
const SLOW = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'sidelight-library-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const A = `Tollwick council approves new bridge over the Marl

The council of Tollwick voted on Tuesday to build a bridge over the Marl, by 21 votes to 9. The bridge will cost 84 million euros.
Mayor Hilda Brenn said that many of the people who live by the river had waited for it for as long as they could remember.
Subscribe to our newsletter`;
const B = `<!doctype html><html lang="en"><head><title>Bridge opened – The Made-up Mirror</title>
<meta property="og:site_name" content="The Made-up Mirror"></head><body><nav><a href="/">Home</a></nav><article><h1>Tollwick gets its bridge</h1>
<p>TOLLWICK (Sample Wire) - Councillors in Tollwick backed a bridge over the river Marl on Tuesday, 21 to 9, after a debate of four hours.</p>
<p>It is put at 96 million euros, which the council wants to borrow. The ferry that has crossed the river for a hundred years will stop when the bridge opens.</p>
<p>The mayor, Hilda Brenn, told the meeting that no one who had seen the river in flood could have any doubt that it was needed.`;
const SERBIAN =
  'Predsednik opštine rekao je juče da će most biti završen do kraja godine i da su svi radovi plaćeni.\n'.repeat(
    5,
  );

interface Line {
  claim: string;
  reports: {
    file: string;
    paragraph: number;
    sentence: number;
    relation: string;
    differs: { kind: string; page: string; claim: string }[];
    origin: string;
  }[];
}

describe('library', () => {
  test(
    'prints a claim a line, leaves out what cannot be read and says why',
    async () => {
      const a = put('a.txt', A);
      const b = put('b.html', B);
      const bad = [
        join(folder, 'missing.txt'),
        put('empty.txt', ' \n'),
        put('binary.txt', Uint8Array.of(80, 0, 1, 2)),
        put('serbian.txt', SERBIAN),
        put('long.txt', 'the word of it '.repeat(50_000)),
        put('broken.html', '<html><body><div><p'),
        put('copy.txt', A),
      ];
      const pack = join(folder, 'pack.json');
      const { out, error, code } = await run('library', [a, b, ...bad, '--json', '-o', pack]);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      const bridge = lines.find(({ reports }) =>
        reports.some(({ paragraph, sentence }) => paragraph === 2 && sentence === 1),
      )!;
      expect(bridge.reports.map(({ file, paragraph, sentence }) => [file, paragraph, sentence])).toEqual(
        expect.arrayContaining([[a, 2, 1]]),
      );
      expect(bridge.reports.some(({ file }) => file === b)).toBe(true);
      expect(bridge.reports.map(({ origin }) => origin).sort()).toContain('Sample Wire');
      expect(lines.flatMap(({ claim }) => (/Subscribe|Home/.test(claim) ? [claim] : []))).toEqual([]);

      expect(code).toBe(1);
      for (const [path, why] of [
        [bad[0], 'no such file'],
        [bad[1], 'white space'],
        [bad[2], 'binary'],
        [bad[3], 'not in English'],
        [bad[4], 'an article at most 100000'],
        [bad[5], 'no'],
        [bad[6], `the same article as ${a}`],
      ]) {
        const told = error.split('\n').filter((line) => line.includes(path!));
        expect(told).toHaveLength(1);
        expect(told[0]).toContain(why);
      }

      const text = readFileSync(pack, 'utf8');
      const read = await packOf(text, 'pack.json', { signal: new AbortController().signal });
      expect(packText(read)).toBe(text);
      expect(read.manifest).toMatchObject({
        identifier: 'my-articles',
        description: expect.stringContaining('belong'),
      });
      for (const claim of read.claims)
        for (const quoted of [
          claim.text,
          ...claim.phrasings,
          ...claim.appearance.map(({ quotation }) => quotation!.exact),
        ])
          expect(quoted.split(/\s+/).length).toBeLessThanOrEqual(12);
    },
    SLOW,
  );

  test(
    'takes a folder, and sums up',
    async () => {
      put('set/one.txt', A);
      put('set/deeper/two.html', B);
      put('set/notes.md', 'Not an article.');
      const { out, code } = await run('library', [join(folder, 'set')]);
      expect(code).toBe(0);
      expect(out.trim().split('\n').at(-1)).toMatch(
        /^2 articles, \d+ statements, \d+ claims that more than one article states$/,
      );
      const nothing = await run('library', []);
      expect([nothing.code, nothing.out, nothing.error.split('\n')[0]]).toEqual([
        1,
        '',
        expect.stringContaining('usage'),
      ]);
    },
    SLOW,
  );
});

describe('the measure', () => {
  const sentence = (claims: string[], acceptable: string[] = []) => ({
    text: 'x',
    claims,
    acceptable,
    differs: [],
  });

  test('a pair that shares a claim only by what is acceptable counts neither way', () => {
    expect(pairLabel(sentence(['a']), sentence(['b', 'a']))).toBe('same');
    expect(pairLabel(sentence(['a']), sentence(['b'], ['a']))).toBe('acceptable');
    expect(pairLabel(sentence(['a']), sentence(['b']))).toBe('other');
    expect(pairLabel(undefined, sentence(['a']))).toBe('other');
  });

  const STORIES = join(import.meta.dirname, '..', '..', 'corpus', 'stories');
  /** As measured on 2026-11-23: precision and F1. */
  const MEASURED: Readonly<Record<string, readonly [number, number]>> = {
    'airline-merger.jsonl': [0.885, 0.684],
    'brackenfold-dam.jsonl': [0.867, 0.515],
    'bridge-grain.jsonl': [0.947, 0.812],
    'ferry.jsonl': [0.966, 0.431],
    'flood-barrier.jsonl': [0.907, 0.716],
    'hospital.jsonl': [0.971, 0.453],
    'measles-karsel.jsonl': [0.857, 0.594],
    'rail-strike.jsonl': [0.923, 0.762],
    'ratecut.jsonl': [0.926, 0.735],
    'recall.jsonl': [0.911, 0.812],
    'run-off.jsonl': [0.944, 0.8],
    'sorvania-vote.jsonl': [0.964, 0.524],
    'stadium.jsonl': [0.84, 0.808],
    'summit.jsonl': [0.814, 0.805],
    'tolmer-rescue.jsonl': [0.885, 0.535],
    'trade.jsonl': [0.837, 0.497],
    'verdict.jsonl': [0.931, 0.783],
    'wildfire.jsonl': [0.806, 0.725],
  };
  test.each(readdirSync(STORIES).filter((name) => name.endsWith('.jsonl')))(
    '%s is compared as well as it was measured',
    (name) => {
      const pages = parseLabelledPages(name, readFileSync(join(STORIES, name), 'utf8'));
      const { precision, f1 } = figuresOf(scoreArticles(pages.map(labelledArticle)));
      const [leastPrecision, leastF1] = MEASURED[name]!;
      expect(precision).toBeGreaterThanOrEqual(leastPrecision - 0.005);
      expect(f1).toBeGreaterThanOrEqual(leastF1 - 0.005);
    },
    SLOW,
  );

  test('two sentences that are counted as one are labelled as one', () => {
    const page = {
      page: 'one',
      paragraphs: [[sentence(['a']), { ...sentence(['b'], ['c']), text: '61 percent agreed.' }]],
    };
    page.paragraphs[0]![0]!.text = 'The town will move.';
    const { labels } = labelledArticle(page);
    expect([...labels]).toEqual([
      ['1.1', { text: 'The town will move. 61 percent agreed.', claims: ['a', 'b'], acceptable: ['c'] }],
    ]);
  });

  test('a sentence that is counted as two is labelled where its statement is said to stand', () => {
    const text =
      'According to the paper, a brother of Mr. Sample holds a third of the shares in the company.';
    const page = { page: 'one', paragraphs: [[{ ...sentence(['a']), text }]] };
    const { article, labels } = labelledArticle(page);
    expect(statementsOf(article).map(({ place }) => `${place.paragraph}.${place.sentence}`)).toEqual([
      ...labels.keys(),
    ]);
    expect([...labels.values()].map(({ claims }) => claims)).toEqual([['a']]);
  });

  const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
  test.runIf(existsSync(join(SEEDS, 'seeds')))(
    'the seeds, where they are at hand',
    async () => {
      const files = ['000', '001', '002', '003', '004'].map((name) => join(SEEDS, 'seeds', `${name}.txt`));
      const { out, code } = await run('library', [...files, '--json']);
      expect(code).toBe(0);
      const reports = out
        .trim()
        .split('\n')
        .flatMap((line) =>
          (JSON.parse(line) as Line).reports.map((report) => ({
            ...report,
            name: report.file.slice(-7, -4),
          })),
        );
      const origins = new Map(reports.map(({ name, origin }) => [name, origin]));
      expect([origins.get('001'), origins.get('002')]).toEqual(['AP', 'AP']);
      expect(reports.flatMap(({ differs }) => differs)).toContainEqual({
        kind: 'modality',
        page: 'hope',
        claim: 'promising',
      });
      // Items under "Related:", hashtags, the plug at the end.
      const furniture = reports.filter(
        ({ name, paragraph }) =>
          (name === '000' && paragraph >= 13) ||
          (name === '001' && paragraph >= 19) ||
          (name === '003' && paragraph === 15),
      );
      expect(furniture).toEqual([]);
      // "Over two years", "almost two and a half years" and 29 May 2022 are no difference.
      expect(
        reports.flatMap(({ differs }) => differs.filter(({ page, claim }) => /year|2022/.test(page + claim))),
      ).toEqual([]);
      const pages = parseLabelledPages(
        'seeds',
        readFileSync(join(SEEDS, 'gold', 'seed-pages.jsonl'), 'utf8'),
      );
      const { precision, f1 } = figuresOf(scoreArticles(pages.map(labelledArticle)));
      expect(precision).toBeGreaterThan(0.905);
      expect(f1).toBeGreaterThan(0.88);
    },
    SLOW,
  );
});
