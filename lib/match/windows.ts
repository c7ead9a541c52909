/**
 * Windows: the stretch of a sentence that gains most in a claim's profile. A cheap bound over the postings says which claims can gain enough
 * at all; only for these the window is looked for.
 */
import type { ClaimIndex, OpenClaim } from '../index/open.ts';
import { bestKey } from '../index/profile.ts';
import type { Unit } from '../text/units.ts';

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

/**
 * The window of a sentence that gains most for a claim: the stretch of units with the largest sum of shared weights, less a cost for
 * every unit that shares nothing. One pass over the units (J. Kadane's maximum subarray).
 */
function bestWindow(units: readonly Unit[], claim: OpenClaim): Window | null {
  const used = new Set<string>();
  let run: Run = { start: 0, sum: 0, shared: [] };
  let best: { run: Run; to: number; gain: number; shared: number } | null = null;
  for (let at = 0; at < units.length; at++) {
    const found = bestKey(units[at]!.keys, used, claim.weights);
    run.sum += found ? found.weight : -GAP_COST;
    if (run.sum <= 0) {
      if (run.shared.length > 0) used.clear();
      run = { start: at + 1, sum: 0, shared: run.shared.length > 0 ? [] : run.shared };
      continue;
    }
    if (!found) continue;
    used.add(found.key);
    run.shared.push({ unit: at, key: found.key, weight: found.weight, isName: NAME.test(found.key) });
    if (!best || run.sum > best.gain) best = { run, to: at, gain: run.sum, shared: run.shared.length };
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

/** A stretch that has gained something so far. */
interface Run {
  start: number;
  sum: number;
  shared: Window['shared'];
}

const NAME = /^[ns]:/;

/** A claim of which less than this share is stated is not looked at. */
const LEAST_COVERAGE = 0.22;

/** The windows of all claims that are stated enough, the best covered first. */
export function windowsOf(index: ClaimIndex, units: readonly Unit[], most: number): Window[] {
  const bound = new Float64Array(index.claims.length);
  for (const unit of units) {
    for (const key of unit.keys) {
      for (const { claim, weight } of index.postings.get(key) ?? []) bound[claim]! += weight;
    }
  }
  const windows: Window[] = [];
  for (const claim of index.claims) {
    const least = LEAST_COVERAGE * claim.expected;
    if (bound[claim.at]! < least) continue;
    const window = bestWindow(units, claim);
    if (window && window.gain >= least) windows.push(window);
  }
  return windows
    .sort((a, b) => b.gain / b.claim.expected - a.gain / a.claim.expected || a.claim.at - b.claim.at)
    .slice(0, most);
}
