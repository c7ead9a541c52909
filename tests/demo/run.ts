/**
 * `npm run demo [-- FILE...]`: builds the extension and opens it on the demo pages, or on the files given. With a display the browser
 * stays open; without one it looks at each page by itself, clicks a mark, takes pictures and prints what it found.
 */
import { join, relative } from 'node:path';
import { readText, runCommand } from '../../lib/commands/input.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { hasDisplay, launch } from '../browser/launch.ts';
import { recordRequests } from '../browser/record-requests.ts';
import { type Site, serve } from '../browser/serve.ts';
import { endOf, output, ROOT } from '../run/steps.ts';
import { showInWindow } from './show-in-window.ts';
import { tourOf } from './tour.ts';

const PICTURES = join(ROOT, 'test-results/demo');

async function demo(paths: string[]): Promise<void> {
  // Before anything is built: a wrong file name should be told at once.
  const files = paths.map((path) => ({ path, text: readText(path) }));
  const chromium = findChromium((line) => console.log(line));
  console.log('Building the extension ...');
  const build = await output('wxt', ['build']);
  if (build.code !== 0) throw new Error(`the extension could not be built\n${endOf(build.text)}`);

  const site = await serve();
  const pages = files.length > 0 ? files.map(({ path, text }) => site.addFile(path, text)) : site.demo;
  try {
    if (hasDisplay()) await showInWindow(await launch({ chromium }), site, pages);
    else await withoutDisplay(chromium, site, pages);
  } finally {
    await site.close();
  }
}

async function withoutDisplay(chromium: string, site: Site, pages: string[]): Promise<void> {
  const record = await recordRequests(site.origin);
  const launched = await launch({ chromium, headless: true, proxy: record.proxy });
  try {
    const pictures = await tourOf(launched, site, pages, PICTURES);
    console.log(`\nRequests that would have left the browser: ${record.refused().join(', ') || 'none'}`);
    console.log(`${pictures.length} pictures are in ${relative(process.cwd(), PICTURES)}/`);
  } finally {
    await launched.close();
    await record.close();
  }
}

await runCommand('demo', () => demo(process.argv.slice(2)));
