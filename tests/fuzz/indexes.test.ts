/** Index files that were damaged by chance, and such as were made to do harm: with a right checksum over wrong numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '../../lib/index/build.ts';
import { IndexFormatError } from '../../lib/index/format.ts';
import { openIndex } from '../../lib/index/open.ts';
import { matchBlocks } from '../../lib/match/matcher.ts';
import { buildStatements } from '../../lib/statements/build.ts';
import { findIn, noWork } from '../../lib/statements/find.ts';
import { openStatements, verifyStatements } from '../../lib/statements/open.ts';
import { madeClaims } from '../bench/made-claims.ts';
import { CLAIMS, ENGLISH } from '../unit/index/sample-claims.ts';
import { fuzz } from './plan.ts';

const index = buildIndex(CLAIMS, ENGLISH);
const texts = madeClaims(120);
const statements = await buildStatements(texts.map((text) => ({ texts: [text] })));
const PAGE = CLAIMS.flatMap(({ statement, phrasings }) => [statement, ...phrasings.slice(0, 2)]);

/** Bytes of a file and what they become; a place behind the end stands for the directory. */
const damage = fc.array(
  fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }), isHead: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);
type Damage = { at: number; to: number; isHead: boolean }[];

/** @returns null when nothing has changed */
function damaged(file: ArrayBuffer, places: Damage): ArrayBuffer | null {
  const bytes = new Uint8Array(file.slice(0));
  // Every fourth or so in the header and the directory, where a byte has the most to say.
  for (const { at, to, isHead } of places) bytes[at % (isHead ? 256 : bytes.length)] = to;
  const before = new Uint8Array(file);
  return bytes.every((byte, at) => byte === before[at]) ? null : bytes.buffer;
}

/** The checksum made right again: FNV-1a over what follows the header (lib/index/format.ts). */
function mended(file: ArrayBuffer): ArrayBuffer {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(file, 16)) hash = Math.imul(hash ^ byte, 0x01000193);
  new DataView(file).setUint32(12, hash >>> 0, true);
  return file;
}

/** Whether a file opens; any refusal but one of its own kind is a fault. */
function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(IndexFormatError);
    return false;
  }
}

fuzz('an index with damage is refused', [damage], (places) => {
  const file = damaged(index, places);
  if (file) expect(opens(() => openIndex(file, true))).toBe(false);
});

fuzz('an index that was made to do harm', [damage], (places) => {
  const file = damaged(index, places);
  if (!file) return;
  // The index of a pack is built here, of its texts, and never taken from outside: what is asked of one that lies is that it does not hold up
  // the page, and says nothing outside of the page's text.
  let opened: ReturnType<typeof openIndex>;
  try {
    opened = openIndex(mended(file), true);
  } catch {
    return;
  }
  try {
    const turns = matchBlocks(opened, PAGE);
    let turn = turns.next();
    for (; !turn.done; turn = turns.next());
    turn.value.forEach((sentences, block) => {
      for (const { matches } of sentences)
        for (const { start, end } of matches) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(PAGE[block]!.length);
        }
    });
  } catch (error) {
    // The reader ends a visit whose index fails, and reports it.
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).name).not.toBe('AssertionError');
  }
});

fuzz('statements with damage are refused', [damage], (places) => {
  const file = damaged(statements, places);
  if (file) expect(opens(() => verifyStatements(file))).toBe(false);
});

fuzz('statements that were made to do harm', [damage, fc.nat(texts.length - 1)], (places, which) => {
  const file = damaged(statements, places);
  if (!file || !opens(() => verifyStatements(mended(file)))) return;
  // What passes its check points nowhere astray, whatever else it says.
  const opened = openStatements(file);
  const sentence = texts[which]!;
  const work = noWork();
  for (const { record, share, start, end } of findIn(opened, sentence, work)) {
    expect(record).toBeLessThan(opened.records);
    expect(opened.recordWordings[record]).toBeLessThan(opened.wordings);
    expect(share).toBeGreaterThan(0);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(sentence.length);
  }
});

test('not all that is made to do harm is refused, whatever the seed of a run', () => {
  const opened = fc.sample(damage, { seed: 1, numRuns: 200 }).filter((places) => {
    const file = damaged(statements, places);
    return file && opens(() => verifyStatements(mended(file)));
  });
  expect(opened.length).toBeGreaterThan(3);
});
