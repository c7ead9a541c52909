/** Support: what the other statements of a group say to a link between two of it. */
import { type SupportMeasures, supportedChance } from './judgement.ts';
import { articleOfKey, type Link } from './links.ts';

/** A third statement that fits both less than this is not counted among those that link well. */
const WELL = 0.3;
const MOST = 2;

/** Chances of every statement's links, by statement, in order. */
export interface Neighbours {
  get(statement: string): ReadonlyMap<string, number> | undefined;
}

/** Both ends of every link are in it. */
export function neighboursOf(links: readonly Link[]): Map<string, Map<string, number>> {
  const neighbours = new Map<string, Map<string, number>>();
  const put = (from: string, to: string, chance: number): void => {
    const own = neighbours.get(from);
    if (own) own.set(to, chance);
    else neighbours.set(from, new Map([[to, chance]]));
  };
  for (const { a, b, chance } of links) {
    put(a, b, chance);
    put(b, a, chance);
  }
  return neighbours;
}

/** What the neighbours of both say to a link. Cost: linear in the neighbours of both. */
export function supportOf({ a, b, chance }: Link, neighbours: Neighbours): SupportMeasures {
  const ofA = neighbours.get(a)!;
  const ofB = neighbours.get(b)!;
  const [besideA, besideB] = [`${articleOfKey(a)}/`, `${articleOfKey(b)}/`];
  let best = 0;
  let all = 0;
  let discord = 0;
  const take = (third: string, one: number, other: number): void => {
    const linked = Math.sqrt(one * other);
    if (linked > best) best = linked;
    if (linked > WELL) all += linked;
    const apart = Math.abs(one - other);
    // Only a statement of a third article could be like both.
    if (apart > discord && !third.startsWith(besideA) && !third.startsWith(besideB)) discord = apart;
  };
  for (const [third, one] of ofA) if (third !== b) take(third, one, ofB.get(third) ?? 0);
  for (const [third, other] of ofB) if (third !== a && !ofA.has(third)) take(third, 0, other);
  return { direct: Math.log((chance + 1e-4) / (1 - chance + 1e-4)), best, all: Math.min(MOST, all), discord };
}

/** The links with their chances after support. */
export function supported(links: readonly Link[]): Link[] {
  const neighbours = neighboursOf(links);
  return links.map((link) => ({ ...link, chance: supportedChance(supportOf(link, neighbours)) }));
}
