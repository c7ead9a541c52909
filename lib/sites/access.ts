/** Reads and changes which sites are read without being asked: the browser's permissions and the reader's own list of sites switched off. */
import { browser } from '../browser.ts';
import { loadSettings, setSiteOff } from '../settings/settings.ts';
import { ALL_SITES, type Site } from './site.ts';

/**
 * Which sites are read without being asked: this one, all. `host` is null on a page that no site switch can name; with leave for all sites
 * `site` is false only where the reader has switched this one off.
 */
export interface SiteAccess {
  host: string | null;
  site: boolean;
  all: boolean;
}

/** How things stand for a site; `site` is null on a page that is none. */
export async function readAccess(site: Site | null): Promise<SiteAccess> {
  const has = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
  const [all, own, { sitesOff }] = await Promise.all([
    has(ALL_SITES),
    site !== null && has(site.pattern),
    loadSettings(),
  ]);
  const isOff = site !== null && sitesOff.includes(site.pattern);
  return { host: site?.host ?? null, all, site: own && !isOff };
}

/** Lets all sites be read, or takes that back. Call it within the click itself: the browser asks the reader only there. */
export const changeAllSites = (on: boolean): Promise<boolean> =>
  on
    ? browser.permissions.request({ origins: [ALL_SITES] })
    : browser.permissions.remove({ origins: [ALL_SITES] });

/**
 * Lets one site be read, or takes that back; where all sites are allowed, it is switched off instead. Call it within the click itself.
 *
 * @returns false when the reader has declined
 */
export async function changeSite({ pattern }: Site, on: boolean, hasAll: boolean): Promise<boolean> {
  if (!on && !hasAll) return browser.permissions.remove({ origins: [pattern] });
  // Nothing may be awaited before the request.
  const isGranted = !on || hasAll || (await browser.permissions.request({ origins: [pattern] }));
  if (isGranted) await setSiteOff(pattern, !on);
  return isGranted;
}
