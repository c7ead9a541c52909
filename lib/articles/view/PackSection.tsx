import { t } from '../../i18n/messages.ts';
import { Switch } from '../../ui/Switch.tsx';

/** The library as a pack: how far it is, and whether pages are compared with it. */
export interface PackState {
  /** Null where it is not there yet. */
  on: boolean | null;
  claims: number;
  /** Articles are saved that are not in it yet. */
  isBehind: boolean;
  /** It could not be made of what is saved now: no room, or something else. */
  problem: 'full' | 'failed' | null;
}

interface PackSectionProps {
  pack: PackState;
  onSwitch(on: boolean): void;
  onSave(): void;
}

/** The articles as a pack: the pages read next are compared with it, and it can be given to others. */
export function PackSection({ pack, onSwitch, onSave }: PackSectionProps) {
  return (
    <section aria-labelledby="pack">
      <h2 id="pack">{t('articlesPack')}</h2>
      <p class="detail" role="status">
        {pack.problem === 'full'
          ? t('articlesPackFull')
          : pack.problem === 'failed'
            ? t('articlesPackFailed')
            : pack.isBehind
              ? t('articlesPackBehind')
              : t('articlesPackHolds', { n: pack.claims })}
      </p>
      {pack.on !== null && <Switch label={t('articlesPackOn')} on={pack.on} onToggle={onSwitch} />}
      {pack.claims > 0 && (
        <>
          <p class="notice">{t('articlesCopyright')}</p>
          <p>
            <button type="button" class="sl-secondary" onClick={onSave}>
              {t('articlesSavePack')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
