/** What the page that installs packs and its worker say to each other. Both are one build of one extension. */

import type { StoreError } from '../../storage/work.ts';
import type { FileFault } from '../file/fault.ts';
import type { PackManifest } from '../format/schema.ts';
import type { Tally } from '../import/found.ts';
import type { FileKind } from '../open-file.ts';
import type { Subscription } from '../store/subscription.ts';

/** What a reader is shown of a file before anything of it is installed. */
export interface PackPreview {
  kind: FileKind;
  manifest: PackManifest;
  /** What was kept and left out; null for a pack of our own format, which is taken whole. */
  tally: Tally | null;
  /** The first few claims. */
  claims: string[];
  /** The publishers with the most sources, most first; `others` is how many more there are. */
  publishers: { name: string; sources: number }[];
  others: number;
}

/** A problem of a file as a line; `fault` where readers can be told it in their own language. */
export interface ToldProblem {
  text: string;
  fault?: FileFault;
}

export type Stage = 'reading' | 'indexing' | 'writing';

/** One worker works on one file: it opens it, then installs what it opened. To cancel is to end it. */
export type ToWorker =
  /** `today` is the reader's day, ISO 8601. With a subscription it is refreshed from there. */
  | { type: 'open'; file: Blob; name: string; today: string }
  | { type: 'install'; subscription?: Subscription | undefined };

export type FromWorker =
  /** `total` is not a number where it is not known yet. */
  | { type: 'progress'; stage: Stage; done: number; total: number }
  | { type: 'opened'; preview: PackPreview }
  | { type: 'refused'; problems: ToldProblem[] }
  | { type: 'installed' }
  | { type: 'failed'; reason: StoreError['reason'] };
