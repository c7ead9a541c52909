/**
 * What stands around a statement: words that take it as known change nothing of what it is told to say, and words that call it false or leave it open are told whatever
 * it says. Put around every short agreeing sentence of two files of pages, and counted.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { DifferenceKind } from '../../../lib/claims/types.ts';
import { deniedPage } from '../../../lib/commands/differences/denied-pages.ts';
import { type LabelledPage, parseLabelledPages } from '../../../lib/commands/labelled-pages.ts';
import type { WholeIndex } from '../../../lib/index/texts.ts';
import { matchAll } from '../../../lib/match/match-all.ts';
import { bundledIndex } from './bundled.ts';

const pagesOf = (name: string): LabelledPage[] =>
  parseLabelledPages(name, readFileSync(new URL(`../../corpus/${name}.jsonl`, import.meta.url), 'utf8'));
const PAGES = ['house-styles', 'spent-ordinary'].flatMap(pagesOf);
/** Few sentences are as plain as to be denied by one word. */
const MORE_PAGES = ['spent-first', 'spent-second', 'spent-fourth', 'spent-fifth', 'spent-sixth'].flatMap(
  pagesOf,
);
/** A sentence that something can be put around: short, of one clause, and beginning with a name or a word that keeps no capital. */
const FRAMED = /^(?!(?:.*[,:;“”"—–?]|\W)|(?:But|And|Yet|So|That|Then)\b)(?:\S+ ){4,16}\S+\.$/;
const KEEPS = /^(?:Vu|Pu|Ser|Rus|Ukr|Bel|Mos|Kos|Al|Zel|Kre|Kyi|I |[A-Z]{2})/;

let index: WholeIndex;
beforeAll(() => {
  index = bundledIndex();
});

/** Of the agreeing sentences with something around them that are matched: how many, and how many are told to differ in a kind, or in any. */
function told(around: (sentence: string) => string, kind?: DifferenceKind): { found: number; told: number } {
  const count = { found: 0, told: 0 };
  for (const { date, paragraphs } of PAGES) {
    const sentences = paragraphs.flat();
    const isFramed = ({ text, claims, differs }: (typeof sentences)[number]): boolean =>
      claims.length === 1 && differs.length === 0 && FRAMED.test(text);
    const blocks = sentences.map((one) => (isFramed(one) ? around(one.text) : one.text));
    matchAll(index, blocks, date ? { published: date } : {}).forEach((found, at) => {
      const label = sentences[at]!;
      if (!isFramed(label)) return;
      const match = found.flatMap(({ matches }) => matches).find(({ claim }) => label.claims.includes(claim));
      if (!match) return;
      count.found++;
      if (match.differs.some((one) => !kind || one.kind === kind)) count.told++;
    });
  }
  return count;
}

const before =
  (words: string) =>
  (sentence: string): string =>
    `${words} ${KEEPS.test(sentence) ? sentence : sentence[0]!.toLowerCase() + sentence.slice(1)}`;
const behind =
  (words: string) =>
  (sentence: string): string =>
    `${sentence.slice(0, -1)}, ${words}.`;

test('there are sentences to put something around, and next to none differs by itself', () => {
  const plain = told((sentence) => sentence);
  expect(plain.found).toBeGreaterThan(35);
  expect(plain.told / plain.found).toBeLessThan(0.05);
});

test.each([
  ['It should be recalled that', before('It should be recalled that')],
  ['It goes without saying that', before('It goes without saying that')],
  ['Nobody was surprised that', before('Nobody was surprised that')],
  ['Readers may remember that', before('Readers may remember that')],
  ['As could be expected,', before('As could be expected,')],
  ['Rightly or wrongly,', before('Rightly or wrongly,')],
  ['whether one likes it or not', behind('whether one likes it or not')],
  ["to nobody's surprise", behind("to nobody's surprise")],
])('it changes nothing: %s', (_, around) => {
  const { found, told: differing } = told(around);
  expect(found).toBeGreaterThan(35);
  expect(differing / found).toBeLessThan(0.08);
});

test('a plain denial is told', () => {
  const count = { found: 0, told: 0 };
  for (const page of [...PAGES, ...MORE_PAGES]) {
    const denied = deniedPage(page);
    if (!denied) continue;
    const sentences = denied.page.paragraphs.flat();
    const blocks = sentences.map(({ text }) => text);
    matchAll(index, blocks, page.date ? { published: page.date } : {}).forEach((found, at) => {
      const match = found
        .flatMap(({ matches }) => matches)
        .find(({ claim }) => sentences[at]!.claims.includes(claim));
      if (!match || !denied.made.has(sentences[at]!)) return;
      count.found++;
      if (match.differs.some(({ kind }) => kind === 'polarity')) count.told++;
    });
  }
  expect(count.found).toBeGreaterThan(60);
  expect(count.told / count.found).toBeGreaterThan(0.7);
});

test.each<[words: string, kind: DifferenceKind, around: (sentence: string) => string]>([
  ['It is not true that', 'polarity', before('It is not true that')],
  ['There was no sign that', 'polarity', before('There was no sign that')],
  ['The ministry dismissed reports that', 'polarity', before('The ministry dismissed reports that')],
  ['which turned out to be false', 'polarity', behind('which turned out to be false')],
  ['It is unclear whether', 'modality', before('It is unclear whether')],
  ['There is talk that', 'modality', before('There is talk that')],
  ['if the rumours are right', 'modality', behind('if the rumours are right')],
])('it is told: %s', (_, kind, around) => {
  const { found, told: differing } = told(around, kind);
  expect(found).toBeGreaterThan(35);
  expect(differing / found).toBeGreaterThan(0.8);
});
