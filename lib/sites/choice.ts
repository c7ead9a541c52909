/** The reader's choice of the sites that are read without being asked, and what it asks of the browser. */
import { ALL_SITES } from './site.ts';

export type SiteChoice = { kind: 'click' } | { kind: 'sites'; hosts: string[] } | { kind: 'all' };

/** What must be asked for and given back to get from the permissions that stand to the choice. */
export interface LeaveChange {
  request: string[];
  remove: string[];
}

/** Both forms of a host, each a pattern by itself, so that the toolbar popup can take one of them back. */
export const patternsOf = (host: string): string[] => [`*://${host}/*`, `*://www.${host}/*`];

/** @param granted match patterns that the extension has */
export function changeFor(choice: SiteChoice, granted: readonly string[]): LeaveChange {
  if (choice.kind === 'all') return { request: granted.includes(ALL_SITES) ? [] : [ALL_SITES], remove: [] };
  const wanted = choice.kind === 'sites' ? choice.hosts.flatMap(patternsOf) : [];
  return {
    request: wanted.filter((pattern) => !granted.includes(pattern)),
    remove: granted.filter((pattern) => !wanted.includes(pattern)),
  };
}

/** The choice that the permissions amount to; sites by their hosts, without `www.`, in order. */
export function choiceOf(granted: readonly string[]): SiteChoice {
  if (granted.includes(ALL_SITES)) return { kind: 'all' };
  const hosts = hostsOf(granted);
  return hosts.length > 0 ? { kind: 'sites', hosts } : { kind: 'click' };
}

/** The hosts that these patterns name, without `www.`, each once and in order. */
export const hostsOf = (patterns: readonly string[]): string[] =>
  [
    ...new Set(patterns.flatMap((pattern) => /^\*:\/\/(?:www\.)?([^/*]+)\/\*$/.exec(pattern)?.[1] ?? [])),
  ].sort();

/** The host of what a reader has typed or pasted, without `www.`; null where it names none. */
export function hostOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const address = /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname);
  return isHost ? hostname.replace(/^www\./, '') : null;
}
