import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { ClaimId, SourceId } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import type { PageMatch } from '../messaging/protocol.ts';
import { SourceClaims } from '../ui/SourceClaims.tsx';
import * as say from '../ui/wording.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { Disagreement, NONE } from './Disagreement.tsx';
import { Entry } from './Entry.tsx';
import type { PanelParts } from './types.ts';

interface SearchResultsProps extends PanelParts {
  claims: ClaimId[];
  sources: SourceId[];
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
          {claims.map((id) => (
            <FoundClaim key={id} id={id} {...rest} />
          ))}
        </ul>
      </section>
    ),
    sources.length > 0 && (
      <section key="sources" aria-labelledby="sources-found">
        <h2 id="sources-found">{t('panelSourcesFound')}</h2>
        <ul class="entries">
          {sources.map((id) => (
            <FoundSource key={id} id={id} {...rest} />
          ))}
        </ul>
      </section>
    ),
  ];
  return <div class="results">{isNamed ? sections.toReversed() : sections}</div>;
}

type Found<Id> = Omit<SearchResultsProps, 'claims' | 'sources' | 'isNamed'> & { id: Id };

function FoundClaim({ id, pack, matches, onShow, onCopy }: Found<ClaimId>) {
  const context = contextOf(pack, id);
  const match = matches.find(({ claim }) => claim === id);
  return (
    <Entry
      onShow={match && (() => onShow(match.matchId))}
      foldLabel={t('panelReportsOn', { claim: context.claim.statement })}
      inside={() => <ClaimDetail pack={pack} claim={id} onCopy={onCopy} />}
    >
      <span class="statement" lang={context.language} dir="auto">
        {context.claim.statement}
      </span>
      <span class="detail">
        {say.agreementInPack(context.agreement, NONE)}
        {match && ` · ${t('panelOnThisPage')}`}
      </span>
      <Disagreement context={context} />
    </Entry>
  );
}

function FoundSource({ id, pack }: Found<SourceId>) {
  const lookup = lookupOf(pack);
  const source = lookup.source(id);
  if (!source) return null;
  const reports = pack.reports.filter((report) => report.source === id);
  return (
    <Entry foldLabel={t('panelReports')} inside={() => <SourceClaims pack={pack} source={id} />}>
      <span class="statement" dir="auto">
        {say.stated(source.publisher)}
      </span>
      {source.title && (
        <span class="sentence" dir="auto">
          {say.stated(source.title)}
        </span>
      )}
      <span class="detail">
        {say.published(source.published)} ·{' '}
        {t('panelClaimsReported', { n: new Set(reports.map(({ claim }) => claim)).size })}
      </span>
    </Entry>
  );
}
