/** Follows the page in the active tab of the panel's window: reads it, then hears of its changes, until the signal aborts. */

import type { PageSummary } from '../messaging/protocol.ts';
import type { Result } from '../messaging/wire.ts';
import type { PageState } from './page-state.ts';
import { type PageReader, readPage } from './read-page.ts';

/** A tab's page over time. */
export interface LivePage extends PageReader {
  /** Lets a while pass, longer than between two questions of a reading; not while nobody sees the panel. */
  rest(): Promise<void>;
}

/**
 * The states of one page as they come, each once. A page is asked again and again, because it can change, be read by the toolbar button, or
 * be left for another one without the browser telling.
 */
export async function* followPage(page: LivePage, signal: AbortSignal): AsyncGenerator<PageState> {
  let last = '';
  const isNew = (state: PageState): boolean => {
    const now = JSON.stringify(state);
    const differs = now !== last;
    last = now;
    return differs;
  };
  for await (const state of readPage(page, signal)) if (isNew(state) && !signal.aborted) yield state;
  let wasThere = last.includes('"read"');
  while (!signal.aborted) {
    await page.rest();
    if (signal.aborted) return;
    const answer: Result<PageSummary> = await page.summary();
    if (answer.ok) {
      wasThere = true;
      const state: PageState = { kind: 'read', summary: answer.value };
      if (isNew(state) && !signal.aborted) yield state;
    } else if (wasThere) {
      // The page that answered is gone.
      wasThere = false;
      for await (const state of readPage(page, signal)) {
        wasThere = state.kind === 'read';
        if (isNew(state) && !signal.aborted) yield state;
      }
    }
  }
}
