/** The options page: wiring only. A section is one entry of the list below. */
import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { AppearanceSection } from '../../lib/options/appearance/AppearanceSection.tsx';
import { createAppearance } from '../../lib/options/appearance/appearance.ts';
import { DataSection } from '../../lib/options/data/DataSection.tsx';
import { createData } from '../../lib/options/data/data.ts';
import { LanguageSection } from '../../lib/options/LanguageSection.tsx';
import { OptionsPage } from '../../lib/options/OptionsPage.tsx';
import { PacksSection } from '../../lib/options/packs/PacksSection.tsx';
import { createPacks } from '../../lib/options/packs/packs.ts';
import { SitesSection } from '../../lib/options/sites/SitesSection.tsx';
import { createSites } from '../../lib/options/sites/sites.ts';
import { changeSettings, loadSettings, onSettings } from '../../lib/settings/settings.ts';

async function main(root: HTMLElement): Promise<void> {
  const life = new AbortController();
  const { signal } = life;
  window.addEventListener('pagehide', () => life.abort());
  let settings = await loadSettings();
  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('optionsTitle'),
    changed: () => draw(),
    signal,
  });

  const packs = createPacks(
    bundledPack.manifest,
    () => new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' }),
    () => draw(),
    signal,
  );
  const sites = createSites(() => draw(), signal);
  const appearance = createAppearance(() => settings.marks);
  const data = createData({ draw: () => draw(), onPacks: packs.bring, onRemoved: packs.refresh });
  const language = {
    chosen: () => settings.language,
    onChoose: (next: typeof settings.language) => void changeSettings((now) => ({ ...now, language: next })),
  };

  function draw(): void {
    const sections = [
      { id: 'packs', title: t('optionsPacks'), body: <PacksSection {...packs.props()} /> },
      { id: 'sites', title: t('optionsSites'), body: <SitesSection {...sites()} /> },
      { id: 'appearance', title: t('optionsLooks'), body: <AppearanceSection {...appearance()} /> },
      {
        id: 'language',
        title: t('optionsLanguage'),
        body: <LanguageSection chosen={settings.language} onChoose={language.onChoose} />,
      },
      { id: 'data', title: t('optionsData'), body: <DataSection {...data()} /> },
    ];
    render(<OptionsPage sections={sections} />, root);
  }

  onSettings((now) => {
    settings = now;
    draw();
  }, signal);
  draw();
  await packs.refresh();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
