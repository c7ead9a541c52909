/** Firefox's own inside, where the browser's windows run: open to a driver that was let in with `--remote-allow-system-access`. */
import type { Page } from 'puppeteer-core';

interface Answer {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text?: string };
}

/** What of the driver's inside is used: it has no method for this. */
interface Inside {
  connection: {
    send(
      method: 'browsingContext.getTree',
      params: object,
    ): Promise<{ result: { contexts: { context: string }[] } }>;
    send(method: 'script.evaluate', params: object): Promise<{ result: Answer }>;
  };
}

/** Evaluates an expression in a window of the browser itself; what it promises is waited for. @returns a plain value */
export async function insideFirefox(page: Page, expression: string): Promise<unknown> {
  const { connection } = page.browser() as unknown as Inside;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.contexts;
  if (!window) throw new Error('the browser has no window');
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`in the browser: ${result.exceptionDetails?.text}`);
  return result.result?.value;
}
