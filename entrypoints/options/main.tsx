/** The options page: wiring only. A section is one entry of the list below. */

import { render } from 'preact';
import { readCatalogue } from '../../lib/i18n/catalogue.ts';
import { followPageLanguage } from '../../lib/i18n/follow.ts';
import { t } from '../../lib/i18n/messages.ts';
import { LanguageSection } from '../../lib/options/LanguageSection.tsx';
import { OptionsPage } from '../../lib/options/OptionsPage.tsx';
import { type BroughtFile, createIntake } from '../../lib/options/packs/intake.ts';
import { PacksSection } from '../../lib/options/packs/PacksSection.tsx';
import { packText } from '../../lib/packs/file/seal.ts';
import type { InstalledPack } from '../../lib/packs/store/database.ts';
import { listPacks, readPack, removePack, switchPack } from '../../lib/packs/store/store.ts';
import { changeSettings, loadSettings, onSettings } from '../../lib/settings/settings.ts';
import { download } from '../../lib/ui/download.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

async function main(root: HTMLElement): Promise<void> {
  let files: readonly BroughtFile[] = [];
  let packs: readonly InstalledPack[] = [];
  let isFailed = false;
  let settings = await loadSettings();

  const intake = createIntake(
    () => new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' }),
    today,
    (all) => {
      files = all;
      draw();
    },
    () => void after(Promise.resolve()),
  );

  function draw(): void {
    const body = (
      <PacksSection
        files={files}
        packs={packs}
        today={today()}
        isFailed={isFailed}
        onFiles={intake.bring}
        onInstall={intake.install}
        onDrop={intake.drop}
        onSwitch={(id, on) => void after(switchPack(id, on))}
        onExport={(id) =>
          void after(
            readPack(id).then((pack) => download(document, `${id}.json`, 'application/json', packText(pack))),
          )
        }
        onRemove={(id) => void after(removePack(id))}
      />
    );
    const sections = [
      { id: 'packs', title: t('optionsPacks'), body },
      {
        id: 'language',
        title: t('optionsLanguage'),
        body: (
          <LanguageSection
            chosen={settings.language}
            onChoose={(language) => void changeSettings((now) => ({ ...now, language }))}
          />
        ),
      },
    ];
    render(<OptionsPage sections={sections} />, root);
  }

  /** What is installed is read anew after each change, and never guessed. */
  async function after(change: Promise<unknown>): Promise<void> {
    try {
      isFailed = false;
      await change;
      packs = await listPacks();
    } catch (error) {
      console.error('sidelight: the packs could not be changed', error);
      isFailed = true;
    }
    draw();
  }

  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  onSettings((now) => {
    settings = now;
    draw();
  }, life.signal);
  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('optionsTitle'),
    changed: draw,
    signal: life.signal,
  });
  draw();
  await after(Promise.resolve());
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
