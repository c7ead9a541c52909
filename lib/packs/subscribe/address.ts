/** Addresses that packs are subscribed to: https, one document, nothing secret in it. */
import { MAX_ADDRESS } from '../format/limits.ts';

export interface PackAddress {
  href: string;
  host: string;
  /** The match pattern of the leave that is asked for: this host, and only by https. */
  pattern: string;
  /** What the file is called; a pack that is made of what others publish has its id from it. */
  file: string;
}

/** @returns null for all that is no plain https address */
export function packAddress(text: string): PackAddress | null {
  const typed = text.trim();
  if (typed.length > MAX_ADDRESS || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  return { href: url.href, host: url.hostname, pattern: patternOf(url.hostname), file: decoded(last) };
}

const patternOf = (host: string): string => `https://${host}/*`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
