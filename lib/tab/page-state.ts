/** What is known of the page in a tab, as the extension's own views draw it. */
import type { PageSummary, ReadTabAnswer } from '../messaging/protocol.ts';

export type PageState =
  | { kind: 'starting' }
  | { kind: 'unreadable'; reason: Extract<ReadTabAnswer, { ok: false }>['reason'] }
  | { kind: 'read'; summary: PageSummary };
