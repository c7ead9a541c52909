import type { PackLookup } from '../claims/lookup.ts';
import { t } from '../i18n/messages.ts';
import type { PageMatch } from '../messaging/protocol.ts';
import { RelationChip } from '../ui/RelationChip.tsx';
import { topicOf } from '../ui/topics.ts';
import { possibleMatches } from '../ui/wording.ts';

interface ClaimListProps {
  matches: PageMatch[];
  lookup: PackLookup;
  /** The reader has possible matches marked too. */
  isPossibleMarked: boolean;
  onShow(matchId: string): void;
}

/** The matches in reading order, each a button that opens its popover on the page; possible ones apart and folded. */
export function ClaimList({ matches, lookup, isPossibleMarked, onShow }: ClaimListProps) {
  if (matches.length === 0) return null;
  const sure = matches.filter((match) => match.tier === 'sure');
  const possible = matches.filter((match) => match.tier === 'possible');
  const rows = (list: PageMatch[]) => (
    <ol class="claims">
      {list.map((match) => (
        <ClaimRow key={match.matchId} match={match} lookup={lookup} onShow={onShow} />
      ))}
    </ol>
  );
  return (
    <div class="lists">
      {sure.length > 0 && (
        <section aria-label={t('claimsHeading')} class="found">
          {rows(sure)}
        </section>
      )}
      {possible.length > 0 && (
        <details class="possible">
          <summary>{possibleMatches(possible.length, isPossibleMarked)}</summary>
          {rows(possible)}
        </details>
      )}
    </div>
  );
}

/** One match. A claim of a pack that is not at hand here is named by the page's sentence alone. */
function ClaimRow({
  match,
  lookup,
  onShow,
}: {
  match: PageMatch;
  lookup: PackLookup;
  onShow(id: string): void;
}) {
  const claim = lookup.claim(match.claim);
  const topics = [
    ...new Set(match.differs.map((kind) => topicOf({ kind, claim: '' }, claim?.details ?? []))),
  ];
  return (
    <li>
      <button type="button" class="claim" onClick={() => onShow(match.matchId)}>
        <span class="statement" lang={lookup.languageOf(match.claim)} dir="auto">
          {claim?.statement ?? match.sentence}
        </span>
        {claim && (
          <span class="sentence" dir="auto">
            {match.sentence}
          </span>
        )}
        {match.differs.length > 0 && <RelationChip relation="differs" topics={topics} />}
      </button>
    </li>
  );
}
