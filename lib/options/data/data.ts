/** What the options page does with all that is kept. */
import { t } from '../../i18n/messages.ts';
import { applyChoice } from '../../sites/leave.ts';
import { download } from '../../ui/download.ts';
import type { Brought, DataSectionProps } from './DataSection.tsx';
import { removeAll } from './remove-all.ts';
import { collectData, readData, takeOver } from './saved-data.ts';

export interface DataParts {
  draw(): void;
  /** Takes packs as files that are looked at before they are installed. */
  onPacks(files: File[]): void;
  /** Told when everything has been removed. */
  onRemoved(): void;
}

export function createData({ draw, onPacks, onRemoved }: DataParts): () => DataSectionProps {
  let brought: Brought | null = null;
  let outcome = '';

  async function act(acting: () => Promise<string>): Promise<void> {
    outcome = '';
    try {
      outcome = await acting();
    } catch (error) {
      console.error('sidelight: the data could not be changed', error);
      outcome = t('optionsDataFailed');
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
        // Nothing may be awaited before the browser is asked.
        const isLeft = data.sites.length === 0 || (await applyChoice({ request: data.sites, remove: [] }));
        await takeOver(data);
        brought = null;
        const packs = data.packs.map((pack, at) => new File([JSON.stringify(pack)], `${at + 1}.json`));
        if (packs.length > 0) onPacks(packs);
        return isLeft ? t('optionsDataTakenOver') : t('optionsDataSitesDeclined');
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
