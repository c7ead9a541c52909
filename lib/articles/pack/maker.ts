/**
 * Makes the pack of the saved articles anew after every change of them, in the background. What is compared once is kept as long as the
 * background lives; where it was ended in the middle, the next one goes on from what is saved.
 */
import type { Article } from '../../library/article.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import { libraryPack, PACK_ID } from '../../library/pack.ts';
import { tellRarity } from '../../library/weights.ts';
import { breathe } from '../../packs/file/progress.ts';
import { buildSearchable } from '../../packs/matching/searchable.ts';
import { installPack, listPacks, removePack } from '../../packs/store/store.ts';
import { StoreError } from '../../storage/work.ts';
import type { GeneralEnglish } from '../../text/rarity.ts';
import { languageOf } from '../language.ts';
import { noteMade } from '../store/changes.ts';
import { changeCount, readMade, readNewest } from '../store/reading.ts';

export interface MakerParts {
  english(): Promise<GeneralEnglish>;
  /** Told when the pack is another one, or was not made. */
  made(): Promise<void>;
  /** Called in the middle of long work: a browser ends a background that seems to do nothing. */
  keepAlive(): void;
  /** ISO 8601 day. */
  today(): string;
}

/** @returns brings the pack in line with the library; while that is going on, a second call waits for it and looks again */
export function createPackMaker(parts: MakerParts, signal: AbortSignal): () => Promise<void> {
  const library = createLibrary();
  let running: Promise<void> | null = null;
  let isAsked = false;

  async function run(): Promise<void> {
    do {
      isAsked = false;
      const after = await changeCount();
      if ((await readMade()).after === after && (await isThere(library))) continue;
      const problem = await make(library, parts, signal).then(() => null, problemOf);
      await noteMade({ after, problem });
      await parts.made();
    } while (isAsked && !signal.aborted);
  }

  return () => {
    isAsked = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

/** Whether the pack is installed; where nothing is saved there is none. */
async function isThere(library: Library): Promise<boolean> {
  return library.articles().length === 0 || (await listPacks()).some(({ id }) => id === PACK_ID);
}

async function make(library: Library, parts: MakerParts, signal: AbortSignal): Promise<void> {
  const { rarity } = await parts.english();
  tellRarity(rarity);
  await follow(library, (await readNewest()).filter(isCompared), parts, signal);
  const claims = library.claims();
  if (claims.length === 0) return removePack(PACK_ID);
  const pack = await libraryPack(library, claims, parts.today(), { sentences: 'whole' });
  const searchable = await buildSearchable(pack, parts.english, { signal });
  await installPack(pack, searchable, { signal });
}

/** Only what is new is compared, and only what is gone is taken out. */
async function follow(
  library: Library,
  articles: readonly Article[],
  { keepAlive }: MakerParts,
  signal: AbortSignal,
): Promise<void> {
  const wanted = new Set(articles.map(({ id }) => id));
  for (const { id } of library.articles()) if (!wanted.has(id)) library.remove(id);
  const fresh = articles.filter(({ id }) => !library.has(id));
  for (const [at, article] of fresh.entries()) {
    library.add(article);
    keepAlive();
    await breathe({ signal }, at, fresh.length);
  }
}

/** Articles in a language that is read; the others are kept and not compared. */
const isCompared = ({ paragraphs }: Article): boolean => languageOf(paragraphs) === 'en';

function problemOf(error: unknown): 'full' | 'failed' {
  console.error('sidelight: the pack of the saved articles could not be made', error);
  return error instanceof StoreError && error.reason === 'full' ? 'full' : 'failed';
}
