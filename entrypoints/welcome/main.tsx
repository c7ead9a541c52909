/** The welcome page, opened once after the install: wiring only. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { changeFor, choiceOf, type SiteChoice } from '../../lib/sites/choice.ts';
import { applyChoice, grantedSites } from '../../lib/sites/leave.ts';
import { type CommandName, openKeySettings, shortcutOf } from '../../lib/ui/shortcuts.ts';
import { createExampleOpener } from '../../lib/welcome/open-example.ts';
import { Welcome } from '../../lib/welcome/Welcome.tsx';

const COMMANDS: CommandName[] = ['read-page', 'next-mark', 'previous-mark', 'open-panel'];

async function main(root: HTMLElement): Promise<void> {
  let granted = await grantedSites();
  const keys = Object.fromEntries(
    await Promise.all(COMMANDS.map(async (name) => [name, await shortcutOf(name)])),
  ) as Record<CommandName, string | null>;
  // What stands must be known when the reader clicks: nothing may be awaited then.
  const refresh = async (): Promise<void> => {
    granted = await grantedSites();
  };
  browser.permissions.onAdded.addListener(() => void refresh());
  browser.permissions.onRemoved.addListener(() => void refresh());

  async function choose(choice: SiteChoice): Promise<string> {
    try {
      if (!(await applyChoice(changeFor(choice, granted)))) return t('welcomeDeclined');
    } catch (error) {
      console.error('sidelight: the sites could not be changed', error);
      return t('welcomeFailed');
    }
    if (choice.kind === 'sites') return t('welcomeChosenSites', { n: choice.hosts.length });
    return t(choice.kind === 'all' ? 'welcomeChosenAll' : 'welcomeChosenClick');
  }

  const openExample = createExampleOpener(document, bundledPack);
  const draw = (): void =>
    render(
      <Welcome
        choice={choiceOf(granted)}
        keys={keys}
        onChoose={choose}
        onExample={openExample}
        onKeys={openKeySettings}
      />,
      root,
    );
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('welcomeTab'),
    changed: draw,
    signal: life.signal,
  });
  draw();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
