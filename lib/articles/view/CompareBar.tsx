import { t } from '../../i18n/messages.ts';
import type { SourceRow } from '../types.ts';

/** Articles side by side on a wide screen; more are no longer read beside each other. */
const MOST_COMPARED = 6;

interface CompareBarProps {
  chosen: readonly SourceRow[];
  onClear(): void;
  onCompare(): void;
}

/** What is chosen, and what can be done with it; says what is missing until it can. */
export function CompareBar({ chosen, onClear, onCompare }: CompareBarProps) {
  const n = chosen.length;
  const isReady = n >= 2 && n <= MOST_COMPARED;
  const hint = n > MOST_COMPARED ? t('articlesTooMany', { n: MOST_COMPARED }) : t('articlesChosen', { n });
  return (
    <div class="compare-bar" data-empty={n === 0}>
      <p role="status">{n === 0 ? t('articlesChooseHint') : hint}</p>
      {n > 0 && (
        <p class="bar-actions">
          <button type="button" class="sl-primary" disabled={!isReady} onClick={onCompare}>
            {t('articlesCompare')}
          </button>
          <button type="button" class="sl-button" onClick={onClear}>
            {t('articlesChooseNone')}
          </button>
        </p>
      )}
    </div>
  );
}
