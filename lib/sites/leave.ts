/** The browser's leave to read sites: which there is, and how it is changed. */
import { browser } from '../browser.ts';
import type { LeaveChange } from './choice.ts';

/** Match patterns that the reader has given leave for. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin));
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
