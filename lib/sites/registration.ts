/** The reader script's registration: it runs of itself on the sites that the reader has allowed, less those switched off; in a pause on none. */

import { browser } from '../browser.ts';
import { READER_SCRIPT, READER_STYLE } from '../extension-files.ts';
import { pauseLeft } from '../pause/pause.ts';
import { loadSettings } from '../settings/settings.ts';
import { grantedSites } from './leave.ts';
import { webOrigins } from './site.ts';

/** The types at hand do not know the frames without an address of their own (`srcdoc`), which belong to the page around them. */
type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number] & {
  matchOriginAsFallback: boolean;
};

const ID = 'reader';

/**
 * What to register for these origins (match patterns); null when no site is allowed.
 *
 * The marks' style sheet comes along in Chromium, where it need not wait for the background to wake. In Firefox it must have user origin,
 * which cannot be registered: there the reader asks for it.
 */
export function registrationFor(
  origins: readonly string[],
  sitesOff: readonly string[],
): Registration | null {
  const matches = webOrigins(origins);
  if (matches.length === 0) return null;
  return {
    id: ID,
    js: [READER_SCRIPT],
    ...(import.meta.env.FIREFOX ? {} : { css: [READER_STYLE] }),
    matches,
    excludeMatches: [...sitesOff],
    runAt: 'document_idle',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
}

/**
 * Gives a function that brings the registration in line with the permissions and settings as they stand. Calls wait for each other: two at
 * once would both find nothing and register twice.
 */
export function createSiteSync(): () => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  return () => {
    before = before.then(sync, sync);
    return before;
  };
}

async function sync(): Promise<void> {
  const [origins, { sitesOff }, left, registered] = await Promise.all([
    grantedSites(),
    loadSettings(),
    pauseLeft(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  const registration = registrationFor(left > 0 ? [] : origins, sitesOff);
  const isThere = registered.length > 0;
  if (registration === null) {
    if (isThere) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (isThere) await browser.scripting.updateContentScripts([registration]);
  else await browser.scripting.registerContentScripts([registration]);
}
