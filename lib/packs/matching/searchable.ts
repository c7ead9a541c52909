/**
 * The seam between packs and the engines that search them: a pack becomes bytes when it is installed, and bytes become a matcher where pages
 * are compared. Which engine a pack gets is decided once, here, and kept beside the bytes.
 */
import { indexInSteps } from '../../index/build.ts';
import { VERSION } from '../../index/format.ts';
import type { ClaimText } from '../../index/model.ts';
import { openWholeIndex } from '../../index/texts.ts';
import { matchBlocks, type PageFacts } from '../../match/matcher.ts';
import { tellMatch } from '../../match/tell.ts';
import type { Match, SentenceMatches } from '../../match/types.ts';
import { type Budget, inSlices } from '../../schedule/schedule.ts';
import { buildStatements } from '../../statements/build.ts';
import { STATEMENTS } from '../../statements/format.ts';
import type { GeneralEnglish } from '../../text/rarity.ts';
import { breathe, type Progress, SLICE } from '../file/progress.ts';
import { assembledOf } from '../file/view.ts';
import type { PackFile } from '../format/schema.ts';
import { searchStatements } from './search-statements.ts';
import { keysOf } from './text-key.ts';

/**
 * `phrasings`: the matcher of the bundled pack, which learns a claim from the many ways it is put (lib/match). `statements`: the one for claims by
 * the hundred thousand that have little more than their wording (lib/statements).
 */
export type Engine = 'phrasings' | 'statements';

/** Which version of its format each engine reads; what was written in another is built anew. */
export const FORMATS: Readonly<Record<Engine, number>> = {
  phrasings: VERSION,
  // One more, since wordings lie apart from the index.
  statements: STATEMENTS.version + 1,
};

/** A pack in the form that pages are compared with. */
export interface Searchable {
  engine: Engine;
  format: number;
  bytes: ArrayBuffer;
  /** For the engine that reads texts again: every wording, claim by claim, the statement first; a line each. Else empty. */
  wordings: string;
  /** The claims' ids in the file's order. */
  ids: readonly string[];
  /** A key of each claim's text, in the same order: the same claim in another pack has the same key. */
  keys: Float64Array;
}

export interface Building {
  signal: AbortSignal;
  /** Told of claims that are done. */
  progress?: Progress;
}

/**
 * Claims that the matcher of phrasings is given at most. With nine phrasings each, 200 claims took 4 s to build and 0.07 s to open, 500 claims 45 s
 * and 0.8 s, on a machine that was busy; pages took the same.
 */
const MOST_CLAIMS = 200;
/** Milliseconds of building at a time: the background answers pages between two of them. */
const TURN = 30;
/** Phrasings that a claim must have on average for it to learn from them. */
const LEAST_PHRASINGS = 5;

/** Which engine searches a pack of these claims. */
export function engineFor(claims: readonly { phrasings: readonly string[] }[]): Engine {
  const phrasings = claims.reduce((sum, claim) => sum + claim.phrasings.length, 0);
  const isRich = claims.length <= MOST_CLAIMS && phrasings >= LEAST_PHRASINGS * claims.length;
  return isRich ? 'phrasings' : 'statements';
}

/**
 * Makes a pack searchable, in slices.
 *
 * @param english loads the table of word frequencies, where the engine needs it
 * @throws the signal's reason when it is aborted
 */
export const buildSearchable = (
  pack: PackFile,
  english: () => Promise<GeneralEnglish>,
  building: Building,
): Promise<Searchable> => searchableOf(assembledOf(pack).claims, english, building);

/** The same for claims alone. */
export async function searchableOf(
  claims: readonly ClaimText[],
  english: () => Promise<GeneralEnglish>,
  building: Building,
): Promise<Searchable> {
  const keys = await keysInSlices(claims, building);
  const engine = engineFor(claims);
  const ids = claims.map(({ id }) => id);
  const made = { engine, format: FORMATS[engine], ids, keys };
  if (engine === 'phrasings') {
    const steps = indexInSteps(claims, await english());
    const built = await inSlices(
      steps,
      { slice: TURN, left: Number.POSITIVE_INFINITY },
      building.signal,
      (done) => building.progress?.(done, claims.length),
    );
    building.signal.throwIfAborted();
    if (built.status !== 'done') throw new Error('an index that may take for ever was not finished');
    return { ...made, bytes: built.value, wordings: '' };
  }
  const stated = claims.map(({ statement, phrasings }) => ({ texts: [statement, ...phrasings] }));
  const bytes = await buildStatements(stated, {
    signal: building.signal,
    progress: (done) => building.progress?.(done, claims.length),
  });
  const wordings = stated.flatMap(({ texts }) => texts.map((text) => text.replace(/\s+/g, ' ')));
  return { ...made, bytes, wordings: wordings.join('\n') };
}

async function keysInSlices(claims: readonly ClaimText[], { signal }: Building): Promise<Float64Array> {
  const keys = new Float64Array(claims.length);
  for (let from = 0; from < claims.length; from += SLICE) {
    const slice = claims.slice(from, from + SLICE);
    keys.set(keysOf(slice.map(({ statement }) => statement)), from);
    // Its progress is not told: the index takes as many steps once more.
    await breathe({ signal }, from + slice.length, claims.length);
  }
  return keys;
}

/** A match, and the place of its claim in the pack's file. */
export interface PlacedMatch extends Match {
  place: number;
}

/** The sentences of each block with their matches, claims named as the pack names them; null when time ran out or the signal was aborted. */
export type SearchPack = (
  blocks: readonly string[],
  facts: PageFacts,
  budget: Budget,
  signal: AbortSignal,
) => Promise<SentenceMatches<PlacedMatch>[][] | null>;

/** Gives wordings by their places in {@link Searchable.wordings}; undefined for what is gone. */
export type WordingsAt = (
  places: readonly number[],
) => readonly (string | undefined)[] | Promise<readonly (string | undefined)[]>;

/** Of wordings that are at hand. */
export function wordingsIn({ wordings }: Pick<Searchable, 'wordings'>): WordingsAt {
  const lines = wordings.split('\n');
  return (places) => places.map((place) => lines[place]);
}

/** @throws {IndexFormatError} when the bytes are damaged */
export function openSearchable(
  { engine, bytes, ids }: Pick<Searchable, 'engine' | 'bytes' | 'ids'>,
  wordingsAt: WordingsAt,
): SearchPack {
  if (engine === 'statements') return searchStatements(bytes, wordingsAt, ids);
  const index = openWholeIndex(bytes);
  return async (blocks, facts, budget, signal) => {
    const outcome = await inSlices(matchBlocks(index, blocks, facts), budget, signal);
    if (outcome.status !== 'done') return null;
    return outcome.value.map((sentences) =>
      sentences.map((sentence) => ({
        ...sentence,
        matches: sentence.matches.map((found) => ({
          ...tellMatch(found, index.texts),
          place: found.evidence.candidate.window.claim.at,
        })),
      })),
    );
  };
}
