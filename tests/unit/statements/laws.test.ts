import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStatements } from '../../../lib/statements/build.ts';
import { findIn, noWork } from '../../../lib/statements/find.ts';
import { MOST_KEYS, neededOf, STEP, stepFor } from '../../../lib/statements/format.ts';
import { HEAVIEST, readWord } from '../../../lib/statements/keys.ts';
import { openStatements, type Statements } from '../../../lib/statements/open.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { stem } from '../../../lib/text/stem.ts';
import { tokenize } from '../../../lib/text/tokens.ts';
import { hostilePacks, hostilePages } from '../../bench/hostile.ts';
import { madeClaims } from '../../bench/made-claims.ts';
import { newsPage } from '../../bench/pools.ts';

const open = async (claims: readonly string[]): Promise<Statements> =>
  openStatements(
    await buildStatements(
      claims.map((text) => ({ texts: [text] })),
      { pause: () => Promise.resolve() },
    ),
  );

const CLAIMS = madeClaims(300);
const statements = await open(CLAIMS);
const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

/** What may stand in a page for the same letters. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  d: 'д',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  t: 'т',
  v: 'в',
  z: 'з',
};
const disguises: readonly ((letter: string) => string)[] = [
  (letter) => `${letter}\u00AD`,
  (letter) => `${letter}\u0301`,
  (letter) => letter.toUpperCase(),
  (letter) => `\u200B${letter}`,
  (letter) => CYRILLIC[letter] ?? letter,
];

/** A text of which some letters, none the first of a word, are put in other ways. */
const disguised = (text: string, choices: readonly number[]): string =>
  [...text]
    .map((letter, at) => {
      const choice = choices[at % choices.length]!;
      const inside = /[a-z]/.test(letter) && /[a-z]/.test(text[at - 1] ?? '');
      return inside && choice < disguises.length ? disguises[choice]!(letter) : letter;
    })
    .join('');

describe('statements', () => {
  it('are found in raw text where they stand, whatever way their letters are put', () => {
    fc.assert(
      fc.property(
        fc.nat(CLAIMS.length - 1),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('', 'Јуче 😀 ', '“Так”, ', '\u00AD\u0301 '),
        (claim, choices, before) => {
          const plain = CLAIMS[claim]!;
          const text = `${before}${disguised(plain, choices)}`;
          const [own, raw] = [plain, text].map(
            (sentence) =>
              findIn(statements, sentence, noWork()).sort(
                (a, b) => b.share - a.share || a.record - b.record,
              )[0],
          );
          expect(raw?.record).toBe(own?.record);
          if (!own || !raw) return;
          expect(wordsOf(text.slice(raw.start, raw.end))).toEqual(wordsOf(plain.slice(own.start, own.end)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('have the keys of the tokenizer and the stemmer', () => {
    const letters = fc.stringMatching(/^[A-Za-zčšžŠŽа-яА-Я]{2,12}$/);
    fc.assert(
      fc.property(letters, (raw) => {
        const { word } = tokenize(raw)[0]!;
        const { key } = readWord(raw);
        if (key && !/^[nsv]:/.test(key.key)) expect(key.key).toBe(stem(word));
      }),
    );
  });

  it('are never too weighty for the step of what they need', () => {
    for (let weight = 0; weight <= MOST_KEYS * HEAVIEST; weight++)
      expect(STEP * (stepFor(neededOf(weight)) + 1)).toBeGreaterThan(weight);
  });

  it('weigh words as the fixed table of general English does', () => {
    const { rarity } = generalEnglish();
    for (const word of ['parliament', 'election', 'kitchen', 'glacier', 'say', 'ceasefire', 'zqxv'])
      expect(readWord(word).key!.weight / 16).toBeCloseTo(-Math.log(rarity(`w:${stem(word)}`)), 1);
  });

  it('take bounded work from any pack, and say when it was cut short', async () => {
    const { sentences } = newsPage();
    const page = sentences.slice(0, 20);
    const crowded: string[] = [];
    for (const [name, claims] of Object.entries(hostilePacks(15_000, page))) {
      const hostile = await open(claims);
      const work = noWork();
      for (const sentence of page) {
        const one = noWork();
        findIn(hostile, sentence, one);
        expect(one.checked, name).toBeLessThanOrEqual(300);
        expect(one.aligned, name).toBeLessThanOrEqual(80);
        work.capped ||= one.capped;
      }
      if (work.capped) crowded.push(name);
    }
    expect(crowded).toContain('one claim, again and again');
  }, 30_000);

  it('take work in step with the length of any page', () => {
    for (const [name, [text]] of Object.entries(hostilePages(newsPage().sentences, CLAIMS[0]!))) {
      const work = noWork();
      findIn(statements, text!, work);
      expect(work.checked, name).toBeLessThanOrEqual(Math.max(1_000, text!.length / 5));
    }
  });
});
