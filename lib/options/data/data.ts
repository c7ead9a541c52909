/** What the options page does with all that is kept. */
import { t } from '../../i18n/messages.ts';
import { packAddress } from '../../packs/subscribe/address.ts';
import { askLeave, holdLeave } from '../../packs/subscribe/hosts.ts';
import { StoreError } from '../../storage/work.ts';
import { download } from '../../ui/download.ts';
import type { Origin } from '../packs/intake.ts';
import type { Brought, DataSectionProps } from './DataSection.tsx';
import { removeAll } from './remove-all.ts';
import { collectData, readData, type SavedPack, takeOver } from './saved-data.ts';

export interface DataParts {
  draw(): void;
  /** Takes packs as files that are looked at before they are installed. @param from where the pack was refreshed from */
  onPacks(files: File[], from?: Origin): void;
  /** Told when everything has been removed. */
  onRemoved(): void;
}

/** Gives the section's props as they stand whenever it is drawn. What fails is told in `outcome` and in the console, and throws nothing. */
export function createData({ draw, onPacks, onRemoved }: DataParts): () => DataSectionProps {
  let brought: Brought | null = null;
  let outcome = '';

  async function act(acting: () => Promise<string>): Promise<void> {
    outcome = '';
    try {
      outcome = await acting();
    } catch (error) {
      console.error('sidelight: the data could not be changed', error);
      const isFull = error instanceof StoreError && error.reason === 'full';
      outcome = t(isFull ? 'savingFull' : 'optionsDataFailed');
    }
    draw();
  }

  return () => ({
    brought,
    outcome,
    onSave: () =>
      void act(async () => {
        const day = new Date().toISOString().slice(0, 10);
        download(document, `sidelight-${day}.json`, await collectData());
        return '';
      }),
    onFile: (file) =>
      void act(async () => {
        const data = readData(await file.text());
        brought =
          data === null ? { kind: 'refused', name: file.name } : { kind: 'read', name: file.name, data };
        return '';
      }),
    onTakeOver: (data) =>
      void act(async () => {
        const patterns = [...new Set(data.packs.flatMap((pack) => patternOf(pack) ?? []))];
        const isAsked = data.sites.length + patterns.length > 0;
        // Nothing may be awaited before the browser is asked.
        const leave = isAsked ? await askLeave(patterns, data.sites) : null;
        try {
          await takeOver(data);
          brought = null;
          for (const [at, pack] of data.packs.entries()) {
            const pattern = patternOf(pack);
            const file = new File([JSON.stringify(pack.file)], `${at + 1}.json`);
            // Without leave to fetch it the pack is there all the same, as it was saved.
            onPacks([file], leave && pattern ? originOf(pack, pattern) : undefined);
          }
        } finally {
          await leave?.end();
        }
        return leave || !isAsked ? t('optionsDataTakenOver') : t('optionsDataSitesDeclined');
      }),
    onLeave: () => {
      brought = null;
      draw();
    },
    onRemoveAll: () =>
      void act(async () => {
        await removeAll();
        onRemoved();
        return t('optionsDataRemoved');
      }),
  });
}

const patternOf = ({ subscription }: SavedPack): string | undefined =>
  packAddress(subscription?.address ?? '')?.pattern;

/** Each pack holds the leave by itself, until it is installed or given up. */
function originOf({ subscription }: SavedPack, pattern: string): Origin | undefined {
  if (!subscription) return undefined;
  const leave = holdLeave(pattern);
  return { subscription, done: () => void leave.end() };
}
