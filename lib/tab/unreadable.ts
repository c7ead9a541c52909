/** Why a tab could not be read. */

/** The browsers tell it only in words. Firefox has the same words for a page without leave and for one that it keeps to itself. */
const NO_LEAVE = /must request permission|missing host permission/i;

/** The browsers' own pages, the stores, other extensions' pages, error pages, files, policies. */
const RESTRICTED = /cannot access|cannot be scripted|error page|not allowed/i;

/** What a failure to run a script in a tab says: there is no leave, the browser keeps the page to itself, or something else. */
export function whyUnreadable(error: unknown): 'no-leave' | 'restricted-page' | 'failed' {
  const words = error instanceof Error ? error.message : String(error);
  if (NO_LEAVE.test(words)) return 'no-leave';
  return RESTRICTED.test(words) ? 'restricted-page' : 'failed';
}
