/**
 * Windows: the stretch of a sentence that gains most in a claim's profile. A cheap bound over the postings says which claims can gain enough
 * at all; only for these the window is looked for.
 */
import type { ClaimIndex, OpenClaim } from '../index/open.ts';
import type { Unit } from '../text/unit.ts';

/** The part of a sentence that states a claim, with what it shares. */
export interface Window {
  claim: OpenClaim;
  /** First and last unit, inclusive. */
  from: number;
  to: number;
  gain: number;
  /** Units of the window that share a key with the profile, and the key. */
  shared: { unit: number; key: string; weight: number; isName: boolean }[];
}

const GAP_COST = 0.35;

/** A key of a unit that stands in a claim's profile. */
interface Hit {
  unit: number;
  key: string;
  weight: number;
}

/**
 * A claim of which less than this share is stated is not looked at. On the labelled pages no pair below 0.35 was ever accepted, and two
 * pairs of five lay there.
 */
const LEAST_COVERAGE = 0.33;

/** The windows of all claims that are stated enough, the best covered first. */
export function windowsOf(index: ClaimIndex, units: readonly Unit[], most: number): Window[] {
  const bounds = new Float64Array(index.claims.length);
  const postings = units.map(({ keys }) => keys.map((key) => index.postingsOf(key)));
  for (const lists of postings)
    for (const list of lists) for (const { claim, weight } of list) bounds[claim]! += weight;
  const hits = new Map<number, Hit[]>();
  for (const claim of index.claims)
    if (bounds[claim.at]! > 0 && bounds[claim.at]! >= LEAST_COVERAGE * claim.expected) hits.set(claim.at, []);
  if (hits.size === 0) return [];
  postings.forEach((lists, unit) => {
    lists.forEach((list, at) => {
      const key = units[unit]!.keys[at]!;
      for (const { claim, weight } of list) hits.get(claim)?.push({ unit, key, weight });
    });
  });
  const windows: Window[] = [];
  for (const [at, own] of hits) {
    const claim = index.claims[at]!;
    const window = bestWindow(claim, own);
    if (window && window.gain >= LEAST_COVERAGE * claim.expected) windows.push(window);
  }
  return windows
    .sort((a, b) => b.gain / b.claim.expected - a.gain / a.claim.expected || a.claim.at - b.claim.at)
    .slice(0, most);
}

/** A stretch that has gained something so far. */
interface Run {
  start: number;
  sum: number;
  shared: Window['shared'];
}

/**
 * The window of a sentence that gains most for a claim: the stretch of units with the largest sum of shared weights, less a cost for
 * every unit that shares nothing. One pass over the hits (J. Kadane's maximum subarray); a key counts once in a stretch, a unit by its
 * heaviest key.
 */
function bestWindow(claim: OpenClaim, hits: readonly Hit[]): Window | null {
  const used = new Set<string>();
  let run: Run = { start: 0, sum: 0, shared: [] };
  let last = -1;
  let best: { run: Run; to: number; gain: number; shared: number } | null = null;
  for (let at = 0; at < hits.length; ) {
    const { unit } = hits[at]!;
    let heaviest: Hit | null = null;
    const first = at;
    for (; at < hits.length && hits[at]!.unit === unit; at++) {
      const hit = hits[at]!;
      if (hit.weight > (heaviest?.weight ?? 0) && !used.has(hit.key)) heaviest = hit;
    }
    run.sum -= (unit - last - 1) * GAP_COST;
    if (run.sum <= 0) {
      // The stretch is spent: what it used may count again, this unit's own keys with it.
      used.clear();
      run = { start: unit, sum: 0, shared: [] };
      heaviest = hits.slice(first, at).reduce((most, hit) => (hit.weight > most.weight ? hit : most));
    }
    last = unit;
    if (!heaviest) {
      run.sum -= GAP_COST;
      continue;
    }
    used.add(heaviest.key);
    run.sum += heaviest.weight;
    run.shared.push({ ...heaviest, isName: NAME.test(heaviest.key) });
    if (!best || run.sum > best.gain) best = { run, to: unit, gain: run.sum, shared: run.shared.length };
  }
  if (!best) return null;
  return {
    claim,
    from: best.run.start,
    to: best.to,
    gain: best.gain,
    shared: best.run.shared.slice(0, best.shared),
  };
}

const NAME = /^[ns]:/;
