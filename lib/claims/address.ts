/** Addresses as names of documents. */

/**
 * An address reduced to what names the document (scheme, `www.`, hash, query order and a closing slash aside), or null when it is no http
 * address.
 */
export function documentAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.searchParams.sort();
  const host = url.hostname.replace(/^(www|m|amp)\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
