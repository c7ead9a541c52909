/**
 * The claim that the panel is to show, asked for on a page. It goes through `storage.session`, as the panel may only just be opening; that is
 * kept in memory, and pages have no access to it.
 */
import * as v from 'valibot';
import { browser } from '../browser.ts';
import { ClaimNameSchema } from '../claims/schema.ts';
import type { ClaimId } from '../claims/types.ts';

const KEY = 'askedClaim';

/** `turn` tells two questions for the same claim apart. */
const AskedSchema = v.object({ claim: ClaimNameSchema, turn: v.number() });

export type AskedClaim = v.InferOutput<typeof AskedSchema>;

/** Asks the panel, open or about to open, to show a claim. */
export async function askForClaim(claim: ClaimId): Promise<void> {
  await browser.storage.session.set({ [KEY]: { claim, turn: Date.now() } satisfies AskedClaim });
}

/** Tells the claim that was asked for, if any, and each that is asked for from now on. Whoever hears of one takes it: it is told once. */
export function watchAskedClaim(tell: (asked: AskedClaim) => void, signal: AbortSignal): void {
  const take = (raw: unknown): void => {
    const parsed = v.safeParse(AskedSchema, raw);
    if (!parsed.success || signal.aborted) return;
    void browser.storage.session.remove(KEY);
    tell(parsed.output);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>): void => take(changes[KEY]?.newValue);
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
  void browser.storage.session.get(KEY).then((stored) => take(stored[KEY]));
}
