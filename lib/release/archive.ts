/** Zip archives that are the same bytes wherever and whenever they are made. */
import { zipSync } from 'fflate';

/** The earliest time that a zip archive can tell, in the local time in which it tells it. */
const NO_TIME = new Date(1980, 0, 1);

/** @param files paths with slashes to contents; the archive holds them in order of their paths */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const ordered = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { level: 9, mtime: NO_TIME, os: 3 });
}
