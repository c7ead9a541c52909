import { t } from '../i18n/messages.ts';
import { SearchField } from '../ui/SearchField.tsx';

interface SearchBoxProps {
  query: string;
  onQuery(query: string): void;
  /** How many claims were found. */
  found: number;
}

/** The field to search all claims with; what is found stands below it, in place of the page's claims. */
export function SearchBox({ query, onQuery, found }: SearchBoxProps) {
  const asked = query.trim();
  const isNothing = asked !== '' && found === 0;
  return (
    <search class="search">
      <SearchField
        label={t('searchClaims')}
        query={query}
        onQuery={onQuery}
        outcome={
          asked === ''
            ? ''
            : isNothing
              ? t('noClaimFound', { query: asked })
              : t('found', { counts: t('countClaims', { n: found }) })
        }
        isOutcomeShown={isNothing}
      />
    </search>
  );
}
