/**
 * The wordings of a pack's index, kept apart from it in blocks: those of 100,000 claims are 15 MB, of which a page that shares nothing with
 * them needs none and another one a few lines. All of them with the index made the first answer of a background that had been stopped
 * half as late again, and the background twice as large.
 */
import { allOf, type Change, withDatabase } from './transaction.ts';

/** Lines one after another, as many as {@link SIZE}. */
export interface WordingBlock {
  block: number;
  lines: string;
}

/** Lines a block holds: what is read for one. */
const SIZE = 128;

/** Puts wordings, a line each, in the place of those that a pack had. */
export async function putWordings(transaction: Change, pack: string, wordings: string): Promise<void> {
  const store = transaction.objectStore('wordings');
  await store.delete(allOf(pack));
  if (wordings === '') return;
  const lines = wordings.split('\n');
  for (let block = 0; block * SIZE < lines.length; block++) {
    const own = lines.slice(block * SIZE, (block + 1) * SIZE).join('\n');
    const written = store.put({ pack, block, lines: own });
    // One that fails ends the transaction, and is told by that.
    written.catch(() => undefined);
  }
}

/**
 * The wordings at these places, in order; undefined where there is none.
 *
 * @param installed when the pack was installed that they are asked of: another that took its place meanwhile has none of them
 */
export function readWordings(
  pack: string,
  installed: string,
  places: readonly number[],
): Promise<(string | undefined)[]> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['packs', 'wordings']);
    const store = transaction.objectStore('wordings');
    const wanted = [...new Set(places.map((place) => Math.floor(place / SIZE)))];
    const [now, ...found] = await Promise.all([
      transaction.objectStore('packs').get(pack),
      ...wanted.map((block) => store.get([pack, block])),
    ]);
    if (now?.installed !== installed) return places.map(() => undefined);
    const blocks = new Map(found.map((one, at) => [wanted[at]!, one?.lines.split('\n')]));
    return places.map((place) => blocks.get(Math.floor(place / SIZE))?.[place % SIZE]);
  });
}
