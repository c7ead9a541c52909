import type { Manifest } from '../../claims/types.ts';
import { t } from '../../i18n/messages.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { Switch } from '../../ui/Switch.tsx';
import { AskTwice } from '../AskTwice.tsx';
import { PackFacts } from './PackFacts.tsx';
import { SubscriptionNote } from './SubscriptionNote.tsx';

interface InstalledPacksProps {
  /** The pack that comes with the extension. */
  bundled: Manifest;
  isBundledOn: boolean;
  onSwitchBundled(on: boolean): void;
  packs: readonly InstalledPack[];
  today: string;
  onSwitch(id: string, on: boolean): void;
  onExport(id: string): void;
  onExportBundled(): void;
  onRemove(id: string): void;
  onUnsubscribe(id: string): void;
}

/** The packs that are there, each with its switch, its facts, and the ways out. */
export function InstalledPacks({
  bundled,
  isBundledOn,
  onSwitchBundled,
  packs,
  today,
  onSwitch,
  onExport,
  onExportBundled,
  onRemove,
  onUnsubscribe,
}: InstalledPacksProps) {
  const { claims, sources } = bundled.counts;
  return (
    <ul class="installed">
      <li class="card" data-bundled>
        <h4 dir="auto">{bundled.name}</h4>
        <Switch
          label={t('optionsSwitchedOn')}
          name={t('optionsKeepOn', { name: bundled.name })}
          on={isBundledOn}
          onToggle={onSwitchBundled}
        />
        <p class="quiet">{t('optionsComesAlong', { claims, sources })}</p>
        <p class="actions">
          <ExportButton name={bundled.name} onExport={onExportBundled} />
        </p>
      </li>
      {packs.map(({ id, manifest, on, subscription }) => (
        <li key={id} class="card">
          <h4 dir="auto">{manifest.name}</h4>
          <Switch
            label={t('optionsSwitchedOn')}
            name={t('optionsKeepOn', { name: manifest.name })}
            on={on}
            onToggle={(next) => onSwitch(id, next)}
          />
          <PackFacts manifest={manifest} today={today} />
          {subscription && (
            <SubscriptionNote
              subscription={subscription}
              name={manifest.name}
              onUnsubscribe={() => onUnsubscribe(id)}
            />
          )}
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
      <ExportButton name={name} onExport={onExport} />
    </AskTwice>
  );
}

function ExportButton({ name, onExport }: { name: string; onExport(): void }) {
  return (
    <button type="button" class="secondary" onClick={onExport}>
      {t('optionsExport')}
      <span class="sl-unseen">: {name}</span>
    </button>
  );
}
