/**
 * Words that one phrasing alone has, and that are worth their bytes: those that other sentences stating the claim have, too, of the labelled pages and of
 * `agreeing.json`. Without any of them the index was 3.2 kB smaller, and of the agreeing sentences 1,476 were marked in place of 1,640.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClaimText, countKeys, type Lessons, readingsOf } from '../index/model.ts';
import { readUnits } from '../text/units.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { readText } from './input.ts';
import { parseLabelledPages } from './labelled-pages.ts';
import { CORPUS } from './training-files.ts';

const LEAST_SENTENCES = 3;
const WORD = /^[wc]:/;

/** Lessons that keep such words and teach nothing yet, of each claim. @param files of labelled pages */
export function lessonsThatKeep(
  claims: readonly ClaimText[],
  vocabulary: Vocabulary,
  files: readonly string[],
): Lessons[] {
  const agreeing = JSON.parse(readFileSync(join(CORPUS, 'agreeing.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const labelled = files
    .flatMap((file) => parseLabelledPages(file, readText(file)))
    .flatMap(({ paragraphs }) => paragraphs.flat());
  return claims.map((claim) => {
    const stating = labelled.filter((one) => one.claims.includes(claim.id)).map(({ text }) => text);
    const met = countKeys(
      [...stating, ...(agreeing[claim.id] ?? [])].map((text) =>
        readUnits(text, 0, text.length, null, vocabulary),
      ),
    );
    const kept = [...countKeys(readingsOf(claim, vocabulary))].filter(
      ([key, count]) => count === 1 && WORD.test(key) && (met.get(key) ?? 0) >= LEAST_SENTENCES,
    );
    return { outset: 0, keys: Object.fromEntries(kept.map(([key]) => [key, 0])) };
  });
}
