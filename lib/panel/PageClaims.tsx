import { useEffect, useState } from 'preact/hooks';
import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { Relation } from '../claims/types.ts';
import { number } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import type { PageMatch, PageSummary } from '../messaging/protocol.ts';
import { RelationChip } from '../ui/RelationChip.tsx';
import { RelationFilter } from '../ui/RelationFilter.tsx';
import { topicOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { Disagreement, NONE } from './Disagreement.tsx';
import { Entry } from './Entry.tsx';
import { countRelations, relationsOf } from './relations.ts';
import type { PanelParts } from './types.ts';

/** The page's claims in reading order, each a button that goes to its mark; the possible ones apart and folded. */
export function PageClaims({ summary, ...parts }: PanelParts & { summary: PageSummary }) {
  const [wanted, setWanted] = useState<Relation | null>(null);
  useEffect(() => {
    if (parts.shown !== null) setWanted(null);
  }, [parts.shown]);
  const lookup = lookupOf(parts.pack);
  const sure = summary.matches
    .filter(({ tier }) => tier === 'sure')
    .map((match) => ({ match, relations: relationsOf(match, summary.url, lookup) }));
  const possible = summary.matches.filter(({ tier }) => tier === 'possible');
  const counts = countRelations(sure.map(({ relations }) => relations));
  // A relation that has gone from the page leaves nothing to filter by.
  const filter = counts.some(({ relation }) => relation === wanted) ? wanted : null;
  const listed = sure.filter(({ relations }) => filter === null || relations.has(filter));
  return (
    <>
      {sure.length > 0 && (
        <section aria-labelledby="here">
          <h2 id="here">
            {t('panelOnThisPage')} <span class="count">{number(sure.length)}</span>
          </h2>
          {counts.length > 1 && (
            <RelationFilter counts={counts} all={sure.length} chosen={filter} onChoose={setWanted} />
          )}
          <ol class="entries here">
            {listed.map(({ match }) => (
              <MatchEntry key={match.matchId} match={match} page={summary} {...parts} />
            ))}
          </ol>
        </section>
      )}
      {possible.length > 0 && (
        <details
          class="folded possible"
          open={possible.some(({ claim }) => claim === parts.shown?.claim) || undefined}
        >
          <summary>{say.possibleMatches(possible.length, parts.isPossibleMarked)}</summary>
          <ol class="entries">
            {possible.map((match) => (
              <MatchEntry key={match.matchId} match={match} page={summary} {...parts} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** One match. A claim of a pack that is not at hand here is named by the page's sentence alone. */
function MatchEntry({
  match,
  page: { url, published },
  pack,
  shown,
  onShow,
  onCopy,
}: PanelParts & { match: PageMatch; page: PageSummary }) {
  const claim = lookupOf(pack).claim(match.claim);
  const context = claim && contextOf(pack, claim.id, url);
  const topics = [
    ...new Set(match.differs.map((kind) => topicOf({ kind, claim: '' }, claim?.details ?? []))),
  ];
  const name = claim?.statement ?? match.sentence;
  return (
    <Entry
      asked={shown?.claim === match.claim ? shown : null}
      onShow={() => onShow(match.matchId)}
      foldLabel={t('panelReportsOn', { claim: name })}
      inside={() => (
        <ClaimDetail
          pack={pack}
          claim={match.claim}
          pageUrl={url}
          pageDate={published}
          sentence={match.sentence}
          onCopy={onCopy}
        />
      )}
    >
      <span class="statement" lang={context?.language} dir="auto">
        {name}
      </span>
      {match.tier === 'possible' && claim && (
        <span class="sentence" dir="auto">
          {match.sentence}
        </span>
      )}
      {match.tier === 'sure' && context && (
        <span class="detail">
          {say.agreementLine(
            context.agreement,
            NONE,
            context.reports.some(({ isThisPage }) => isThisPage),
          )}
        </span>
      )}
      {match.tier === 'sure' && context && <Disagreement context={context} />}
      {match.differs.length > 0 && <RelationChip relation="differs" topics={topics} isPage />}
    </Entry>
  );
}
