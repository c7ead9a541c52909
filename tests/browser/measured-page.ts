/** Pages that a bench measures: code of the extension in a page of its own, without the extension, and what its thread works. */
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { serve } from './serve.ts';

/** A page that is no extension has none of its interfaces; what is evaluated there has been given a helper by the runner of this script. */
const STAND_IN =
  'globalThis.chrome = { runtime: { id: "bench", getURL: (path) => path } }; globalThis.__name = (named) => named;';

/** Bundles a module with all that it knows, and serves it as the script of an otherwise empty page. @returns the page's address */
export async function servedPage(site: Awaited<ReturnType<typeof serve>>, entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : null;
  if (!chunk) throw new Error('the page was not bundled');
  site.put('/bench.js', `${STAND_IN}${chunk.code}`);
  site.put(
    '/bench.html',
    '<!doctype html><html lang="en"><meta charset="utf-8"><body><div></div><script src="bench.js"></script></body></html>',
  );
  return site.url('/bench.html');
}

/** Tells the milliseconds that a page's main thread has worked so far: on a machine that is shared these say more than what the clock does. */
export async function workOf(page: Page): Promise<{ worked: () => Promise<number> }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return { worked };
}

export const middle = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
