import { t } from '../../i18n/messages.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';

interface WaysOutProps {
  count: number;
  onSaveAll(): void;
  onRemoveAll(): void;
}

/** All of it as one file, and all of it gone. */
export function WaysOut({ count, onSaveAll, onRemoveAll }: WaysOutProps) {
  return (
    <section aria-labelledby="ways-out">
      <h2 id="ways-out">{t('articlesWaysOut')}</h2>
      <p class="detail">{t('articlesSaveAllHint')}</p>
      <p class="choices">
        <button type="button" class="sl-secondary" onClick={onSaveAll}>
          {t('articlesSaveAll')}
        </button>
        <AskFirst
          label={t('articlesRemoveAll')}
          question={t('articlesReallyRemoveAll', { n: count })}
          yes={t('articlesYesRemoveAll')}
          no={t('articleKeep')}
          onYes={onRemoveAll}
        />
      </p>
    </section>
  );
}
