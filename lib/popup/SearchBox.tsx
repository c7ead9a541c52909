import { useState } from 'preact/hooks';
import { contextOf } from '../claims/context.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import type { ClaimSearch } from '../search/claim-search.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';

/** Searches all claims of the bundled pack as the reader types. */
export function SearchBox({ pack, search }: { pack: Pack; search: ClaimSearch }) {
  const [query, setQuery] = useState('');
  const asked = query.trim();
  const found = asked === '' ? [] : search(asked);
  const outcome =
    asked === ''
      ? ''
      : found.length === 0
        ? t('noClaimFound', { query: asked })
        : t('found', { counts: t('countClaims', { n: found.length }) });
  return (
    <search class="search">
      <SearchField
        label={t('searchClaims')}
        query={query}
        onQuery={setQuery}
        outcome={outcome}
        isOutcomeShown={asked !== '' && found.length === 0}
      />
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
      <span class="statement" lang={context.language} dir="auto">
        {context.claim.statement}
      </span>
      <span class="detail">{say.agreementInPack(context.agreement, disagreementOf(context))}</span>
    </li>
  );
}
