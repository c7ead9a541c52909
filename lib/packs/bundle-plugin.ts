/**
 * The Vite plugin behind `virtual:bundled-pack`, `virtual:bundled-index` and `virtual:bundled-texts`. A pack with problems stops the build, and every problem is
 * printed.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FSWatcher, Plugin } from 'vite';
import type { Bundle } from './bundle.ts';
import { BUNDLED_FILE } from './bundled-file.ts';

const MODULES = ['virtual:bundled-pack', 'virtual:bundled-index', 'virtual:bundled-texts'];

/** What of a pack's folder goes into the bundle. */
const PARTS = ['pack.json', 'claims', 'sources', 'lessons', 'differences', 'lexicon'];

/** Scripts are built apart, each with a plugin of its own: the last bundle serves them all, until a file of its folder changes. */
let last: { folder: string; state: string; bundle: Bundle } | null = null;

/** @param folder the pack's folder; @param build made for tests */
export function bundledPack(folder: string, build: (folder: string) => Promise<Bundle> = buildLate): Plugin {
  async function bundle(): Promise<Bundle> {
    const state = stateOf(folder);
    if (last?.folder !== folder || last.state !== state)
      last = { folder, state, bundle: await build(folder) };
    return last.bundle;
  }

  return {
    name: 'sidelight:bundled-pack',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!MODULES.includes(id.slice(1)) || !id.startsWith('\0')) return undefined;
      const { pack, index, texts } = await bundle().catch((error: unknown) => this.error(described(error)));
      if (id === '\0virtual:bundled-pack')
        return `export const bundledPack = JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
      return id === '\0virtual:bundled-index'
        ? `export const bundledIndex = ${JSON.stringify(index)};`
        : `export const bundledTexts = ${JSON.stringify(texts)};`;
    },
  };
}

/** The pack as a file of the extension, for the hook that gathers such files; a pack with problems stops the build here, too. */
export async function bundledFile(folder: string): Promise<{ relativeDest: string; contents: string }> {
  const { bundledFileText } = await import('./bundle.ts');
  const contents = await bundledFileText(folder).catch((error: unknown) => {
    throw new Error(described(error));
  });
  return { relativeDest: BUNDLED_FILE.slice(1), contents };
}

/** The builder loads a table of English words of 1 MB: only a build that needs it waits for that. */
async function buildLate(folder: string): Promise<Bundle> {
  const { bundlePack } = await import('./bundle.ts');
  return bundlePack(folder);
}

/** The part of WXT's development server that is needed here. */
interface DevServer {
  watcher: Pick<FSWatcher, 'add' | 'on'>;
  restart(): Promise<void>;
}

/** Milliseconds in which an editor may write several files. */
const SETTLE = 300;

/** Starts the development server anew when a file of the pack's folder changes: every script and page may hold a part of it. */
export function watchPack(folder: string, server: DevServer): void {
  const paths = PARTS.map((part) => join(folder, part));
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(paths);
  server.watcher.on('all', (_event: string, path: string) => {
    if (!paths.some((one) => path.startsWith(one))) return;
    clearTimeout(timer);
    // A pack with problems is told; the next change tries again.
    timer = setTimeout(() => {
      server
        .restart()
        .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }, SETTLE);
  });
}

/** Changes whenever a file of the folder does: names, sizes and times. */
function stateOf(folder: string): string {
  const told = (path: string): string => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status) return `${path} -`;
    if (!status.isDirectory()) return `${path} ${status.size} ${status.mtimeMs}`;
    return readdirSync(path)
      .map((name) => told(join(path, name)))
      .join('\n');
  };
  return PARTS.map((part) => told(join(folder, part))).join('\n');
}

/** A PackError's message is all its problems, a line each; by its name, as a config file may be loaded twice. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name !== 'PackError') return error.stack ?? error.message;
  const lines = error.message.split('\n');
  const found = lines.length === 1 ? 'a problem' : `${lines.length} problems`;
  return `the bundled pack has ${found}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
