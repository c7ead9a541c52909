/** What has a date and grows old: a source beside a newer page, a pack whose makers stand by it no longer. */

/**
 * Whether a source is older than a page: its last day lies before the page's first. A date of a month or a year is as long as that is.
 *
 * @param published ISO 8601: a day, a month, a year, or an interval of two of them; where it is not known nothing is said
 * @param pageDate the day of the page, ISO 8601
 */
export function isOlder(published: string | undefined, pageDate: string | null | undefined): boolean {
  const last = published?.split('/').at(-1) ?? '';
  return last !== '' && Boolean(pageDate) && pageDate!.slice(0, last.length) > last;
}

/** Whether a pack has expired: its makers stood by it until the end of a day that is over. @param today ISO 8601 */
export const isExpired = ({ expires }: { expires?: string | undefined }, today: string): boolean =>
  expires !== undefined && expires < today;
