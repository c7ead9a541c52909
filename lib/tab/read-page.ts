/** Reads the page of a tab: asks the background for the reader, then the page for what it has found, until it is done. */

import type { PageSummary, ReadTabAnswer } from '../messaging/protocol.ts';
import type { Result } from '../messaging/wire.ts';
import type { PageState } from './page-state.ts';

export interface PageReader {
  /** Injects the reader into the tab. */
  start(): Promise<Result<ReadTabAnswer>>;
  /** Asks the page for what it has found so far. */
  summary(): Promise<Result<PageSummary>>;
  /** Lets time pass between two questions. */
  pause(): Promise<void>;
}

/** Questions without an answer after which the page is given up: an injected script may take a moment to listen. */
const PATIENCE = 12;

/** The page's states as they come, ending with a page that is read or cannot be. */
export async function* readPage(reader: PageReader, signal: AbortSignal): AsyncGenerator<PageState> {
  const started = await reader.start();
  if (!started.ok || !started.value.ok) {
    const reason = started.ok && !started.value.ok ? started.value.reason : 'failed';
    yield { kind: 'unreadable', reason };
    return;
  }
  let silence = 0;
  while (!signal.aborted) {
    const answer = await reader.summary();
    if (answer.ok) {
      silence = 0;
      yield { kind: 'read', summary: answer.value };
      if (answer.value.status !== 'reading') return;
    } else {
      silence += 1;
      if (silence >= PATIENCE) {
        yield { kind: 'unreadable', reason: 'failed' };
        return;
      }
    }
    await reader.pause();
  }
}
