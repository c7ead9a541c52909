/** How soon the marks were there, by the content script's own clock: it keeps its times in its own world, where pages cannot see them. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** Step to milliseconds since the page's time origin; see lib/reader/timings.ts. */
const TimingsSchema = v.record(v.string(), v.number());

export type Timings = v.InferOutput<typeof TimingsSchema>;

/** The times that the content script of a page has noted, from its start on; none where it has noted none. */
export async function readerTimings(page: Page): Promise<Timings> {
  for (const realm of page.extensionRealms()) {
    const noted = v.safeParse(
      TimingsSchema,
      await realm.evaluate(() => (globalThis as Record<symbol, unknown>)[Symbol.for('sidelight.timings')]),
    );
    if (noted.success) return sinceStart(noted.output);
  }
  return {};
}

function sinceStart(timings: Timings): Timings {
  const start = timings.start ?? 0;
  return Object.fromEntries(Object.entries(timings).map(([step, at]) => [step, Math.round(at - start)]));
}
