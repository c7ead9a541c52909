/** Where a pack is refreshed from. */
import type { FetchFailure } from '../subscribe/fetch-pack.ts';

/**
 * Why the last refresh changed nothing, where it should have. `no-leave`: the reader has taken the leave for the host back; `another-pack`: another
 * pack stands there now; `not-valid`: what stands there is no pack; `not-kept`: there was no room, or it broke.
 */
export type SubscriptionFailure = FetchFailure | 'no-leave' | 'another-pack' | 'not-valid' | 'not-kept';

export interface Subscription {
  /** An https address. */
  address: string;
  /** What the pack that is here was marked with by its server. */
  etag?: string;
  /** When it was last asked for, ISO 8601 in UTC. */
  checked: string;
  failed?: SubscriptionFailure;
}
