import { foldGroups, groupByOrigin, type OriginGroup } from '../claims/by-origin.ts';
import type { ClaimContext } from '../claims/context.ts';
import { t } from '../i18n/messages.ts';
import { ReportItem } from './ReportItem.tsx';
import * as say from './wording.ts';

interface ReportListProps {
  context: Pick<ClaimContext, 'claim' | 'reports'>;
  onCopy(citation: string): void;
}

/** What the sources say about a claim: outlets that share an origin together, a long list folded. */
export function ReportList({ context, onCopy }: ReportListProps) {
  const { shown, folded } = foldGroups(groupByOrigin(context.reports));
  const items = (groups: OriginGroup[]) => (
    <ul class="sl-reports">
      {groups.map((group) => (
        <Origin
          key={`${group.origin} ${group.entries[0]?.isThisPage}`}
          group={group}
          context={context}
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
function Origin({ group, context, onCopy }: ReportListProps & { group: OriginGroup }) {
  const reports = group.entries.map((entry) => (
    <ReportItem
      key={`${entry.source.id} ${entry.report.paragraph} ${entry.report.quotation?.exact ?? entry.report.summary}`}
      entry={entry}
      details={context.claim.details}
      isGrouped={group.outlets > 1}
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
