/** Files on their way to becoming packs: each has a worker of its own, and stands at one of a few points. */
import type { Subscription } from '../../packs/store/subscription.ts';
import type { FromWorker, PackPreview, Stage, ToldProblem, ToWorker } from '../../packs/work/protocol.ts';

/** The part of a Worker that is used. */
export interface PackWorker {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export type FileState =
  | { kind: 'waiting' }
  | { kind: 'working'; stage: Stage; done: number; total: number }
  | { kind: 'opened'; preview: PackPreview }
  | { kind: 'refused'; problems: readonly ToldProblem[] }
  | { kind: 'failed'; reason: 'full' | 'failed' }
  | { kind: 'installed'; name: string };

/** A file that was brought. */
export interface BroughtFile {
  id: number;
  name: string;
  state: FileState;
}

/** Where a file was fetched from. */
export interface Origin {
  /** To be refreshed from there once it is installed. */
  subscription: Subscription;
  /** Told once, when the file has become a pack or will become none. */
  done(): void;
}

export interface Intake {
  /** Opens files, one after another. @param from where they were fetched */
  bring(files: readonly File[], from?: Origin): void;
  /** Installs a file that was opened. */
  install(id: number): void;
  /** Gives a file up, wherever it stands: what is not installed yet never will be. */
  drop(id: number): void;
}

/**
 * @param startWorker starts a worker that speaks {@link ToWorker}
 * @param today the reader's day, ISO 8601
 * @param changed told after every change, with all files
 * @param installed told when a pack is there
 */
export function createIntake(
  startWorker: () => PackWorker,
  today: () => string,
  changed: (files: readonly BroughtFile[]) => void,
  installed: () => void,
): Intake {
  let files: BroughtFile[] = [];
  let nextId = 1;
  const queue: { id: number; file: File }[] = [];
  const workers = new Map<number, PackWorker>();
  const origins = new Map<number, Origin>();
  /** Names of the packs that files turned out to be. */
  const names = new Map<number, string>();
  let opening: number | null = null;

  const set = (id: number, state: FileState): void => {
    files = files.map((file) => (file.id === id ? { ...file, state } : file));
    changed(files);
  };
  const stateOf = (id: number): FileState | undefined => files.find((file) => file.id === id)?.state;
  function end(id: number): void {
    workers.get(id)?.terminate();
    workers.delete(id);
    origins.get(id)?.done();
    origins.delete(id);
    opened(id);
  }
  /** One file is read at a time: two large ones at once might be more than there is memory for. */
  function opened(id: number): void {
    if (opening !== id) return;
    opening = null;
    openNext();
  }

  function openNext(): void {
    if (opening !== null) return;
    const next = queue.shift();
    if (!next) return;
    const { id, file } = next;
    opening = id;
    const worker = startWorker();
    workers.set(id, worker);
    worker.onmessage = ({ data }) => hear(id, data);
    // A worker that cannot start or runs out of memory says nothing else.
    worker.onerror = () => {
      set(id, { kind: 'failed', reason: 'failed' });
      end(id);
    };
    set(id, { kind: 'working', stage: 'reading', done: 0, total: Number.NaN });
    worker.postMessage({ type: 'open', file, name: file.name, today: today() });
  }

  function hear(id: number, message: FromWorker): void {
    switch (message.type) {
      case 'progress':
        set(id, { kind: 'working', stage: message.stage, done: message.done, total: message.total });
        break;
      case 'opened':
        names.set(id, message.preview.manifest.name);
        set(id, { kind: 'opened', preview: message.preview });
        opened(id);
        break;
      case 'refused':
        set(id, { kind: 'refused', problems: message.problems });
        end(id);
        break;
      case 'failed':
        set(id, { kind: 'failed', reason: message.reason === 'full' ? 'full' : 'failed' });
        end(id);
        break;
      case 'installed':
        set(id, { kind: 'installed', name: names.get(id) ?? '' });
        end(id);
        installed();
        break;
    }
  }

  return {
    bring(brought, from) {
      for (const file of brought) {
        const id = nextId++;
        if (from) origins.set(id, from);
        files = [...files, { id, name: file.name, state: { kind: 'waiting' } }];
        queue.push({ id, file });
      }
      changed(files);
      openNext();
    },
    install(id) {
      if (stateOf(id)?.kind !== 'opened') return;
      set(id, { kind: 'working', stage: 'indexing', done: 0, total: Number.NaN });
      workers.get(id)?.postMessage({ type: 'install', subscription: origins.get(id)?.subscription });
    },
    drop(id) {
      const at = queue.findIndex((one) => one.id === id);
      if (at >= 0) queue.splice(at, 1);
      files = files.filter((file) => file.id !== id);
      changed(files);
      end(id);
    },
  };
}
