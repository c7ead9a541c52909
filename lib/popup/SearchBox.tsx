import { t } from '../i18n/messages.ts';
import { SearchField } from '../ui/SearchField.tsx';

interface SearchBoxProps {
  query: string;
  onQuery(query: string): void;
  /** How many claims were found. */
  found: number;
  /** Packs are still being read. */
  isReading: boolean;
}

/** The field to search all claims with; what is found stands below it, in place of the page's claims. */
export function SearchBox({ query, onQuery, found, isReading }: SearchBoxProps) {
  const asked = query.trim();
  const outcome =
    found > 0 ? t('found', { counts: t('countClaims', { n: found }) }) : t('noClaimFound', { query: asked });
  return (
    <search class="search">
      <SearchField
        label={t('searchClaims')}
        query={query}
        onQuery={onQuery}
        outcome={asked === '' ? '' : isReading ? t('searchReading') : outcome}
        isOutcomeShown={asked !== '' && (found === 0 || isReading)}
      />
    </search>
  );
}
