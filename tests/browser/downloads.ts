/** What the extension hands the reader as a file, caught in a folder as the browser saves it. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

export interface Downloads {
  /** Waits for a file of this name, and takes it out of the folder: the next one of that name is another. */
  take(name: string): Promise<string>;
}

/** @param folder is made; from now on all downloads of the browser land there */
export async function catchDownloads({ browser }: Launched, folder: string): Promise<Downloads> {
  mkdirSync(folder, { recursive: true });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return {
    async take(name) {
      const path = join(folder, name);
      // It has that name once it is whole.
      await until(`${name} is saved`, () => existsSync(path));
      const text = readFileSync(path, 'utf8');
      rmSync(path);
      return text;
    },
  };
}
