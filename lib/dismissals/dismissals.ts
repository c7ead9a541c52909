/**
 * What the reader has said is "not this claim": kept in `storage.local` and nowhere else. A claim and a sentence, without the page's address:
 * the list is no record of what was read where.
 */
import { browser } from '../browser.ts';
import type { ClaimId } from '../claims/types.ts';
import { oneAtATime } from '../settings/one-at-a-time.ts';
import { watchStored } from '../settings/watch-stored.ts';

const KEY = 'dismissals';

/** The oldest go first when there are more. */
const MOST = 1_000;

export interface Dismissal {
  claim: ClaimId;
  /** As the page writes it. */
  sentence: string;
}

/** Reads what is stored; what is damaged is left out. By hand: this goes into every page, and a schema for it weighs half a kilobyte. */
export const dismissalsOf = (stored: unknown): Dismissal[] =>
  Array.isArray(stored) ? stored.filter(isDismissal) : [];

/** An id that no pack holds is one that matches nothing: its form need not be checked. */
const isDismissal = (one: unknown): one is Dismissal => {
  const { claim, sentence } = Object(one) as Partial<Record<keyof Dismissal, unknown>>;
  return typeof claim === 'string' && typeof sentence === 'string';
};

/** Oldest first; what is damaged is left out. */
export async function loadDismissals(): Promise<Dismissal[]> {
  return dismissalsOf((await browser.storage.local.get(KEY))[KEY]);
}

/** Tells the dismissals as they stand, and again whenever they change, here or in another place of the extension. */
export const watchDismissals = (tell: (list: Dismissal[]) => void, signal: AbortSignal): void =>
  watchStored(KEY, (stored) => tell(dismissalsOf(stored)), signal);

/** Remembers that a sentence does not state a claim. In the extension's own pages and its background only, as all changes. */
export const dismiss = (one: Dismissal): Promise<void> =>
  change((all) => [...without(all, one), { claim: one.claim, sentence: one.sentence }]);

/** Remembers those of a list that are not remembered yet. */
export const addDismissals = (list: readonly Dismissal[]): Promise<void> =>
  change((all) => [...all, ...list.filter((one) => !all.some((other) => isSame(one, other)))]);

/** Takes it back. */
export const restore = (one: Dismissal): Promise<void> => change((all) => without(all, one));

const change = (next: (all: Dismissal[]) => Dismissal[]): Promise<void> =>
  oneAtATime(KEY, async () =>
    browser.storage.local.set({ [KEY]: next(await loadDismissals()).slice(-MOST) }),
  );

const without = (all: readonly Dismissal[], one: Dismissal): Dismissal[] =>
  all.filter((other) => !isSame(other, one));

const isSame = (a: Dismissal, b: Dismissal): boolean => a.claim === b.claim && a.sentence === b.sentence;

/** Whether just this was dismissed. */
export const isDismissed = (list: readonly Dismissal[], claim: ClaimId, sentence: string): boolean =>
  list.some((one) => isSame(one, { claim, sentence }));
