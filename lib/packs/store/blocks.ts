/**
 * Records of a pack, kept many to one record of the database: 106,479 claims with 133,227 sources took 25 s to write one by one, as every
 * write is a message to another process. The block of a record follows from its id, so that one can be read without a directory.
 */

/** A block: records of one kind of one pack. `at` is the record's place in the pack's file. */
export interface Block<T> {
  pack: string;
  block: number;
  records: { at: number; record: T }[];
}

/** Records a block holds, on average: what a hit reads to show one. */
const SIZE = 128;

/** How many blocks a number of records is spread over. */
export const blocksFor = (records: number): number => Math.ceil(records / SIZE);

/**
 * The block of an id (FNV-1a, 32 bits).
 *
 * @param seed the pack's own hash: ids that all fall into one block cannot be made up beforehand, as they would change it
 */
export function blockOf(id: string, blocks: number, seed: string): number {
  let hash = 0x811c9dc5;
  for (const text of [seed, id])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % blocks;
}

/** Spreads records over their blocks; blocks that no id falls into are left out. */
export function* inBlocks<T extends { identifier: string }>(
  pack: string,
  records: readonly T[],
  seed: string,
): Generator<Block<T>> {
  const blocks = blocksFor(records.length);
  const spread = new Map<number, Block<T>['records']>();
  records.forEach((record, at) => {
    const block = blockOf(record.identifier, blocks, seed);
    const list = spread.get(block);
    if (list) list.push({ at, record });
    else spread.set(block, [{ at, record }]);
  });
  for (const [block, list] of spread) yield { pack, block, records: list };
}
