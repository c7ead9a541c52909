/** Every record of an index looked at for one sentence, in the plainest way: what the search must come to. */
import { LEAST_STRENGTH } from '../../../lib/statements/find.ts';
import { CODES, LEAST_KEYS, LEAST_SHARE } from '../../../lib/statements/format.ts';
import { STEPS } from '../../../lib/statements/keys.ts';
import { keyNumber, type Statements } from '../../../lib/statements/open.ts';
import { MOST_WORDS, scan } from '../../../lib/statements/scan.ts';
import { createSpellings } from '../../../lib/statements/spellings.ts';

const spellings = createSpellings(14);

/** Numbers of the records that a sentence of one window states well enough, ascending. */
export function allIn(statements: Statements, sentence: string): number[] {
  const words = scan(sentence, 0);
  if (words === MOST_WORDS) throw new RangeError('the sentence is longer than one window');
  const places = spellings.read(sentence, words);
  /** Codes in order of their first word, with their weight. */
  const here = new Map<number, { place: number; weight: number }>();
  for (let place = 0; place < places; place++) {
    const key = keyNumber(statements, spellings.keyHashes[spellings.ids[place]!]!);
    if (key >= 0 && !here.has(key % CODES))
      here.set(key % CODES, { place, weight: statements.keyWeights[key]! });
  }
  const accepted: number[] = [];
  for (let record = 0; record < statements.records; record++) {
    if (!sharesEnough(statements, record, here)) continue;
    const [whole, ...codes] = statements.codes.subarray(
      statements.recordStarts[record],
      statements.recordStarts[record + 1],
    );
    const shared = codes.flatMap((code) => here.get(code) ?? []);
    const gain = shared.reduce((sum, { weight }) => sum + weight, 0);
    const places = shared.map(({ place }) => place);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const between = [...here.values()]
      .filter(({ place }) => place >= first && place <= last)
      .reduce((sum, { weight }) => sum + weight, 0);
    const inOrder = places.filter((place, at) => at > 0 && place > places[at - 1]!).length;
    const strength = (gain / STEPS) * (gain / whole!) * (inOrder / (shared.length - 1)) * (gain / between);
    if (strength >= LEAST_STRENGTH) accepted.push(record);
  }
  return accepted;
}

function sharesEnough(
  { recordStarts, codes }: Statements,
  record: number,
  here: ReadonlyMap<number, { weight: number }>,
): boolean {
  const start = recordStarts[record]!;
  let shared = 0;
  let gain = 0;
  for (let at = start + 1; at < recordStarts[record + 1]!; at++) {
    const one = here.get(codes[at]!);
    if (!one) continue;
    shared++;
    gain += one.weight;
  }
  return shared >= LEAST_KEYS && gain >= LEAST_SHARE * codes[start]!;
}
