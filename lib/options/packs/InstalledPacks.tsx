import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/messages.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { Switch } from '../../ui/Switch.tsx';
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

/** Removing asks once more, in place: what is removed is gone. The focus follows the question and comes back from it. */
function WaysOut({ name, onExport, onRemove }: { name: string; onExport(): void; onRemove(): void }) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking !== wasAsking.current) next.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (isAsking)
    return (
      <fieldset class="actions">
        <legend>{t('optionsReallyRemove', { name })}</legend>
        <button type="button" class="secondary" onClick={onRemove}>
          {t('optionsYesRemove')}
        </button>
        <button key="keep" type="button" class="secondary" ref={next} onClick={() => setAsking(false)}>
          {t('optionsKeep')}
        </button>
      </fieldset>
    );
  return (
    <p class="actions">
      <button type="button" class="secondary" onClick={onExport}>
        {t('optionsExport')}
        <span class="sl-unseen">: {name}</span>
      </button>
      <button key="remove" type="button" class="secondary" ref={next} onClick={() => setAsking(true)}>
        {t('optionsRemove')}
        <span class="sl-unseen"> {name}</span>
      </button>
    </p>
  );
}
