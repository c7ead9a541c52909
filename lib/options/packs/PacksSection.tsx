import type { Manifest } from '../../claims/types.ts';
import { t } from '../../i18n/messages.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { BroughtFiles } from './BroughtFiles.tsx';
import { FileChooser } from './FileChooser.tsx';
import { InstalledPacks } from './InstalledPacks.tsx';
import type { BroughtFile } from './intake.ts';
import { SubscribeForm } from './SubscribeForm.tsx';
import type { SubscribeState } from './subscribing.ts';

export interface PacksSectionProps {
  files: readonly BroughtFile[];
  packs: readonly InstalledPack[];
  /** The pack that comes with the extension. */
  bundled: Manifest;
  isBundledOn: boolean;
  /** ISO 8601. */
  today: string;
  /** The last thing asked for could not be done. */
  isFailed: boolean;
  onFiles(files: File[]): void;
  onInstall(id: number): void;
  onDrop(id: number): void;
  onSwitch(id: string, on: boolean): void;
  onSwitchBundled(on: boolean): void;
  onExport(id: string): void;
  onExportBundled(): void;
  onRemove(id: string): void;
  subscribing: SubscribeState;
  /** Called within the click itself. */
  onSubscribe(address: string): void;
  onCancelSubscribe(): void;
  onUnsubscribe(id: string): void;
}

/** Packs: bringing them in, and those that are there. Drawn from what it is given. */
export function PacksSection(props: PacksSectionProps) {
  const { files, packs, today, isFailed, onFiles, onInstall, onDrop } = props;
  return (
    <>
      <p>{t('optionsPacksIntro')}</p>
      {isFailed && <p role="alert">{t('optionsCouldNot')}</p>}
      <FileChooser onFiles={onFiles} />
      <SubscribeForm
        state={props.subscribing}
        onSubscribe={props.onSubscribe}
        onCancel={props.onCancelSubscribe}
      />
      <BroughtFiles files={files} installed={packs} today={today} onInstall={onInstall} onDrop={onDrop} />
      <h3>{t('optionsInstalledPacks')}</h3>
      <InstalledPacks
        bundled={props.bundled}
        isBundledOn={props.isBundledOn}
        onSwitchBundled={props.onSwitchBundled}
        packs={packs}
        today={today}
        onSwitch={props.onSwitch}
        onExport={props.onExport}
        onExportBundled={props.onExportBundled}
        onRemove={props.onRemove}
        onUnsubscribe={props.onUnsubscribe}
      />
    </>
  );
}
