/** What the reader's keys do. The browser gives leave for the page in front along with them, as for a click on the toolbar button. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { openPanel } from '../panel/open-panel.ts';
import { askToSave } from '../saving/asked-save.ts';
import type { CommandName } from '../ui/shortcuts.ts';
import { showCount } from './badge.ts';
import { readToEnd, stepMark } from './step-mark.ts';

type Command = (tab: Tabs.Tab) => Promise<unknown>;

const COMMANDS: Record<CommandName, Command> = {
  'read-page': ({ id }) => forTab(id, async (tabId) => (await readToEnd(tabId)).length > 0),
  'next-mark': ({ id }) => forTab(id, (tabId) => stepMark(tabId, 1)),
  'previous-mark': ({ id }) => forTab(id, (tabId) => stepMark(tabId, -1)),
  // Nothing may be awaited before: the panel opens only within the reader's own act.
  'open-panel': ({ windowId }) => openPanel(windowId),
  // The popup shows what it has found, and asks before it keeps anything.
  'save-article': () => Promise.all([browser.action.openPopup(), askToSave()]),
};

/** Runs a command of the manifest; one that is unknown, or without a page in front, does nothing. */
export async function runCommand(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as CommandName] : null;
  if (command && tab) await command(tab);
}

/** Where there is no mark to go to, the toolbar button says so: a key that does nothing at all would be a riddle. */
async function forTab(tabId: number | undefined, act: (tabId: number) => Promise<boolean>): Promise<void> {
  if (tabId !== undefined && !(await act(tabId))) await showCount(tabId, 0, 'always');
}
