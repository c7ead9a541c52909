/** The toolbar popup: wiring only. Opening it is the click that lets the active tab be read. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { browser } from '../../lib/browser.ts';
import { sendToBackground, sendToPage } from '../../lib/messaging/messenger.ts';
import { App } from '../../lib/popup/App.tsx';
import { readPage } from '../../lib/popup/read-page.ts';
import { createClaimSearch } from '../../lib/popup/search.ts';
import { ALL_SITES, siteOf } from '../../lib/popup/site-access.ts';
import type { PageState, SiteAccess } from '../../lib/popup/types.ts';

const POLL_MS = 300;

async function main(root: HTMLElement): Promise<void> {
  const closing = new AbortController();
  window.addEventListener('pagehide', () => closing.abort());

  const search = createClaimSearch(bundledPack);
  let page: PageState = { kind: 'starting' };
  let access: SiteAccess = { host: null, site: false, all: false };
  let isShowFailed = false;
  const draw = (): void =>
    render(
      <App
        page={page}
        access={access}
        pack={bundledPack}
        search={search}
        isShowFailed={isShowFailed}
        onShow={show}
        onSite={(on) => site && setAccess(site.pattern, on)}
        onAllSites={(on) => setAccess(ALL_SITES, on)}
      />,
      root,
    );
  draw();

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  const site = siteOf(tab?.url);

  async function refreshAccess(): Promise<void> {
    const has = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
    const all = await has(ALL_SITES);
    access = { host: site?.host ?? null, all, site: site !== null && (await has(site.pattern)) };
    draw();
  }

  /** Runs inside the click: nothing may be awaited before the request. */
  function setAccess(pattern: string, on: boolean): void {
    const origins = [pattern];
    const changed = on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
    changed
      .then(() => sendToBackground({ type: 'popup>background:sites-changed' }))
      .catch((error: unknown) => console.error('sidelight: the sites could not be changed', error))
      .then(refreshAccess);
  }

  async function show(matchId: string): Promise<void> {
    if (tabId === undefined) return;
    const answer = await sendToPage(tabId, { type: 'popup>page:show', matchId });
    if (answer.ok && answer.value.shown) return window.close();
    isShowFailed = true;
    draw();
  }

  await refreshAccess();
  if (tabId === undefined) {
    page = { kind: 'unreadable', reason: 'restricted-page' };
    return draw();
  }
  const reader = {
    start: () => sendToBackground({ type: 'popup>background:read-tab', tabId }),
    summary: () => sendToPage(tabId, { type: 'popup>page:summary' }),
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, POLL_MS)),
  };
  for await (page of readPage(reader, closing.signal)) draw();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
