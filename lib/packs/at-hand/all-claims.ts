/**
 * The search over all claims and sources of the packs in use, for views. Installed packs are read when the first question is asked, some hundred
 * records at a time, and what has been read can be found at once: of 100,000 claims a reader need not wait for the last.
 */
import type { Pack } from '../../claims/types.ts';
import {
  addPack,
  type Catalogue,
  createCatalogue,
  type FoundClaim,
  type FoundSource,
  type GrowingCatalogue,
} from '../../search/catalogue.ts';
import { breathe } from '../file/progress.ts';
import type { PackSource } from '../format/schema.ts';
import { type PacksInUse, watchPacksInUse } from '../in-use/in-use.ts';
import { nameIn } from '../matching/claim-name.ts';
import { listPacks, readRecords } from '../store/store.ts';

export interface AllClaims extends Catalogue {
  /** Packs are still being read: more may be found. */
  readonly isReading: boolean;
}

/** Records after which whoever asks is told that more can be found. */
const TOLD = 10_000;

/** @param changed told when another answer may be given to the same question */
export function followAllClaims(bundled: Pack, changed: () => void, signal: AbortSignal): AllClaims {
  let catalogue = createCatalogue();
  let use: PacksInUse | null = null;
  let isAsked = false;
  let isReading = false;
  let turn = new AbortController();

  function begin(): void {
    turn.abort();
    turn = new AbortController();
    isReading = false;
    catalogue = createCatalogue();
    if (use?.bundled) addPack(catalogue, bundled);
    if (isAsked && use !== null && use.installed !== '') void readAll(turn.signal);
  }

  async function readAll(mine: AbortSignal): Promise<void> {
    isReading = true;
    try {
      await readInstalled(catalogue, changed, mine);
    } catch (error) {
      if (!mine.aborted) console.error('sidelight: the packs could not be read', error);
    }
    if (mine.aborted) return;
    isReading = false;
    changed();
  }

  function asked(): Catalogue {
    if (!isAsked) {
      isAsked = true;
      if (use !== null && use.installed !== '') void readAll(turn.signal);
    }
    return catalogue;
  }

  watchPacksInUse((next) => {
    use = next;
    begin();
    if (isAsked) changed();
  }, signal);
  signal.addEventListener('abort', () => turn.abort());
  return {
    claims: (query, limit): readonly FoundClaim[] => asked().claims(query, limit),
    sources: (query, limit): readonly FoundSource[] => asked().sources(query, limit),
    get isReading() {
      return isReading;
    },
  };
}

/** Packs in the order in which they are shown as one (merge.ts): of a claim that several hold the first one's name stands. */
async function readInstalled(
  catalogue: GrowingCatalogue,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let read = 0;
  const step = async (records: number): Promise<void> => {
    const before = Math.floor(read / TOLD);
    read += records;
    if (Math.floor(read / TOLD) > before) changed();
    await breathe({ signal }, read, Number.NaN);
  };
  for (const { id: pack, on } of await listPacks()) {
    if (!on) continue;
    for await (const sources of readRecords(pack, 'sources')) {
      for (const source of sources) catalogue.addSource(inCatalogue(pack, source));
      await step(sources.length);
    }
    for await (const claims of readRecords(pack, 'claims')) {
      for (const { identifier, text, appearance, review } of claims) {
        const cited = [...appearance, ...review].map(({ citation }) => nameIn(pack, citation));
        catalogue.addClaim({ id: nameIn(pack, identifier), statement: text, sources: cited });
      }
      await step(claims.length);
    }
  }
}

function inCatalogue(pack: string, { identifier, publisher, headline, origins, url }: PackSource) {
  const told = (value: PackSource['publisher'] | undefined): string =>
    typeof value === 'string' ? value : (value?.value ?? '');
  return {
    id: nameIn(pack, identifier),
    publisher: told(publisher),
    title: told(headline),
    origins: origins.map(told),
    url: url === undefined ? undefined : told(url),
  };
}
