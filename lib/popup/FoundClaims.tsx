import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { Pack } from '../claims/types.ts';
import type { FoundClaim as Found } from '../search/catalogue.ts';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';

/** The claims that a search has found, each with its agreement. */
export function FoundClaims({ pack, claims }: { pack: Pack; claims: readonly Found[] }) {
  if (claims.length === 0) return null;
  return (
    <ul class="lists results">
      {claims.map((found) => (
        <FoundClaim key={found.id} pack={pack} found={found} />
      ))}
    </ul>
  );
}

/** Until its pack has been read a claim is its statement alone. */
function FoundClaim({ pack, found: { id, statement } }: { pack: Pack; found: Found }) {
  const context = lookupOf(pack).claim(id) ? contextOf(pack, id) : null;
  return (
    <li>
      <span class="statement" lang={context?.language} dir="auto">
        {statement}
      </span>
      {context && (
        <span class="detail">{say.agreementInPack(context.agreement, disagreementOf(context))}</span>
      )}
    </li>
  );
}
