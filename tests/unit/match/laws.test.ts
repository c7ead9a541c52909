/**
 * Laws of the matcher, over the sentences of tests/corpus/house-styles.jsonl. A page is taken whole, because the page is evidence too; each
 * law changes some or all of its blocks in a way that no reader would see, and nothing that is found may change.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseLabelledPages } from '../../../lib/commands/labelled-pages.ts';
import type { WholeIndex } from '../../../lib/index/texts.ts';
import { matchAll } from '../../../lib/match/match-all.ts';
import { matchBlocks } from '../../../lib/match/matcher.ts';
import type { FoundMatch } from '../../../lib/match/types.ts';
import { nameLexicon, wordsOf } from '../../../lib/text/names.ts';
import { bundledIndex, foundOn, matchesOn } from './bundled.ts';

const CORPUS = new URL('../../corpus/house-styles.jsonl', import.meta.url);

interface Page {
  name: string;
  date: string;
  /** One block a sentence: the change of one can then never move the bounds of another. */
  blocks: string[];
}

const PAGES: Page[] = parseLabelledPages('house-styles', readFileSync(CORPUS, 'utf8')).map((page) => ({
  name: page.page,
  date: page.date ?? '2024-10-21',
  blocks: page.paragraphs.flat().map(({ text }) => text),
}));

let index: WholeIndex;
const before = new Map<string, string[]>();
beforeAll(() => {
  index = bundledIndex();
  for (const { name, date, blocks } of PAGES) before.set(name, foundOn(index, blocks, date));
});

const anyPage = fc.constantFrom(...PAGES);

/** Holds when the page with changed blocks has the same claims in the same tiers. */
function unchanged({ name, date }: Page, blocks: readonly string[]): void {
  expect(foundOn(index, blocks, date)).toEqual(before.get(name));
}

test('the pages have matches of both tiers to lose', () => {
  const all = [...before.values()].flat().join();
  expect(all.match(/ sure/g)?.length).toBeGreaterThan(50);
  expect(all).toMatch(/ possible/);
});

describe('what no reader sees changes no match', () => {
  const swapCase = (text: string): string =>
    text.replace(/^\P{L}*\p{L}/u, (start) => {
      const upper = start.toUpperCase();
      return upper === start ? start.toLowerCase() : upper;
    });

  // But for a name that is a common word without its capital: a turkey is no country, and readers see that.
  const opensWithCommonName = (text: string): boolean =>
    nameLexicon()
      .names.longestAt(wordsOf(text), 0)
      ?.values.some(({ needsCapital }) => needsCapital) ?? false;

  test.each(PAGES)('$name: the case of a first letter', (page) => {
    unchanged(
      page,
      page.blocks.map((text) => (opensWithCommonName(text) ? text : swapCase(text))),
    );
  });

  test.each(PAGES)('$name: diacritics left out', (page) => {
    unchanged(
      page,
      page.blocks.map((text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
    );
  });

  test.each(PAGES)('$name: diacritics as marks of their own', (page) => {
    unchanged(
      page,
      page.blocks.map((text) => text.normalize('NFD')),
    );
  });

  test.each(PAGES)('$name: a no-break space for every space', (page) => {
    unchanged(
      page,
      page.blocks.map((text) => text.replace(/ /g, '\u00A0')),
    );
  });

  test.each(PAGES)('$name: curly apostrophes for straight ones', (page) => {
    unchanged(
      page,
      page.blocks.map((text) => text.replace(/'/g, '’')),
    );
  });

  test('soft hyphens within words, wherever a browser may break them', () => {
    fc.assert(
      fc.property(anyPage, fc.infiniteStream(fc.integer({ min: 2, max: 5 })), (page, steps) => {
        const hyphenate = (word: string): string => {
          const at = steps.next().value ?? 2;
          return at > word.length - 2 ? word : `${word.slice(0, at)}\u00AD${word.slice(at)}`;
        };
        unchanged(
          page,
          page.blocks.map((text) => text.replace(/\p{L}{5,}/gu, hyphenate)),
        );
      }),
      { numRuns: 24 },
    );
  });

  test('spaces of any kind and number between words', () => {
    const space = fc.constantFrom(' ', '  ', '\u00A0', '\u202F', ' \n', '\u2009', '\t');
    fc.assert(
      fc.property(anyPage, fc.infiniteStream(space), (page, spaces) => {
        unchanged(
          page,
          page.blocks.map((text) => text.replace(/ /g, () => spaces.next().value ?? ' ')),
        );
      }),
      { numRuns: 24 },
    );
  });
});

/** A day of a month, and ways of newsrooms to write it. */
const DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
describe('what newsrooms write each in their own way changes no match', () => {
  test.each<[way: string, written: (text: string) => string]>([
    ['9. May', (text) => text.replace(DAY, '$1. $2')],
    ['May 9', (text) => text.replace(DAY, '$2 $1')],
    ['the 9th of May', (text) => text.replace(DAY, 'the $1th of $2')],
    ['« quoted »', (text) => text.replace(/[“"](?=\p{L})/gu, '« ').replace(/[”"]/g, ' »')],
    [
      'isn’t',
      (text) => text.replace(/\b(is|are|was|were|has|have|had|did|does|do|would|could) not\b/g, '$1n’t'),
    ],
    [
      'sunday',
      (text) => text.replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, (day) => day.toLowerCase()),
    ],
    ['EUR 800 million', (text) => text.replace(/€ ?(\d[\d.]*) ?(?:mn|m|million)\b/g, 'EUR $1 million')],
    ['8 400 000 euros', (text) => text.replace(/\b8\.4 ?(?:mn|m|million)\b/g, '8 400 000')],
  ])('%s', (_, written) => {
    expect(PAGES.some(({ blocks }) => blocks.some((text) => written(text) !== text))).toBe(true);
    for (const page of PAGES) unchanged(page, page.blocks.map(written));
  });
});

test('spans lie within their sentence, begin and end with a word, and sentences within their block', () => {
  let count = 0;
  for (const { blocks, date } of PAGES) {
    matchAll(index, blocks, { published: date }).forEach((sentences, block) => {
      const text = blocks[block]!;
      let last = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
        last = sentence.end;
        for (const { start, end, confidence, tier, why } of sentence.matches) {
          count++;
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}€$£](.*[\p{L}\p{N}%])?$/su);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(['sure', 'possible']).toContain(tier);
          expect(why().filter(({ kind }) => kind === 'gate')).toHaveLength(1);
          expect(why().length, 'a reason beside the gate').toBeGreaterThan(1);
        }
      }
    });
  }
  expect(count).toBeGreaterThan(100);
});

test('a sure match is surer than every possible one', () => {
  const all = PAGES.flatMap(({ blocks, date }) => matchesOn(index, blocks, date));
  const of = (tier: string) => all.filter((match) => match.tier === tier).map(({ confidence }) => confidence);
  expect(Math.min(...of('sure'))).toBeGreaterThanOrEqual(Math.max(...of('possible')));
});

test('the same page gives the same matches, whatever was read between', () => {
  const told = ({ blocks, date }: (typeof PAGES)[number]) =>
    matchesOn(index, blocks, date).map((match) => ({ ...match, why: match.why() }));
  const first = PAGES.map(told);
  const again = [...PAGES].reverse().map(told);
  expect(again.reverse()).toEqual(first);
});

test('an index that is built anew finds the same', () => {
  const other = bundledIndex();
  for (const { name, blocks, date } of PAGES) expect(foundOn(other, blocks, date)).toEqual(before.get(name));
});

describe('no page makes it throw', () => {
  test.each<[name: string, blocks: string[]]>([
    ['without blocks', []],
    ['of empty blocks', ['', ' ', '\n\u00A0']],
    ['of punctuation', ['…', '—', '!!!', '“”', '€ $ %']],
    ['of 3,000 words and no full stop', ['Vučić and Putin spoke of gas and winter '.repeat(375)]],
    ['of one word of 50,000 letters', ['a'.repeat(50_000)]],
    ['of figures', ['2 '.repeat(3000), '1/2 '.repeat(1000), '2.5.2.5.2', '31 February 9999']],
    [
      'of words that every object has',
      ['The constructor said the constructor of Serbia, __proto__ toString.'],
    ],
    ['of lone halves of characters', ['\uD800 Vučić \uDC00 Putin \uD83D']],
    ['of one sentence 400 times', Array.from({ length: 400 }, () => 'Vučić and Putin spoke by phone.')],
  ])('%s', (_, blocks) => {
    const found = matchAll(index, blocks);
    expect(found).toHaveLength(blocks.length);
  });

  test('of any Unicode', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (blocks) => {
        expect(matchesOn(index, blocks, '2024-10-21')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('of words of the story in any order', () => {
    const words = PAGES.flatMap(({ blocks }) => blocks.join(' ').split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (list) => {
        const text = list.join(' ');
        for (const { start, end } of matchesOn(index, [text])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('whatever its date says', () => {
    for (const date of ['2024', 'yesterday', '9999-99-99', '']) {
      const text = 'On Sunday Vučić and Putin spoke for the first time since 29 May.';
      expect(() => matchAll(index, [text], { published: date })).not.toThrow();
    }
  });
});

describe('a page in another language has no sure match', () => {
  test.each<[language: string, blocks: string[]]>([
    [
      'Serbian, in Latin letters',
      [
        'Predsednik Srbije Aleksandar Vučić razgovarao je telefonom sa predsednikom Rusije Vladimirom Putinom.',
        'Razgovarali su o isporukama gasa, sankcijama i o godišnjici oslobođenja Beograda.',
        'Vučić je na Instagramu objavio da je razgovor bio dobar i otvoren.',
      ],
    ],
    [
      'Serbian, in Cyrillic',
      [
        'Председник Србије Александар Вучић разговарао је телефоном са председником Русије Владимиром Путином.',
        'Разговарали су о испорукама гаса, санкцијама и о годишњици ослобођења Београда.',
      ],
    ],
    [
      'Russian',
      [
        'Президент России Владимир Путин поговорил по телефону с президентом Сербии Александром Вучичем о газе.',
      ],
    ],
    [
      'Chinese',
      ['塞尔维亚总统武契奇与俄罗斯总统普京通电话。双方讨论了天然气供应问题。这是两年半以来的首次通话。'],
    ],
    [
      'German',
      ['Der serbische Präsident Vučić hat am Sonntag mit Putin über Gas für den Winter gesprochen.'],
    ],
  ])('%s', (_, blocks) => {
    expect(matchesOn(index, blocks, '2024-10-21').filter(({ tier }) => tier === 'sure')).toEqual([]);
  });
});

test('what is told early is sure in the end, and it is most of what is sure', () => {
  const key = (start: number, { claim, tier }: FoundMatch): string => `${start} ${claim} ${tier}`;
  let early = 0;
  let all = 0;
  for (const { name, blocks, date } of PAGES) {
    const told: string[] = [];
    const work = matchBlocks(index, blocks, { published: date });
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const { block, sentences } = step.value ?? { block: 0, sentences: [] };
      for (const { start, matches } of sentences)
        told.push(...matches.map((match) => `${block}: ${key(start, match)}`));
    }
    const sure = step.value.flatMap((sentences, block) =>
      sentences.flatMap(({ start, matches }) =>
        matches.filter(({ tier }) => tier === 'sure').map((match) => `${block}: ${key(start, match)}`),
      ),
    );
    expect(sure, name).toEqual(expect.arrayContaining(told));
    early += told.length;
    all += sure.length;
  }
  expect(early).toBeGreaterThan(all / 2);
});
