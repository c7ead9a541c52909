/** The browser's leave to read sites: which there is, and how it is changed. */
import { browser } from '../browser.ts';
import { subscribedPatterns } from '../packs/subscribe/hosts.ts';
import type { LeaveChange } from './choice.ts';
import { webOrigins } from './site.ts';

/** Match patterns of all websites that the reader has given leave for, to read them or to fetch packs from them. */
export const grantedOrigins = async (): Promise<string[]> =>
  webOrigins((await browser.permissions.getAll()).origins);

/** Those of them that may be read. */
export async function grantedSites(): Promise<string[]> {
  // In this order: leave to fetch is noted before it is given.
  const origins = await grantedOrigins();
  const others = await subscribedPatterns();
  return origins.filter((origin) => !others.has(origin));
}

/**
 * Asks the browser for what the choice needs and gives back what it does not. Call it within the click itself: the browser asks the reader
 * only there, so the permissions that stand must be known before.
 *
 * @returns false when the reader has declined; nothing has changed then
 */
export async function applyChoice({ request, remove }: LeaveChange): Promise<boolean> {
  // Nothing may be awaited before the request.
  if (request.length > 0 && !(await browser.permissions.request({ origins: request }))) return false;
  if (remove.length > 0) await browser.permissions.remove({ origins: remove });
  return true;
}
