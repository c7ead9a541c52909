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

export interface RareKeys {
  /** Articles with a statement near to one of these, by id. Cost: linear in the statements that share a rare key. */
  related(statements: readonly Statement[]): ArticleId[];
  add(id: ArticleId, statements: readonly Statement[]): void;
  remove(id: ArticleId, statements: readonly Statement[]): void;
}

export function createRareKeys(): RareKeys {
  const holders = new Map<string, Map<ArticleId, number[]>>();
  return {
    related(statements) {
      const found = new Set<ArticleId>();
      for (const statement of statements) {
        const shared = new Map<ArticleId, Map<number, { weight: number; named: boolean }>>();
        for (const [key, { weight, named }] of rareKeysOf(statement))
          for (const [id, numbers] of holders.get(key) ?? []) {
            if (found.has(id)) continue;
            const sums = shared.get(id) ?? new Map<number, { weight: number; named: boolean }>();
            shared.set(id, sums);
            for (const number of numbers) {
              const sum = sums.get(number) ?? { weight: 0, named: false };
              sums.set(number, { weight: sum.weight + weight, named: sum.named || named });
            }
          }
        for (const [id, sums] of shared)
          for (const { weight, named } of sums.values())
            if (weight >= (named ? RELATED : RELATED_NAMELESS)) found.add(id);
      }
      return [...found].sort();
    },
    add(id, statements) {
      for (const [number, statement] of statements.entries())
        for (const key of rareKeysOf(statement).keys()) {
          const byArticle = holders.get(key) ?? new Map<ArticleId, number[]>();
          holders.set(key, byArticle);
          const numbers = byArticle.get(id);
          if (numbers) numbers.push(number);
          else byArticle.set(id, [number]);
        }
    },
    remove(id, statements) {
      for (const statement of statements)
        for (const key of rareKeysOf(statement).keys()) {
          const byArticle = holders.get(key);
          byArticle?.delete(id);
          if (byArticle?.size === 0) holders.delete(key);
        }
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
