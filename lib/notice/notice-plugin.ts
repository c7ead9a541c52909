/**
 * Notes which packages go into a build, across all the scripts, pages and workers that WXT builds one after another, and writes the notice when
 * all are there. Only modules of which something is left after shaking count.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { NOTICE_FILE, noticeOf } from './notice.ts';
import { packageFolder, readPackage } from './packages.ts';

export interface NoticeMaker {
  /** A plugin for one build; workers need one of their own. */
  plugin(): Plugin;
  /** Writes the notice of all that was built into a built extension. */
  write(folder: string): void;
}

/** @param beside folders of packages whose data is in the build by another way than as a module */
export function createNoticeMaker(beside: readonly string[]): NoticeMaker {
  const folders = new Set<string>(beside);
  return {
    plugin: () => ({
      name: 'sidelight:notice',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            const folder = renderedLength > 0 ? packageFolder(id) : null;
            if (folder !== null) folders.add(folder);
          }
        }
      },
    }),
    write: (folder) => writeFileSync(join(folder, NOTICE_FILE), noticeOf([...folders].map(readPackage))),
  };
}
