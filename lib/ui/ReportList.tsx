import { isOlder } from '../claims/age.ts';
import { foldGroups, groupByOrigin, type OriginGroup } from '../claims/by-origin.ts';
import type { ClaimContext } from '../claims/context.ts';
import { t } from '../i18n/messages.ts';
import { ReportItem } from './ReportItem.tsx';
import * as say from './wording.ts';

interface ReportListProps {
  context: Pick<ClaimContext, 'claim' | 'reports' | 'packs' | 'language'>;
  /** Day of the page that they are read beside, ISO 8601. */
  pageDate?: string | null | undefined;
  onCopy(citation: string): void;
}

/** What the sources say about a claim: outlets that share an origin together, a long list folded. */
export function ReportList({ context, pageDate, onCopy }: ReportListProps) {
  const { shown, folded } = foldGroups(groupByOrigin(context.reports));
  const items = (groups: OriginGroup[]) => (
    <ul class="sl-reports">
      {groups.map((group) => (
        <Origin
          key={`${group.origin} ${group.entries[0]?.isThisPage}`}
          group={group}
          context={context}
          pageDate={pageDate}
          onCopy={onCopy}
        />
      ))}
    </ul>
  );
  const more = folded.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      {shown.length > 0 && items(shown)}
      {more > 0 && (
        <details class="sl-more">
          <summary>{t('moreReports', { n: more })}</summary>
          {items(folded)}
        </details>
      )}
    </>
  );
}

/** One origin: a heading of its own only where it is more than one report. */
function Origin({ group, context, pageDate, onCopy }: ReportListProps & { group: OriginGroup }) {
  // Where there is but one pack it is named once, below all reports.
  const packs = context.packs.length > 1 ? context.packs : [];
  const reports = group.entries.map((entry) => (
    <ReportItem
      key={`${entry.source.id} ${entry.report.paragraph} ${entry.report.quotation?.exact ?? entry.report.summary}`}
      entry={entry}
      details={context.claim.details}
      language={context.language}
      isGrouped={group.outlets > 1}
      packs={packs.filter(({ id }) => entry.report.packs?.includes(id)).map(({ name }) => name)}
      isOlder={isOlder(entry.source.published?.value, pageDate)}
      onCopy={onCopy}
    />
  ));
  if (group.outlets < 2) return <>{reports}</>;
  return (
    <li class="sl-origin">
      <p class="sl-origin-name">
        {say.originGroup({ value: group.origin, certainty: group.certainty }, group.outlets)}
      </p>
      <ul>{reports}</ul>
    </li>
  );
}
