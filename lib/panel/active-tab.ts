/** Which tab is in front of the panel, and that it has changed. */
import { browser } from '../browser.ts';
import { onPause } from '../pause/pause.ts';
import { onSettings } from '../settings/settings.ts';

/**
 * Tells the active tab of this window now, at every change of tab, and whenever its page has begun anew; undefined when there is none.
 * Where leave to read a site has been given or taken back, a site was switched, or a pause has begun or ended, it is told again too.
 */
export function watchActiveTab(tell: (tabId: number | undefined) => void, signal: AbortSignal): void {
  let windowId: number | undefined;
  let active: number | undefined;
  const ask = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (signal.aborted) return;
    windowId = tab?.windowId;
    active = tab?.id;
    tell(active);
  };
  const onActivated = (info: { windowId: number }): void => {
    if (windowId === undefined || info.windowId === windowId) void ask();
  };
  const onUpdated = (tabId: number, change: { status?: string }): void => {
    if (tabId === active && change.status === 'complete') tell(tabId);
  };
  const again = (): void => void ask();
  onPause(again, signal);
  onSettings((now, before) => {
    if (String(now.sitesOff) !== String(before.sitesOff)) again();
  }, signal);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(again);
    browser.permissions.onRemoved.removeListener(again);
  });
  void ask();
}
