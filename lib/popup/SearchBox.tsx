import { useState } from 'preact/hooks';
import { contextOf } from '../claims/context.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';
import type { ClaimSearch } from './search.ts';

/** Searches all claims of the bundled pack as the reader types. */
export function SearchBox({ pack, search }: { pack: Pack; search: ClaimSearch }) {
  const [query, setQuery] = useState('');
  const asked = query.trim();
  const found = asked === '' ? [] : search(asked);
  const outcome =
    asked === '' ? '' : found.length === 0 ? say.searchNothing(asked) : say.searchFound(found.length);
  return (
    <search class="search">
      <label>
        <Icon name="search" />
        <span class="sl-unseen">{say.searchLabel()}</span>
        <input
          type="search"
          placeholder={say.searchLabel()}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class={found.length > 0 || asked === '' ? 'sl-unseen' : 'detail'} role="status">
        {outcome}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((id) => (
            <FoundClaim key={id} pack={pack} id={id} />
          ))}
        </ul>
      )}
    </search>
  );
}

function FoundClaim({ pack, id }: { pack: Pack; id: ClaimId }) {
  const context = contextOf(pack, id);
  return (
    <li>
      <span class="statement">{context.claim.statement}</span>
      <span class="detail">{say.agreementInPack(context.agreement, disagreementOf(context))}</span>
    </li>
  );
}
