/** What a page's console shows: errors of the page, of the browser about it, and of content scripts in it. */
import type { Page } from 'puppeteer-core';

export interface PageLog {
  /** Errors and warnings so far. */
  problems(): string[];
}

/** Listens from now on; call it before the page is opened. */
export async function logOf(page: Page): Promise<PageLog> {
  const problems: string[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) =>
    problems.push(`exception: ${exception?.description ?? text} (${url ?? ''})`),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
    problems.push(`console.${type}: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' || entry.level === 'warning')
      problems.push(`${entry.source}: ${entry.text} (${entry.url ?? ''})`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return { problems: () => [...problems] };
}
