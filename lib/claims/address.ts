/** Addresses as names of documents. */

/**
 * An address reduced to what names the document (scheme, `www.`, hash, query order, what tells where a reader came from and a closing slash
 * aside), or null when it is no http address.
 */
export function documentAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(www|m|amp)\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** Parameters by which sites and networks count who sent a reader; no page differs by them. */
const CAMPAIGN = /^(utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid)$/;
