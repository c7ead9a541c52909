/** The one place where an address becomes an `href`: https only, or no link at all. */

/** The address in its normal form, or null when it is not a whole https address. */
export function httpsLink(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? url.href : null;
}
