import { contextOf } from '../claims/context.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';

/** The claims that a search has found, each with its agreement. */
export function FoundClaims({ pack, claims }: { pack: Pack; claims: readonly ClaimId[] }) {
  if (claims.length === 0) return null;
  return (
    <ul class="lists results">
      {claims.map((id) => (
        <FoundClaim key={id} pack={pack} id={id} />
      ))}
    </ul>
  );
}

function FoundClaim({ pack, id }: { pack: Pack; id: ClaimId }) {
  const context = contextOf(pack, id);
  return (
    <li>
      <span class="statement" lang={context.language} dir="auto">
        {context.claim.statement}
      </span>
      <span class="detail">{say.agreementInPack(context.agreement, disagreementOf(context))}</span>
    </li>
  );
}
