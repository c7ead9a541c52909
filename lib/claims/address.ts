/** Addresses as names of documents. */

/**
 * An address reduced to what names the document (scheme, `www.`, hash, query order, what tells where a reader came from and a closing slash
 * aside), or null when it is no http address.
 */
export function documentAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.host.replace(/^(www|m|amp)\./, '');
  // Not by `searchParams`: a content script in Firefox can't go through what it has of the page's own objects one by one.
  const query = url.search.slice(1).replaceAll('%20', '+').split('&');
  const named = query.filter((parameter) => parameter && !CAMPAIGN.test(parameter)).sort();
  const path = `${host}${url.pathname.replace(/\/+$/, '')}`;
  return named.length === 0 ? path : `${path}?${named.join('&')}`;
}

/** Parameters by which sites and networks count who sent a reader; no page differs by them. */
const CAMPAIGN = /^(utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid)(=|$)/;
