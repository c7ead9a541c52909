/** The match patterns behind the site switches. */

export const ALL_SITES = '*://*/*';

/** The host that a switch can name, without `www.`, and its pattern; null on pages that are no website. */
export function siteOf(url: string | undefined): { host: string; pattern: string } | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return null;
  return { host: hostname.replace(/^www\./, ''), pattern: `*://${hostname}/*` };
}
