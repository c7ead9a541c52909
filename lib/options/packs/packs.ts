/** The packs of the options page: what is installed, and the files on their way to it. */

import { packToShare } from '../../articles/pack/shortened.ts';
import type { Manifest } from '../../claims/types.ts';
import { loadBundledFile } from '../../packs/bundled-file.ts';
import { packText } from '../../packs/file/seal.ts';
import { loadPacksInUse, switchBundled, watchPacksInUse } from '../../packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../packs/in-use/sync.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { listPacks, switchPack } from '../../packs/store/store.ts';
import { giveBackUnused } from '../../packs/subscribe/hosts.ts';
import { planRefresh } from '../../packs/subscribe/subscriptions.ts';
import { removeWithLeave, unsubscribe } from '../../packs/subscribe/unsubscribe.ts';
import { onChanged } from '../../storage/changed.ts';
import { download, textFile } from '../../ui/download.ts';
import { type BroughtFile, createIntake, type PackWorker } from './intake.ts';
import type { PacksSectionProps } from './PacksSection.tsx';
import { createSubscribing } from './subscribing.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * @param bundled the pack that comes with the extension
 * @param draw called whenever something has changed
 */
export function createPacks(
  bundled: Manifest,
  startWorker: () => PackWorker,
  draw: () => void,
  signal: AbortSignal,
) {
  let files: readonly BroughtFile[] = [];
  let packs: readonly InstalledPack[] = [];
  let isBundledOn = true;
  let isFailed = false;
  let turn = 0;
  const intake = createIntake(
    startWorker,
    today,
    (all) => {
      files = all;
      draw();
    },
    () => void refresh(),
  );
  const subscribing = createSubscribing(draw, (file, from) => intake.bring([file], from));
  // Leave that was asked for by a page like this that was closed in the middle.
  void giveBackUnused();

  /** What is installed is read anew after each change, and never guessed. */
  async function read(): Promise<void> {
    const mine = ++turn;
    const [installed, use] = await Promise.all([listPacks(), loadPacksInUse()]);
    // A later reading may have ended before this one.
    if (mine !== turn) return;
    packs = installed;
    isBundledOn = use.bundled;
    draw();
  }

  /** Another window may have changed them. */
  const readAgain = (): void =>
    void read().catch((error: unknown) => console.error('sidelight: the packs could not be read', error));
  onChanged('packs', readAgain, signal);
  watchPacksInUse(readAgain, signal);

  async function refresh(change: Promise<unknown> = Promise.resolve()): Promise<void> {
    try {
      isFailed = false;
      await change;
      await Promise.all([syncPacksInUse(), planRefresh()]);
      await read();
    } catch (error) {
      console.error('sidelight: the packs could not be changed', error);
      isFailed = true;
    }
    draw();
  }

  const save = (id: string, text: string): void =>
    download(document, `${id}.json`, textFile('application/json', text));

  return {
    bring: intake.bring,
    refresh: () => refresh(),
    props: (): PacksSectionProps => ({
      files,
      packs,
      bundled,
      isBundledOn,
      today: today(),
      isFailed,
      onFiles: intake.bring,
      onInstall: intake.install,
      onDrop: intake.drop,
      subscribing: subscribing.state(),
      onSubscribe: (address) => void subscribing.start(address),
      onCancelSubscribe: subscribing.cancel,
      onUnsubscribe: (id) => void refresh(unsubscribe(id)),
      onSwitch: (id, on) => void refresh(switchPack(id, on)),
      onSwitchBundled: (on) => void refresh(switchBundled(on)),
      onExport: (id) => void refresh(packToShare(id).then((pack) => save(id, packText(pack)))),
      onExportBundled: () => void refresh(loadBundledFile().then((text) => save(bundled.id, text))),
      onRemove: (id) => void refresh(removeWithLeave(id)),
    }),
  };
}
