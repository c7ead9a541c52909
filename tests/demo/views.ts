/** Pictures of the extension's own views: the panel beside a page, the story view, the welcome page; in both schemes and two widths. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Launched } from '../browser/launch.ts';
import { openPanel } from '../browser/panel.ts';
import { until } from '../browser/until.ts';

/** Takes them beside a page that has been read; gives the paths. */
export async function photographViews(launched: Launched, page: Page, folder: string): Promise<string[]> {
  const pictures: string[] = [];
  const take = async (view: Page, name: string, widths: number[]): Promise<void> => {
    for (const width of widths)
      for (const value of ['light', 'dark']) {
        const path = join(folder, `${name}-${width}-${value}.png`) as `${string}.png`;
        await view.setViewport({ width, height: 1000 });
        await view.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await view.screenshot({ path });
        pictures.push(path);
      }
  };

  const panel = await openPanel(launched, page);
  await until('the panel lists the page', () => panel.$('.here .entry'));
  await take(panel, 'panel', [320, 360]);
  await panel.click('.story-button');
  const target = await launched.browser.waitForTarget((one) => one.url().includes('/story.html'));
  const story = await target.page();
  if (story) {
    await until('the story is drawn', () => story.$('.matrix .cell'));
    await take(story, 'story', [360, 1200]);
    await story.goto(story.url().replace(/\/story\.html.*/, '/welcome.html'));
    await until('the welcome page is drawn', () => story.$('.option'));
    await take(story, 'welcome', [360, 1100]);
    await story.close();
  }
  return pictures;
}
