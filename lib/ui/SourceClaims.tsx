import { lookupOf } from '../claims/lookup.ts';
import type { Pack, SourceId } from '../claims/types.ts';
import { RelationChip } from './RelationChip.tsx';

/** The claims that a source reports, each with how it stands to it. */
export function SourceClaims({ pack, source }: { pack: Pack; source: SourceId }) {
  const lookup = lookupOf(pack);
  return (
    <ul class="source-claims">
      {pack.reports
        .filter((report) => report.source === source)
        .map((report) => (
          <li key={`${report.claim} ${report.paragraph}`}>
            <span class="statement" lang={lookup.languageOf(report.claim)} dir="auto">
              {lookup.claim(report.claim)?.statement}
            </span>
            <RelationChip relation={report.relation} />
          </li>
        ))}
    </ul>
  );
}
