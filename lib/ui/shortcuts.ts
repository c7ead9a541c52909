/** The keys of the extension's commands, as the reader has set them in the browser. */
import { browser } from '../browser.ts';

export type CommandName = 'read-page' | 'next-mark' | 'previous-mark' | 'open-panel' | 'save-article';

/** The keys of a command in the browser's own writing (`Alt+Shift+S`); null where it has none. */
export async function shortcutOf(name: CommandName): Promise<string | null> {
  const command = (await browser.commands.getAll()).find((one) => one.name === name);
  return command?.shortcut ? command.shortcut : null;
}

/** Opens the browser's own page for the keys. */
export function openKeySettings(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings.call(browser.commands);
  else if (!import.meta.env.FIREFOX) void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
