/** The welcome page, opened once after the install: wiring only. */
import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { browser } from '../../lib/browser.ts';
import { changeFor, choiceOf, type SiteChoice } from '../../lib/sites/choice.ts';
import { applyChoice, grantedSites } from '../../lib/sites/leave.ts';
import { type CommandName, openKeySettings, shortcutOf } from '../../lib/ui/shortcuts.ts';
import { createExampleOpener } from '../../lib/welcome/open-example.ts';
import { Welcome } from '../../lib/welcome/Welcome.tsx';
import * as say from '../../lib/welcome/wording.ts';

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
      if (!(await applyChoice(changeFor(choice, granted)))) return say.declined();
    } catch (error) {
      console.error('sidelight: the sites could not be changed', error);
      return say.failed();
    }
    return choice.kind === 'sites' ? say.chosen.sites(choice.hosts.length) : say.chosen[choice.kind]();
  }

  render(
    <Welcome
      choice={choiceOf(granted)}
      keys={keys}
      onChoose={choose}
      onExample={createExampleOpener(document, bundledPack)}
      onKeys={openKeySettings}
    />,
    root,
  );
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
