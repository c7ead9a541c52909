/** The reader's keys. A driver's key strokes reach the page and not the browser around it, so the command is raised where the key would. */
import type { Page } from 'puppeteer-core';
import type { CommandName } from '../../lib/ui/shortcuts.ts';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

declare const chrome: {
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  tabs: { query(what: { active: true; lastFocusedWindow: true }): Promise<unknown[]> };
};

/** Raises a command of the extension with a page in front. */
export async function command({ extension }: Launched, page: Page, name: CommandName): Promise<void> {
  await page.bringToFront();
  const worker = await until('the background runs', async () => (await extension.workers())[0]);
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}
