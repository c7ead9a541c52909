/**
 * Rare keys: which articles tell of the same things. Statements by their names, figures and rare words; two articles are related when two of their
 * statements share enough of them, a name among it. That depends on the two alone, and is found without looking at the others.
 */
import type { ArticleId } from './article.ts';
import type { Statement } from './statements.ts';
import type { Term } from './terms.ts';
import { generalWeight } from './weights.ts';

/** A key is rare from this weight on: one sentence of ninety, or fewer, of general English holds it. */
const RARE = 4.5;
/** Two statements that share a name, and this much in all, relate their articles; without a name they must share nearly everything. */
const RELATED = 11;
const RELATED_NAMELESS = 50;

/** The rare keys of an article: how heavy each is, whether it is a name, and which statements hold it, by their numbers. */
export type RareKeys = ReadonlyMap<string, { weight: number; named: boolean; numbers: readonly number[] }>;

export function rareKeysIn(statements: readonly Statement[]): RareKeys {
  const keys = new Map<string, { weight: number; named: boolean; numbers: number[] }>();
  for (const [number, statement] of statements.entries())
    for (const [key, { weight, named }] of rareKeysOf(statement)) {
      const held = keys.get(key) ?? { weight, named: false, numbers: [] };
      keys.set(key, held);
      held.numbers.push(number);
      if (named) held.named = true;
    }
  return keys;
}

/** Whether two articles tell of the same things. Cost: linear in the pairs of statements that share a rare key. */
export function areRelated(a: RareKeys, b: RareKeys): boolean {
  const sums = new Map<string, { weight: number; named: boolean }>();
  for (const key of [...a.keys()].filter((one) => b.has(one)).sort()) {
    const [here, there] = [a.get(key)!, b.get(key)!];
    for (const i of here.numbers)
      for (const j of there.numbers) {
        const pair = `${i} ${j}`;
        const sum = sums.get(pair) ?? { weight: 0, named: false };
        sum.weight += here.weight;
        sum.named ||= here.named || there.named;
        if (sum.weight >= (sum.named ? RELATED : RELATED_NAMELESS)) return true;
        sums.set(pair, sum);
      }
  }
  return false;
}

/** The least that two articles must share for any two of their statements to share enough. */
export const mayBeRelated = (sharedWeight: number): boolean => sharedWeight >= RELATED;

/** Which articles hold a rare key. */
export interface RareKeyIndex {
  /** Articles related to one that holds these, by id. */
  related(keys: RareKeys): ArticleId[];
  add(id: ArticleId, keys: RareKeys): void;
  remove(id: ArticleId): void;
}

export function createRareKeyIndex(): RareKeyIndex {
  const articles = new Map<ArticleId, RareKeys>();
  const holders = new Map<string, Set<ArticleId>>();
  return {
    related(keys) {
      const shared = new Map<ArticleId, number>();
      for (const [key, { weight }] of keys)
        for (const id of holders.get(key) ?? []) shared.set(id, (shared.get(id) ?? 0) + weight);
      return [...shared]
        .flatMap(([id, weight]) => (mayBeRelated(weight) && areRelated(keys, articles.get(id)!) ? [id] : []))
        .sort();
    },
    add(id, keys) {
      articles.set(id, keys);
      for (const key of keys.keys()) holders.set(key, (holders.get(key) ?? new Set()).add(id));
    },
    remove(id) {
      for (const key of articles.get(id)?.keys() ?? []) {
        holders.get(key)!.delete(id);
        if (holders.get(key)!.size === 0) holders.delete(key);
      }
      articles.delete(id);
    },
  };
}

/** The rare keys of a statement with their weights, and whether they are names. */
function rareKeysOf({ terms }: Statement): Map<string, { weight: number; named: boolean }> {
  const keys = new Map<string, { weight: number; named: boolean }>();
  for (const term of terms) {
    const key = keyOf(term);
    const weight = key === null ? 0 : generalWeight(key);
    if (key !== null && weight >= RARE)
      keys.set(key, { weight, named: term.kind === 'name' || term.kind === 'person' });
  }
  return keys;
}

/** A person is found by the surname, as one article may introduce whom another only names. Small numbers and relative dates are everywhere. */
function keyOf({ keys, quantity, kind }: Term): string | null {
  if (quantity?.kind === 'date' && quantity.relative) return null;
  if (quantity?.kind === 'number' && quantity.value < 13) return null;
  if (quantity) return keys.find((key) => key.startsWith('v:')) ?? null;
  return (kind === 'person' ? keys.at(-1) : keys[0]) ?? null;
}
