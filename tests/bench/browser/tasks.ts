/** Tasks of a page's main thread while something happens, from Chromium's own trace. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** What is read of a trace's events; `ts`, `dur` and `tdur` in microseconds. */
const TraceSchema = v.object({
  traceEvents: v.array(
    v.looseObject({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.optional(v.number(), 0),
      dur: v.optional(v.number(), 0),
      tdur: v.optional(v.number()),
      args: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
});

export interface Task {
  /** Milliseconds by the clock. */
  lasted: number;
  /** Milliseconds that the processor worked on it: on a machine that is shared these say more. */
  worked: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const TASK = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** The tasks of the main thread that the page at an address has while `work` is done, the longest first. */
export async function tasksDuring(
  page: Page,
  address: string,
  work: () => Promise<unknown>,
): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const bytes = await page.tracing.stop();
  const { traceEvents } = v.parse(TraceSchema, JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
  // A page that was navigated to may have changed its process: the last one that committed the address.
  const committed = traceEvents.findLast(
    ({ name, args }) =>
      name === 'CommitLoad' && (args.data as { url?: string } | undefined)?.url?.startsWith(address),
  );
  if (!committed) throw new Error(`the trace does not tell who showed ${address}`);
  const { pid, tid } = committed;
  let end = 0;
  return traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && TASK.has(event.name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      // Each task is told twice, by two layers of the browser, one within the other.
      if (ts < end) return false;
      end = ts + dur;
      return true;
    })
    .map(({ dur, tdur }) => ({ lasted: dur / 1000, worked: (tdur ?? dur) / 1000 }))
    .sort((a, b) => b.worked - a.worked);
}
