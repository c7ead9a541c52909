/** Opens the side panel (Chrome) or the sidebar (Firefox). */
import { browser } from '../browser.ts';

/** The part of Chrome's interface that the polyfill's types do not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/**
 * Call it within the reader's own act (a click, a command) with nothing awaited before: the browsers open it only then.
 *
 * @param windowId the window that the panel belongs to; Firefox takes the one in front
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) return browser.sidebarAction.open();
  const { sidePanel } = browser as unknown as { sidePanel: SidePanel };
  if (windowId !== undefined) await sidePanel.open({ windowId });
}
