/**
 * Rare keys: which articles tell of the same things. Statements by their names, figures and rare words; two articles are related when they are alike in
 * all of these and share rare names, or when two of their statements share enough of them, a name among it, and the articles share enough of their
 * names: on one war or one country there are articles by the hundred that tell of other events in the same words. That depends on the two alone, and is found without looking at the others.
 */
import type { ArticleId } from './article.ts';
import type { Statement } from './statements.ts';
import type { Term } from './terms.ts';
import { generalWeight } from './weights.ts';

/** A key is rare from this weight on: one sentence of ninety, or fewer, of general English holds it. */
const RARE = 4.5;
/** A name that the lexicon holds (a country, its leaders) stands in articles on anything: it tells no more than this. */
const KNOWN_NAME = 3;
/** Two statements that share a name, and this much in all, relate their articles. */
const RELATED = 11;
/**
 * Two articles share this much of their names, as the cosine of their weights; or two of their statements share rare names of {@link RELATED}, as a round-up has
 * many names besides. With the next it leaves 117 of the 118 pairs of the labelled stories, and of 990 pairs among 45 articles on one war 156 (`npm run bench:library`).
 */
const KINSHIP = 0.2;
/** Or their rare keys are alike, as the cosine of their weights. Without it four pairs more of the labelled stories are never compared, and 18 fewer of the war. */
const ALIKE = 0.15;

/** The rare keys of an article: how heavy each is, whether it is a name, and which statements hold it, by their numbers. */
export type RareKeys = ReadonlyMap<string, { weight: number; named: boolean; numbers: readonly number[] }>;

/** The numbers of the statements ascend from 0; a key weighs what it does in the first that holds it. */
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

/** Whether two articles tell of the same things. Cost: linear in the pairs of statements that share a name. */
export function areRelated(a: RareKeys, b: RareKeys): boolean {
  const shared = [...a.keys()]
    .filter((key) => b.has(key))
    .sort()
    .map((key) => ({
      here: a.get(key)!,
      there: new Set(b.get(key)!.numbers),
      named: a.get(key)!.named && b.get(key)!.named,
    }));
  const names = shared.filter(({ named }) => named);
  const rarest = names.filter(({ here }) => here.weight > KNOWN_NAME);
  const areAlike =
    squares(shared.map(({ here }) => here)) >=
    ALIKE * Math.sqrt(squares([...a.values()]) * squares([...b.values()]));
  if (areAlike && sumOf(rarest.map(({ here }) => here)) >= RELATED) return true;
  const areKin = squares(names.map(({ here }) => here)) >= KINSHIP * Math.sqrt(nameNorm(a) * nameNorm(b));
  const seen = new Set<string>();
  for (const name of names)
    for (const i of name.here.numbers)
      for (const j of name.there) {
        if (seen.has(`${i} ${j}`)) continue;
        seen.add(`${i} ${j}`);
        let weight = 0;
        let rareNames = 0;
        for (const { here, there, named } of shared) {
          if (!there.has(j) || !here.numbers.includes(i)) continue;
          weight += here.weight;
          if (named && here.weight > KNOWN_NAME) rareNames += here.weight;
        }
        if (weight >= RELATED && (areKin || rareNames >= RELATED)) return true;
      }
  return false;
}

/** Whether an article that shares these names, and is otherwise unknown, may be related: its other names can only make it less so. */
export function mayBeRelated(keys: RareKeys, names: readonly string[]): boolean {
  const shared = names.map((name) => keys.get(name)!);
  if (squares(shared) >= KINSHIP ** 2 * nameNorm(keys)) return true;
  const rare = shared.filter(({ weight }) => weight > KNOWN_NAME);
  return sumOf(rare) >= RELATED;
}

const sumOf = (keys: readonly { weight: number }[]): number =>
  keys.reduce((sum, { weight }) => sum + weight, 0);

const squares = (keys: readonly { weight: number }[]): number =>
  keys.reduce((sum, { weight }) => sum + weight ** 2, 0);

const nameNorm = (keys: RareKeys): number => squares([...keys.values()].filter(({ named }) => named));

/** The names among rare keys: articles that share none are not related. */
export const namesIn = (keys: RareKeys): string[] =>
  [...keys].flatMap(([key, { named }]) => (named ? [key] : []));

/** Which articles hold a rare key. */
export interface RareKeyIndex {
  /** Articles related to one that holds these, by id. */
  related(keys: RareKeys): ArticleId[];
  add(id: ArticleId, keys: RareKeys): void;
  remove(id: ArticleId): void;
}

/** An index of no articles. Asking costs a comparison with each article that shares a name. */
export function createRareKeyIndex(): RareKeyIndex {
  const articles = new Map<ArticleId, RareKeys>();
  const holders = new Map<string, Set<ArticleId>>();
  return {
    related(keys) {
      const sharing = new Set(namesIn(keys).flatMap((key) => [...(holders.get(key) ?? [])]));
      return [...sharing].filter((id) => areRelated(keys, articles.get(id)!)).sort();
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
      keys.set(key, {
        weight: key.startsWith('n:') ? KNOWN_NAME : weight,
        named: term.kind === 'name' || term.kind === 'person',
      });
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
