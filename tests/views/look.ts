/** How a view is looked at: its width, its theme, with forced colours, by touch. */
import type { Page } from 'puppeteer-core';

export interface Look {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  /** The reader's own colours take the place of all others. */
  forced?: boolean;
}

/** Puts a view in a look; without motion, as a picture cannot catch what moves. */
export async function lookAt(page: Page, { width, height, scheme, forced = false }: Look): Promise<void> {
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  // On a phone the popup is as wide as the screen.
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: width < 360 });
  // The driver's own method does not know forced colours.
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
  // The session is kept: what it emulates ends with it.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
