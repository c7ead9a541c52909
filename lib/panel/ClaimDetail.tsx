import { contextOf } from '../claims/context.ts';
import type { ClaimId, Pack } from '../claims/types.ts';
import { CiteAll } from '../export/CiteAll.tsx';
import { t } from '../i18n/messages.ts';
import { PackNotes } from '../ui/PackNotes.tsx';
import { ReportList } from '../ui/ReportList.tsx';
import * as say from '../ui/wording.ts';

interface ClaimDetailProps {
  pack: Pack;
  claim: ClaimId;
  /** Address of the page; a claim that was searched for stands beside no page. */
  pageUrl?: string | undefined;
  /** Day of that page, ISO 8601. */
  pageDate?: string | undefined;
  /** The page's sentence, where the claim is on it. */
  sentence?: string | undefined;
  onCopy(citation: string): void;
}

/** What sources say about one claim, as in the popover. */
export function ClaimDetail({ pack, claim, pageUrl, pageDate, sentence, onCopy }: ClaimDetailProps) {
  if (!pack.claims.some(({ id }) => id === claim)) return <p class="detail">{t('panelOtherPack')}</p>;
  const context = contextOf(pack, claim, pageUrl);
  return (
    <>
      {sentence !== undefined && (
        <p class="detail quoted">
          <span>{t('panelInTheSentence')} </span>
          <q>{sentence}</q>
        </p>
      )}
      <ReportList context={context} pageDate={pageDate} onCopy={onCopy} />
      {context.silent.length > 0 && (
        <p class="detail">{say.silent(context.silent.map(({ publisher }) => publisher))}</p>
      )}
      <CiteAll context={context} onCopy={onCopy} />
      <PackNotes packs={context.packs} />
    </>
  );
}
