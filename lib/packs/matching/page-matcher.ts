/** Compares a page's text with the installed packs that are switched on, in the background. */
import type { ClaimId, Pack } from '../../claims/types.ts';
import { joinSentences } from '../../match/join.ts';
import type { PageFacts } from '../../match/matcher.ts';
import type { Match, SentenceMatches } from '../../match/types.ts';
import type { Answer } from '../../messaging/protocol.ts';
import { budgetOf } from '../../schedule/schedule.ts';
import { loadPacksInUse } from '../in-use/in-use.ts';
import type { InstalledPack } from '../store/database.ts';
import { listPacks, readDirectory, readIndex } from '../store/store.ts';
import { readWordings } from '../store/wordings.ts';
import { nameIn } from './claim-name.ts';
import { FORMATS, openSearchable, type PlacedMatch, type SearchPack } from './searchable.ts';
import { textKey } from './text-key.ts';

/** A pack that is open for matching. */
interface OpenPack {
  id: string;
  search: SearchPack;
  ids: readonly string[];
  keys: Float64Array;
}

/** Milliseconds: the background answers others between two slices, and gives a page up that would take for ever. */
const LIMITS = { slice: 30, total: 20_000 };

export interface PageMatcher {
  match(blocks: readonly string[], facts: PageFacts, signal: AbortSignal): Promise<Compared>;
}

/** What a page was compared with, and what came of it. */
export interface Compared {
  /** The sentences of each block with their matches; claims carry the names that views know them by (claim-name.ts). */
  found: SentenceMatches<Match>[][];
  /** Not so where time ran out before the last pack, or a pack is damaged: the others' matches are there. */
  isWhole: boolean;
}

/**
 * @param bundled its claims are named as its own wherever another pack holds them too
 * @param rebuild builds a pack's index anew that is of a format no longer read; the pack is left out until that is done
 * @param report told of a pack that is damaged
 */
export function createPageMatcher(
  bundled: Pack,
  rebuild: (id: string) => void,
  report: (error: unknown) => void,
): PageMatcher {
  // Packs that were opened, by what they were then: a cache and no more, as the background may end at any moment.
  const cache = new Map<string, { stamp: string; pack: Promise<OpenPack | null> }>();
  const bundledKeys = new Map(bundled.claims.map(({ id, statement }) => [textKey(statement), id]));

  function open({ id, installed, engine, indexFormat }: InstalledPack): Promise<OpenPack | null> {
    if (FORMATS[engine] !== indexFormat) {
      rebuild(id);
      return Promise.resolve(null);
    }
    const stamp = `${installed} ${engine} ${indexFormat}`;
    const known = cache.get(id);
    if (known?.stamp === stamp) return known.pack;
    const pack = openPack(id, engine, installed);
    cache.set(id, { stamp, pack });
    // What failed once may be there the next time.
    pack.catch(() => cache.delete(id));
    return pack;
  }

  return {
    async match(blocks, facts, signal) {
      const on = (await listPacks()).filter((pack) => pack.on);
      for (const id of cache.keys()) if (!on.some((pack) => pack.id === id)) cache.delete(id);
      let isWhole = true;
      const damaged = (error: unknown): null => {
        report(error);
        isWhole = false;
        return null;
      };
      const opened = await Promise.all(on.map((pack) => open(pack).catch(damaged)));
      const packs = opened.filter((pack) => pack !== null);
      if (packs.length < opened.length) isWhole = false;
      const isBundledOn = (await loadPacksInUse()).bundled;
      const budget = budgetOf(LIMITS);
      let found: SentenceMatches<Match>[][] = [];
      for (const pack of packs) {
        const own = await pack.search(blocks, facts, budget, signal).catch(damaged);
        if (!own) {
          isWhole = false;
          continue;
        }
        const named = ({ place, claim }: PlacedMatch): ClaimId => {
          const key = pack.keys[place] ?? Number.NaN;
          const inBundled = isBundledOn ? bundledKeys.get(key) : undefined;
          if (inBundled !== undefined) return inBundled;
          const holder = packs.find(({ keys }) => keys.includes(key)) ?? pack;
          return nameIn(holder.id, (holder.ids[holder.keys.indexOf(key)] ?? claim) as ClaimId);
        };
        found = own.map((sentences, at) => joinSentences(found[at], sentences.map(renamed(named))));
      }
      return { found, isWhole };
    },
  };
}

async function openPack(
  id: string,
  engine: InstalledPack['engine'],
  installed: string,
): Promise<OpenPack | null> {
  const [index, directory] = await Promise.all([readIndex(id), readDirectory(id)]);
  if (!index || !directory) return null;
  const ids = directory.ids.split(' ');
  return {
    id,
    search: openSearchable({ engine, ids, ...index }, (places) => readWordings(id, installed, places)),
    ids,
    keys: directory.keys,
  };
}

const renamed =
  (named: (match: PlacedMatch) => ClaimId) =>
  (sentence: SentenceMatches<PlacedMatch>): SentenceMatches<Match> => ({
    ...sentence,
    matches: sentence.matches.map((found) => {
      const { place: _place, ...match } = found;
      return { ...match, claim: named(found) };
    }),
  });

/** What was found as it goes to a page: reasons told, as a function does not survive the way. */
export const onWire = ({ found, isWhole }: Compared): Answer<'page>background:match'> => ({
  found: found.map((sentences) =>
    sentences.map((sentence) => ({
      ...sentence,
      matches: sentence.matches.map((match) => ({ ...match, why: match.why() })),
    })),
  ),
  isWhole,
});
