/** Stops the extension's background, as the browser does when it has been idle; whoever asks next wakes it. */
import type { CDPSession } from 'puppeteer-core';
import { until } from './until.ts';

/** Longer than a stop takes on a machine under load. */
const PATIENT = { within: 60_000, every: 5 };

/**
 * @param session of a page of the extension
 * @returns stops the background, and waits until it has stopped: a message that meets one about to stop may never be answered, which the
 * content script is prepared for (lib/reader/ports.ts) and a measurement is not
 */
export async function backgroundStopper(session: CDPSession): Promise<() => Promise<void>> {
  const running = new Map<string, boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus !== 'stopped');
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the background has stopped', () => ![...running.values()].includes(true), PATIENT);
  };
}
