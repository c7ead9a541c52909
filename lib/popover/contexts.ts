/** The contexts of the claims that a page's popover shows: from the bundled pack at once, with installed packs by way of the background. */
import { type ClaimContext, contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import type { PacksInUse } from '../packs/in-use/in-use.ts';

/** Null where no pack at hand holds the claim any more. */
export type ReadContext = (claim: ClaimId, url: string) => Promise<ClaimContext | null>;

/** @param packs which packs are in use */
export function createContexts(bundled: Pack, packs: () => Promise<PacksInUse>): ReadContext {
  async function packFor(claim: ClaimId): Promise<Pack> {
    if ((await packs()).installed === '') return bundled;
    const answer = await sendToBackground({ type: 'page>background:pack', claim });
    return answer.ok ? answer.value : bundled;
  }
  return async (claim, url) => {
    const pack = await packFor(claim);
    return lookupOf(pack).claim(claim) ? contextOf(pack, claim, url) : null;
  };
}
