/** Matches and where they stand on the page: the way from offsets to marks, and names for them that last through a rereading. */
import type { Difference } from '../claims/types.ts';
import type { PageFound, SentenceMatches } from '../match/types.ts';
import type { Block } from '../page/blocks.ts';
import type { Mark } from '../page/marks.ts';
import { rangeOf } from '../page/ranges.ts';
import type { Marking } from '../settings/marking.ts';
import { thinned } from './thinned.ts';

/** A match on the page. Whether it is painted as a mark the reader's settings say: usually where its tier is `sure`. */
export interface Place extends Mark {
  /** Names the match within one visit, however often the page is read again. */
  matchId: string;
  match: PageFound;
  /** What the page says otherwise; empty too while it was not compared. */
  differs: readonly Difference[];
  /** The sentence as the page writes it. */
  sentence: string;
}

export interface Places {
  /** In reading order, both tiers. */
  all: readonly Place[];
  /** Those that are marked. */
  marked: readonly Place[];
  /** Sentences compared. */
  sentences: number;
}

export const NO_PLACES: Places = { all: [], marked: [], sentences: 0 };

/** Gives each match its name: the same claim in the same sentence keeps it. */
export type NameMatch = (match: PageFound, sentence: string, occurrence: number) => string;

/** Names that last as long as the visit: `m1`, `m2` and so on, in the order in which matches are first seen. */
export function createNames(): NameMatch {
  const names = new Map<string, string>();
  return (match, sentence, occurrence) => {
    const key = `${match.claim}\n${occurrence}\n${sentence}`;
    const name = names.get(key) ?? `m${names.size + 1}`;
    names.set(key, name);
    return name;
  };
}

/** Whether a match is listed and not marked, however sure the matcher is. */
export type IsLowered = (match: PageFound, sentence: string) => boolean;

/** What is known so far of what the page says otherwise. */
export type DiffersOf = (match: PageFound) => readonly Difference[];

export interface PlaceOptions {
  /** Matches that the reader's own word makes only possible: they are not marked. Left out: none. */
  isLowered?: IsLowered | undefined;
  /** Left out: nothing was compared. */
  differsOf?: DiffersOf | undefined;
  /** Which matches are marked. Left out: the sure ones. */
  marking?: Marking | undefined;
}

const MARKING: Marking = { possible: false, perScreen: 0 };

/**
 * The places of all matches found so far. A match whose words have left the page, or were changed after they were read, has none.
 *
 * @param found what was found in a block; undefined of one that has not been compared yet
 * @param options what else bears on them
 */
export function placesOf(
  blocks: readonly Block[],
  found: { get(block: Block): readonly SentenceMatches<PageFound>[] | undefined },
  nameOf: NameMatch,
  { isLowered = () => false, differsOf = () => [], marking = MARKING }: PlaceOptions = {},
): Places {
  const all: Place[] = [];
  const wanted: Place[] = [];
  const seen = new Map<string, number>();
  let sentences = 0;
  for (const block of blocks) {
    for (const { start, end, matches } of found.get(block) ?? []) {
      sentences++;
      const sentence = block.text.slice(start, end);
      for (const it of matches) {
        const lowered = isLowered(it, sentence);
        const match: PageFound = lowered ? { ...it, tier: 'possible' } : it;
        const range = rangeOf(block, match.start, match.end);
        if (!range) continue;
        const key = `${match.claim}\n${sentence}`;
        const occurrence = seen.get(key) ?? 0;
        seen.set(key, occurrence + 1);
        const differs = differsOf(it);
        const kind = differs.length > 0 ? 'differs' : 'same';
        const matchId = nameOf(match, sentence, occurrence);
        const place = { range, kind, matchId, match, differs, sentence } as const;
        all.push(place);
        if (match.tier === 'sure' || (marking.possible && !lowered)) wanted.push(place);
      }
    }
  }
  return { all, marked: thinned(wanted, marking.perScreen), sentences };
}

/** Different claims among the marked places. */
export const claimsMarked = ({ marked }: Places): number =>
  new Set(marked.map(({ match }) => match.claim)).size;
