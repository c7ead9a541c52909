/** The sites of the options page: what stands, followed, and what is asked of the browser. */
import { browser } from '../../browser.ts';
import { t } from '../../i18n/messages.ts';
import { loadSettings, onSettings, setSiteOff } from '../../settings/settings.ts';
import { hostsOf, patternsOf } from '../../sites/choice.ts';
import { applyChoice, grantedSites } from '../../sites/leave.ts';
import { ALL_SITES } from '../../sites/site.ts';
import type { SitesSectionProps } from './SitesSection.tsx';

/** @param draw called whenever something has changed; the background sees to the tabs by itself */
export function createSites(draw: () => void, signal: AbortSignal): () => SitesSectionProps {
  // What stands must be known when the reader clicks: nothing may be awaited then.
  let granted: string[] = [];
  let sitesOff: string[] = [];
  let outcome = '';

  async function refresh(): Promise<void> {
    [granted, { sitesOff }] = await Promise.all([grantedSites(), loadSettings()]);
    if (!signal.aborted) draw();
  }
  const again = (): void => void refresh();
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(again);
    browser.permissions.onRemoved.removeListener(again);
  });
  onSettings(again, signal);
  again();

  async function change(changing: Promise<boolean>): Promise<void> {
    outcome = await changing.then(
      (isDone) => (isDone ? '' : t('welcomeDeclined')),
      () => t('welcomeFailed'),
    );
    await refresh();
  }

  return () => ({
    all: granted.includes(ALL_SITES),
    allowed: hostsOf(granted),
    off: hostsOf(sitesOff),
    outcome,
    onAll: (on) => void change(applyChoice(on ? ask(ALL_SITES) : giveBack(ALL_SITES))),
    onAllow: (host) => void change(applyChoice(ask(...patternsOf(host)))),
    onTakeBack: (host) =>
      void change(applyChoice(giveBack(...patternsOf(host).filter((one) => granted.includes(one))))),
    onOff: (host, isOff) => void change(setSiteOff(patternsOf(host), isOff).then(() => true)),
  });
}

const ask = (...request: string[]) => ({ request, remove: [] });
const giveBack = (...remove: string[]) => ({ request: [], remove });
