/**
 * Brings what is made of the saved articles in line with them after every change, in the background: first what comparing has found, article by article,
 * each as one transaction; then the pack. All of it is kept: where the background was ended in the middle, the next one goes on from there.
 */
import { libraryPack, PACK_ID } from '../../library/pack.ts';
import { tellRarity } from '../../library/weights.ts';
import { breathe } from '../../packs/file/progress.ts';
import { buildSearchable } from '../../packs/matching/searchable.ts';
import { installPack, listPacks, removePack } from '../../packs/store/store.ts';
import { StoreError } from '../../storage/work.ts';
import type { GeneralEnglish } from '../../text/rarity.ts';
import { addArticle, removeArticle } from '../kept/change.ts';
import { forgetCompared } from '../kept/forget.ts';
import { comparedIds, readKept } from '../kept/reading.ts';
import { noteMade } from '../store/changes.ts';
import { changeCount, newestIds, readArticleIfThere, readMade } from '../store/reading.ts';
import { change, read } from '../store/work.ts';

export interface MakerParts {
  english(): Promise<GeneralEnglish>;
  /** Makes the groups of news words ready for comparing. */
  newsWords(): Promise<void>;
  /** Told when the pack is another one, or was not made. */
  made(): Promise<void>;
  /** Called in the middle of long work: a browser ends a background that seems to do nothing. */
  keepAlive(): void;
  /** ISO 8601 day. */
  today(): string;
  /** Of the extension: what another version has compared is compared anew. */
  version: string;
}

/** @returns brings the pack in line with the library; while that is going on, a second call waits for it and looks again */
export function createPackMaker(parts: MakerParts, signal: AbortSignal): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;

  async function run(): Promise<void> {
    do {
      isAsked = false;
      const after = await changeCount();
      const before = await readMade();
      if (before.after === after && (after === 0 || before.by === parts.version) && (await isThere()))
        continue;
      const problem = await make(before.by === parts.version, parts, signal).then(() => null, problemOf);
      await noteMade({ after, problem, by: parts.version });
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

/** Whether the pack is installed; where nothing is compared there is none. */
async function isThere(): Promise<boolean> {
  return (await read(comparedIds)).length === 0 || (await listPacks()).some(({ id }) => id === PACK_ID);
}

async function make(isOfThisVersion: boolean, parts: MakerParts, signal: AbortSignal): Promise<void> {
  const [{ rarity }] = await Promise.all([parts.english(), parts.newsWords()]);
  tellRarity(rarity);
  if (!isOfThisVersion) await change(forgetCompared);
  await follow(parts, signal);
  const kept = await read(readKept);
  if (kept.claims.length === 0) return removePack(PACK_ID);
  const pause = (): Promise<void> => {
    parts.keepAlive();
    return breathe({ signal }, 0, 0);
  };
  const pack = await libraryPack(kept, kept.claims, parts.today(), { sentences: 'whole', pause });
  const searchable = await buildSearchable(pack, parts.english, { signal });
  await installPack(pack, searchable, { signal });
}

/** Only what is new is compared, and only what is gone is taken out. */
async function follow({ keepAlive }: MakerParts, signal: AbortSignal): Promise<void> {
  const [wanted, compared] = await Promise.all([newestIds(), read(comparedIds)]);
  const [isWanted, isCompared] = [new Set(wanted), new Set(compared)];
  for (const id of compared)
    if (!isWanted.has(id)) await change((transaction) => removeArticle(transaction, id));
  const fresh = wanted.filter((id) => !isCompared.has(id));
  for (const [at, id] of fresh.entries()) {
    // One that was removed meanwhile is a change of its own.
    const found = await readArticleIfThere(id);
    if (found) await change((transaction) => addArticle(transaction, found.article));
    keepAlive();
    await breathe({ signal }, at, fresh.length);
  }
}

function problemOf(error: unknown): 'full' | 'failed' {
  console.error('sidelight: the pack of the saved articles could not be made', error);
  return error instanceof StoreError && error.reason === 'full' ? 'full' : 'failed';
}
