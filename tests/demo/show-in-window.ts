/** The demo for someone who sits in front of it. */
import { grantSite } from '../browser/extension.ts';
import type { Launched } from '../browser/launch.ts';
import type { Site } from '../browser/serve.ts';

/** Opens the pages in tabs, the first one in front, and waits until the reader closes the browser. */
export async function showInWindow(launched: Launched, site: Site, pages: string[]): Promise<void> {
  const { browser } = launched;
  await grantSite(launched, '*://localhost/*');
  const [blank] = await browser.pages();
  for (const path of pages) await (await browser.newPage()).goto(site.url(path));
  await blank?.close();
  await (await browser.pages())[0]?.bringToFront();

  console.log('The browser is open, with Sidelight allowed to read localhost.');
  console.log(
    'Click an underlined sentence; the toolbar button (behind the puzzle piece) lists all of them.',
  );
  console.log('Close the window, or press Ctrl+C here, to end.');
  await launched.ended;
  await launched.close();
}
