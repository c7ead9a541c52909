/**
 * Groups: statements that all say the same, from links between pairs. A statement can say two things, so that it stands in two groups: not a partition
 * but a cover, by groups in which every two statements are linked. (Hierarchical clustering, which puts every statement into one group,
 * cost a tenth of F1 on the labelled stories.)
 */
import { articleOfKey, type Link } from './links.ts';
import { neighboursOf } from './support.ts';

/** Two groups that share half of the smaller are one where every two of their statements are linked at least this well. */
const WEAKLY = 0.3;
/** Groups that a statement may open or join; where everything resembles everything, groups would be as many as links. */
const MOST_GROUPS = 4;

/**
 * Covers the links of at least the chance `from` by groups. Starts with the surest link that no group holds yet and takes in whoever is linked with
 * all of it, the best first; what is nearly a group that is there already goes into that one. The order of the links given makes no difference, and
 * statements that no chain of such links connects make none to each other.
 *
 * @returns groups of at least two statements, each sorted; statements of one article are never linked and may stand in one group
 */
export function groupsOf(links: readonly Link[], from: number): string[][] {
  const kept = links.filter(({ chance }) => chance >= from);
  const neighbours = neighboursOf(kept);
  const weakly = neighboursOf(links.filter(({ chance }) => chance >= WEAKLY));
  const order = kept.sort((x, y) => y.chance - x.chance || compareText(x.a, y.a) || compareText(x.b, y.b));
  const covered = new Set<string>();
  const groups: string[][] = [];
  /** By statement the groups that hold it. */
  const held = new Map<string, Set<string[]>>();
  const groupsWith = (statement: string): Set<string[]> => held.get(statement) ?? new Set();
  const take = (group: string[], statements: readonly string[]): void => {
    group.push(...statements);
    group.sort(compareText);
    for (const one of statements) held.set(one, groupsWith(one).add(group));
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) covered.add(`${one} ${other}`);
  };
  for (const { a, b } of order) {
    if (covered.has(`${a} ${b}`)) continue;
    if (groupsWith(a).size >= MOST_GROUPS && groupsWith(b).size >= MOST_GROUPS) continue;
    const found = grown([a, b], neighbours);
    const near = groups.length === 0 ? undefined : nearDuplicate(found, groupsWith, weakly);
    if (near)
      take(
        near,
        found.filter((one) => !near.includes(one)),
      );
    else {
      const group: string[] = [];
      groups.push(group);
      take(group, found);
    }
  }
  return groups;
}

/** The first group that is nearly this one. */
function nearDuplicate(
  found: readonly string[],
  groupsWith: (statement: string) => ReadonlySet<string[]>,
  weakly: Neighbours,
): string[] | undefined {
  const areAlike = (one: string, other: string): boolean =>
    one === other || articleOfKey(one) === articleOfKey(other) || weakly.get(one)?.has(other) === true;
  return [...new Set(found.flatMap((one) => [...groupsWith(one)]))].find(
    (group) =>
      group.filter((one) => found.includes(one)).length * 2 >= Math.min(group.length, found.length) &&
      found.every((one) => group.every((other) => areAlike(one, other))),
  );
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Grows a group from two linked statements. Who can join is linked with one of the two, as it cannot be of the articles of both: so that nobody else
 * is ever looked at.
 */
function grown(seed: readonly [string, string], neighbours: Neighbours): string[] {
  const group: string[] = [...seed];
  const candidates = new Map<string, { sum: number; members: number }>();
  for (const one of new Set(seed.flatMap((member) => [...neighbours.get(member)!.keys()])))
    if (!seed.includes(one)) candidates.set(one, { sum: 0, members: 0 });
  const meet = (member: string): void => {
    const article = articleOfKey(member);
    const own = neighbours.get(member)!;
    for (const [candidate, fit] of candidates) {
      if (articleOfKey(candidate) === article) continue;
      const chance = own.get(candidate);
      if (chance === undefined) candidates.delete(candidate);
      else {
        fit.sum += chance;
        fit.members++;
      }
    }
  };
  for (const member of seed) meet(member);
  while (candidates.size > 0) {
    const best = fittest(candidates);
    candidates.delete(best);
    group.push(best);
    meet(best);
  }
  return group;
}

/** The candidate with the highest mean chance; of equals the first. */
function fittest(candidates: ReadonlyMap<string, { sum: number; members: number }>): string {
  let best = '';
  let most = -1;
  for (const [candidate, { sum, members }] of candidates) {
    const fit = sum / members;
    if (fit > most || (fit === most && candidate < best)) {
      most = fit;
      best = candidate;
    }
  }
  return best;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
