import type { ReportInContext } from '../claims/context.ts';
import type { Detail } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { citationText, passageLink } from './citation.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import { markWordings } from './marked-text.ts';
import { RelationChip } from './RelationChip.tsx';
import { reportTopics } from './topics.ts';
import * as say from './wording.ts';

interface ReportItemProps {
  entry: ReportInContext;
  details: Detail[];
  /** Of the summary, where it is known (BCP 47). */
  language?: string | undefined;
  /** The origin stands above already. */
  isGrouped?: boolean;
  /** Names of the packs that it is from, where that has to be said. */
  packs?: readonly string[];
  /** The page beside which it is read is newer. */
  isOlder?: boolean;
  onCopy(citation: string): void;
}

/** What one source says about the claim, with the way to its own words. */
export function ReportItem({
  entry,
  details,
  language,
  isGrouped = false,
  packs = [],
  isOlder = false,
  onCopy,
}: ReportItemProps) {
  const { report, source, isThisPage } = entry;
  const differs = report.differs ?? [];
  const origin = source.origins.find(({ value }) => value === report.origin);
  return (
    <li class="sl-report">
      <h3>
        <bdi>{say.stated(source.publisher)}</bdi>
        {isThisPage && <span class="sl-here">{t('thisPage')}</span>}
      </h3>
      <RelationChip relation={report.relation} topics={reportTopics(entry, details)} />
      <p class="sl-facts">
        {say.published(source.published)}
        {!isGrouped &&
          ` · ${say.via(origin ?? { value: report.origin, certainty: 'certain' }, source.publisher)}`}
        {isOlder && !isThisPage && ` · ${t('olderThanPage')}`}
        {packs.length > 0 && ` · ${say.inPacks(packs)}`}
      </p>
      {report.summary !== '' && (
        <p class="sl-summary" lang={language} dir="auto">
          {report.summary}
        </p>
      )}
      {report.rating?.text !== undefined && (
        <p class="sl-note">
          {t('rated', { publisher: say.stated(source.publisher), rating: report.rating.text })}
        </p>
      )}
      {report.quotation && (
        <blockquote lang={source.language} dir="auto">
          <q>
            <MarkedText
              stretches={markWordings(
                report.quotation.exact,
                differs.map((one) => one.source),
              )}
            />
          </q>
        </blockquote>
      )}
      {differs.map((difference) => (
        <p class="sl-note" key={`${difference.kind} ${difference.source}`}>
          {difference.note ?? t('reportDiffers', { source: difference.source, claim: difference.claim })}
        </p>
      ))}
      <p class="sl-actions">
        <PassageLink entry={entry} />
        <button type="button" class="sl-button" onClick={() => onCopy(citationText(source, report))}>
          <Icon name="copy" />
          {t('copyCitation')}
          <span class="sl-unseen">: {say.stated(source.publisher)}</span>
        </button>
      </p>
    </li>
  );
}

function PassageLink({ entry: { source, report } }: { entry: ReportInContext }) {
  const href = passageLink(source, report.quotation?.exact);
  if (href === null) return <span class="sl-quiet">{t('noAddress')}</span>;
  return (
    <a class="sl-link sl-action-link" href={href} target="_blank" rel="noopener noreferrer">
      <Icon name="open" />
      {report.quotation ? t('openAtPassage') : t('openSource')}
      <span class="sl-unseen"> {t('opensNewTab')}</span>
    </a>
  );
}
