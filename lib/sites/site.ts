/** The match patterns behind the site switches. */

export const ALL_SITES = '*://*/*';

export interface Site {
  /** The host as a reader knows it, without `www.`. */
  host: string;
  /** The match pattern of its pages. */
  pattern: string;
}

/** The site that a switch can name; null on pages that are no website. */
export function siteOf(url: string | undefined): Site | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return null;
  return { host: hostname.replace(/^www\./, ''), pattern: `*://${hostname}/*` };
}

/** Of these match patterns those of websites, each once. */
export const webOrigins = (origins: readonly string[] = []): string[] =>
  [...new Set(origins.filter((origin) => /^(\*|https?):\/\//.test(origin)))].sort();

/** Whether an address stands on a site of these match patterns, which name one host each or all. */
export const isOn = (url: string, patterns: readonly string[]): boolean => {
  const pattern = siteOf(url)?.pattern;
  return pattern !== undefined && (patterns.includes(pattern) || patterns.includes(ALL_SITES));
};
