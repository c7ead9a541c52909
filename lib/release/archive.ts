/** Zip archives that are the same bytes wherever and whenever they are made. */
import { type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip archive can tell, in the local time in which it tells it. */
const NO_TIME = new Date(1980, 0, 1);

/** Who unpacks on Unix gets a plain file that all may read, or one that may be run too. */
const MODES = { plain: 0o100644, run: 0o100755 };

export interface Packed {
  bytes: Uint8Array;
  /** Whether it may be run as a program. */
  runs?: boolean;
}

/** @param files paths with slashes to contents; the archive holds them in order of their paths */
export function archive(files: ReadonlyMap<string, Packed>): Uint8Array {
  const ordered: Zippable = {};
  // The upper half of the attributes is the mode of the file, as Unix (3) has it.
  for (const [path, { bytes, runs }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    ordered[path] = [bytes, { os: 3, attrs: (runs ? MODES.run : MODES.plain) << 16 }];
  return zipSync(ordered, { level: 9, mtime: NO_TIME });
}
