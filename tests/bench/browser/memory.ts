/** Memory of a script world's heap, after what nobody holds any more was collected. */
import type { CDPSession } from 'puppeteer-core';

const MB = 1024 * 1024;

/** Megabytes of objects, of what the browser holds for them, and of array buffers. All worlds of a page share one heap. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = usage as Partial<typeof usage> & {
    usedSize: number;
  };
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / MB;
}
