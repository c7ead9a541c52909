import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import { t } from '../i18n/messages.ts';
import type { PageMatch } from '../messaging/protocol.ts';
import type { FoundClaim as Claim, FoundSource as Source } from '../search/catalogue.ts';
import { SourceClaims } from '../ui/SourceClaims.tsx';
import * as say from '../ui/wording.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { Disagreement, NONE } from './Disagreement.tsx';
import { Entry } from './Entry.tsx';
import type { PanelParts } from './types.ts';

interface SearchResultsProps extends PanelParts {
  claims: readonly Claim[];
  sources: readonly Source[];
  /** The query names a publisher: then sources come first. */
  isNamed: boolean;
  /** The page's matches: a claim that is on it has a way to its mark. */
  matches: PageMatch[];
}

/** What was found in the packs at hand. */
export function SearchResults({ claims, sources, isNamed, ...rest }: SearchResultsProps) {
  const sections = [
    claims.length > 0 && (
      <section key="claims" aria-labelledby="claims-found">
        <h2 id="claims-found">{t('panelClaimsFound')}</h2>
        <ul class="entries">
          {claims.map((claim) => (
            <FoundClaim key={claim.id} found={claim} {...rest} />
          ))}
        </ul>
      </section>
    ),
    sources.length > 0 && (
      <section key="sources" aria-labelledby="sources-found">
        <h2 id="sources-found">{t('panelSourcesFound')}</h2>
        <ul class="entries">
          {sources.map((source) => (
            <FoundSource key={source.id} found={source} {...rest} />
          ))}
        </ul>
      </section>
    ),
  ];
  return <div class="results">{isNamed ? sections.toReversed() : sections}</div>;
}

type Found<T> = Omit<SearchResultsProps, 'claims' | 'sources' | 'isNamed'> & { found: T };

/** Until its pack has been read a claim is its statement alone. */
function FoundClaim({ found: { id, statement }, pack, matches, onShow, onCopy }: Found<Claim>) {
  const isAtHand = lookupOf(pack).claim(id) !== undefined;
  const context = isAtHand ? contextOf(pack, id) : null;
  const match = matches.find(({ claim }) => claim === id);
  const details = [
    context && say.agreementInPack(context.agreement, NONE),
    match && t('panelOnThisPage'),
  ].filter(Boolean);
  return (
    <Entry
      onShow={match && (() => onShow(match.matchId))}
      foldLabel={t('panelReportsOn', { claim: statement })}
      inside={() => <ClaimDetail pack={pack} claim={id} onCopy={onCopy} />}
    >
      <span class="statement" lang={context?.language} dir="auto">
        {statement}
      </span>
      {details.length > 0 && <span class="detail">{details.join(' · ')}</span>}
      {context && <Disagreement context={context} />}
    </Entry>
  );
}

function FoundSource({ found: { id, publisher, claims }, pack }: Found<Source>) {
  const source = lookupOf(pack).source(id);
  return (
    <Entry foldLabel={t('panelReports')} inside={() => <SourceClaims pack={pack} source={id} />}>
      <span class="statement" dir="auto">
        {source ? say.stated(source.publisher) : publisher}
      </span>
      {source?.title && (
        <span class="sentence" dir="auto">
          {say.stated(source.title)}
        </span>
      )}
      <span class="detail">
        {source && `${say.published(source.published)} · `}
        {t('panelClaimsReported', { n: new Set(claims).size })}
      </span>
    </Entry>
  );
}
