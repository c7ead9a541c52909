/** What a page looks like on paper. */
import { constants, inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** How many lines and surfaces a page paints when it is printed, letters not counted: the painting operators of the printed file's streams. */
export async function paintedIn(page: Page): Promise<number> {
  const file = Buffer.from(await page.pdf()).toString('latin1');
  let painted = 0;
  for (const [, stream = ''] of file.matchAll(/stream\r?\n([\s\S]*?)endstream/g)) {
    const bytes = Buffer.from(stream, 'latin1');
    // Zlib's first byte; other streams hold fonts and the like in other forms.
    if (bytes[0] !== 0x78) continue;
    const operators = inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    if (/\bBT\b/.test(operators))
      painted += operators.match(/(?<=\s)(?:f\*?|F|S|s|B\*?|b\*?)(?=\s)/g)?.length ?? 0;
  }
  return painted;
}
