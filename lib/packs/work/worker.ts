/** The worker's side: reading, indexing and writing a pack takes seconds, and must not hold up the page that shows how far it is. */
import { StoreError } from '../../storage/work.ts';
import type { PackFile } from '../format/schema.ts';
import { loadEnglish } from '../load-english.ts';
import { buildSearchable } from '../matching/searchable.ts';
import { openFile } from '../open-file.ts';
import { formatProblem, PackError } from '../problems.ts';
import { installPack } from '../store/store.ts';
import { previewOf } from './preview.ts';
import type { FromWorker, Stage, ToldProblem, ToWorker } from './protocol.ts';

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/**
 * Answers what a page asks: see {@link ToWorker}.
 *
 * @param english loads the table of word frequencies
 */
export function servePackWork(scope: WorkerScope, english = loadEnglish): void {
  // A worker is ended from outside; there is nothing to hear.
  const { signal } = new AbortController();
  let opened: PackFile | null = null;
  const tell =
    (stage: Stage) =>
    (done: number, total: number): void =>
      scope.postMessage({ type: 'progress', stage, done, total });

  async function answer(message: ToWorker): Promise<void> {
    if (message.type === 'open') {
      const file = await openFile(message.file, message.name, {
        signal,
        today: message.today,
        progress: tell('reading'),
      });
      opened = file.pack;
      scope.postMessage({ type: 'opened', preview: previewOf(file) });
      return;
    }
    if (!opened) return;
    const searchable = await buildSearchable(opened, english, { signal, progress: tell('indexing') });
    const { subscription } = message;
    await installPack(opened, searchable, { signal, progress: tell('writing'), subscription });
    scope.postMessage({ type: 'installed' });
  }

  scope.onmessage = ({ data }) => {
    answer(data).catch((error: unknown) => {
      if (error instanceof PackError) {
        const problems = error.problems.map((problem): ToldProblem => {
          const text = formatProblem(problem);
          return problem.fault ? { text, fault: problem.fault } : { text };
        });
        scope.postMessage({ type: 'refused', problems });
        return;
      }
      console.error('sidelight: the pack could not be installed', error);
      scope.postMessage({ type: 'failed', reason: error instanceof StoreError ? error.reason : 'failed' });
    });
  };
}
