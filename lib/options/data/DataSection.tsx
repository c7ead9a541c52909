import { articlesAddress } from '../../articles/address.ts';
import { t } from '../../i18n/messages.ts';
import { AskTwice } from '../AskTwice.tsx';
import type { SavedData } from './saved-data.ts';

/** A file that was brought. */
export type Brought = { kind: 'refused'; name: string } | { kind: 'read'; name: string; data: SavedData };

export interface DataSectionProps {
  brought: Brought | null;
  /** What became of the last thing asked for; empty while there is nothing to tell. */
  outcome: string;
  onSave(): void;
  onFile(file: File): void;
  /** Called within the click itself: the browser is asked for the sites. */
  onTakeOver(data: SavedData): void;
  onLeave(): void;
  onRemoveAll(): void;
}

/** What is kept in this browser: taken along, brought back, taken away. */
export function DataSection(props: DataSectionProps) {
  const { brought, outcome, onSave, onFile, onTakeOver, onLeave, onRemoveAll } = props;
  return (
    <>
      <p>{t('optionsDataIntro')}</p>
      <p>
        <a href={articlesAddress()}>{t('savedArticles')}</a>
      </p>
      <p class="actions">
        <button type="button" class="secondary" onClick={onSave}>
          {t('optionsDataSave')}
        </button>
        <label class="choose">
          <span>{t('optionsDataChoose')}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              // The same file can be chosen once more.
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {brought?.kind === 'refused' && <p role="alert">{t('optionsDataRefused', { name: brought.name })}</p>}
      {brought?.kind === 'read' && (
        <Preview name={brought.name} data={brought.data} onTakeOver={onTakeOver} onLeave={onLeave} />
      )}
      <AskTwice
        label={t('optionsDataRemove')}
        question={t('optionsDataReallyRemove')}
        yes={t('optionsDataYesRemove')}
        no={t('optionsKeep')}
        onYes={onRemoveAll}
      />
      <p class={outcome === '' ? 'sl-unseen' : 'notice'} role="status">
        {outcome}
      </p>
    </>
  );
}

interface PreviewProps extends Pick<DataSectionProps, 'onTakeOver' | 'onLeave'> {
  name: string;
  data: SavedData;
}

/** What a file holds, before anything of it is taken over. */
function Preview({ name, data, onTakeOver, onLeave }: PreviewProps) {
  const { dismissals, sites, packs, articles } = data;
  const subscribed = packs.filter(({ subscription }) => subscription !== undefined).length;
  return (
    <div class="card brought">
      <h3>{t('optionsDataHolds', { name })}</h3>
      <ul class="lines">
        <li>{t('optionsDataSettings')}</li>
        {dismissals.length > 0 && <li>{t('optionsDataDismissals', { n: dismissals.length })}</li>}
        {sites.length > 0 && <li>{t('optionsDataSites', { n: sites.length })}</li>}
        {articles.length > 0 && <li>{t('optionsDataArticles', { n: articles.length })}</li>}
        {packs.length > 0 && <li>{t('optionsDataPacks', { n: packs.length })}</li>}
        {subscribed > 0 && <li>{t('optionsDataSubscriptions', { n: subscribed })}</li>}
      </ul>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onTakeOver(data)}>
          {t('optionsDataTakeOver')}
        </button>
        <button type="button" class="secondary" onClick={onLeave}>
          {t('optionsDataLeave')}
        </button>
      </p>
    </div>
  );
}
