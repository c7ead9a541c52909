/** Packs and pages made to be slow, as ../shared/field/speed.md lists them. */
import { randomFrom } from './made-claims.ts';

const HOT =
  'putin russia ukraine president minister war government election military agreement sanctions energy'.split(
    ' ',
  );

function shuffled(words: readonly string[], random: () => number): string[] {
  const all = [...words];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}

/** @param page its words are the hot ones of the pack that repeats a sentence */
export function hostilePacks(count: number, page: readonly string[]): Record<string, string[]> {
  const random = randomFrom(3);
  const made = (claim: (at: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => claim(at));
  const unique = (at: number): string => `zq${at.toString(36)}xv`;
  return {
    '8 of 12 hot words': made(() => shuffled(HOT, random).slice(0, 8).join(' ')),
    '3 hot words and 1 of its own': made(
      (at) => `${shuffled(HOT, random).slice(0, 3).join(' ')} ${unique(at)}`,
    ),
    'one claim, again and again': made(() => page[0]!),
    '2 hot words': made(() => shuffled(HOT, random).slice(0, 2).join(' ')),
    'stop words only': made(() => 'it is what it was and they are who they were'),
    'one hot word': made(() => 'putin'),
  };
}

/** Sentences by what is wrong with them. */
export function hostilePages(page: readonly string[], claim: string): Record<string, string[]> {
  const text = page.join(' ');
  const random = randomFrom(5);
  const made = (): string =>
    `X${Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')}`;
  return {
    'one claim × 6,000': [Array<string>(6_000).fill(claim).join(' ')],
    'one word × 50,000, no stop': ['putin '.repeat(50_000)],
    '"Putin Russia Ukraine" × 20,000': ['Putin Russia Ukraine '.repeat(20_000)],
    'the page without a full stop': [text.replace(/[.!?]/g, '')],
    '7,500 unknown names': [Array.from({ length: 7_500 }, made).join(' ')],
    'Chinese, 48,000 characters': ['中国政府宣布新的经济政策。'.repeat(3_700)],
    'combining marks on every letter': [text.replace(/([a-z])/gi, '$1\u0301')],
    'one word of 60,000 letters': ['a'.repeat(60_000)],
  };
}
