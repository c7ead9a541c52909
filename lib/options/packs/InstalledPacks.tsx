import { t } from '../../i18n/messages.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { Switch } from '../../ui/Switch.tsx';
import { AskTwice } from '../AskTwice.tsx';
import { PackFacts } from './PackFacts.tsx';

interface InstalledPacksProps {
  packs: readonly InstalledPack[];
  today: string;
  onSwitch(id: string, on: boolean): void;
  onExport(id: string): void;
  onRemove(id: string): void;
}

/** The packs that are there, each with its switch, its facts, and the ways out. */
export function InstalledPacks({ packs, today, onSwitch, onExport, onRemove }: InstalledPacksProps) {
  if (packs.length === 0) return <p class="quiet">{t('optionsNoPacks')}</p>;
  return (
    <ul class="installed">
      {packs.map(({ id, manifest, on }) => (
        <li key={id} class="card">
          <h4 dir="auto">{manifest.name}</h4>
          <Switch
            label={t('optionsSwitchedOn')}
            name={t('optionsKeepOn', { name: manifest.name })}
            on={on}
            onToggle={(next) => onSwitch(id, next)}
          />
          <PackFacts manifest={manifest} today={today} />
          <WaysOut name={manifest.name} onExport={() => onExport(id)} onRemove={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}

/** Removing asks once more, in place: what is removed is gone. */
function WaysOut({ name, onExport, onRemove }: { name: string; onExport(): void; onRemove(): void }) {
  return (
    <AskTwice
      label={
        <>
          {t('optionsRemove')}
          <span class="sl-unseen"> {name}</span>
        </>
      }
      question={t('optionsReallyRemove', { name })}
      yes={t('optionsYesRemove')}
      no={t('optionsKeep')}
      onYes={onRemove}
    >
      <button type="button" class="secondary" onClick={onExport}>
        {t('optionsExport')}
        <span class="sl-unseen">: {name}</span>
      </button>
    </AskTwice>
  );
}
