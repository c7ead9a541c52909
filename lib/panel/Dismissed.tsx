import { lookupOf } from '../claims/lookup.ts';
import type { Pack } from '../claims/types.ts';
import type { Dismissal } from '../dismissals/dismissals.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';

interface DismissedProps {
  pack: Pack;
  dismissals: readonly Dismissal[];
  onRestore(one: Dismissal): void;
  onSave(): void;
}

/** What the reader has said is "not this claim": the newest first, each with its way back, and all of them to take along. */
export function Dismissed({ pack, dismissals, onRestore, onSave }: DismissedProps) {
  if (dismissals.length === 0) return null;
  const lookup = lookupOf(pack);
  return (
    <details class="folded dismissed">
      <summary>{t('panelDismissed', { n: dismissals.length })}</summary>
      <ul class="entries">
        {dismissals.toReversed().map((one) => (
          <li class="entry" key={`${one.claim} ${one.sentence}`}>
            <p class="statement" lang={lookup.languageOf(one.claim)} dir="auto">
              {lookup.claim(one.claim)?.statement ?? one.claim}
            </p>
            <p class="sentence" dir="auto">
              {one.sentence}
            </p>
            <button type="button" class="sl-button" onClick={() => onRestore(one)}>
              <Icon name="undo" />
              {t('panelRestore')}
              <span class="sl-unseen">: {one.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="sl-button more" onClick={onSave}>
        <Icon name="save" />
        {t('saveList')}
      </button>
    </details>
  );
}
