/** What the toolbar popup shows. */
import type { PageSummary, ReadTabAnswer } from '../messaging/protocol.ts';

/** What is known of the page in the active tab. */
export type PageState =
  | { kind: 'starting' }
  | { kind: 'unreadable'; reason: Extract<ReadTabAnswer, { ok: false }>['reason'] }
  | { kind: 'read'; summary: PageSummary };

/**
 * Which sites are read without being asked: this one, all. `host` is null on a page that no site switch can name; with leave for all sites
 * `site` is false only where the reader has switched this one off.
 */
export interface SiteAccess {
  host: string | null;
  site: boolean;
  all: boolean;
}
